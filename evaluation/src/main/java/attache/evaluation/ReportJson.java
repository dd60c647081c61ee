package attache.evaluation;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// A report as JSON, every question with what came of it.
final class ReportJson {
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private final Report report;
  private final Figures figures;

  ReportJson(Report report) {
    this.report = report;
    this.figures = report.figures();
  }

  String text(List<Bar> bars) {
    var root = JSON.createObjectNode();
    root.put("set", report.set().name());
    root.put("questions", report.marks().size());
    root.put("stories", report.stories());
    root.put("vectors", report.vectors());
    var named = figures.named(report.set());
    var metrics = root.putObject("metrics");
    named.forEach(metrics::put);
    shares(root.putObject("types"), figures.byType());
    shares(root.putObject("languages"), figures.byLanguage());
    bars(root.putArray("bars"), bars, named);
    faults(root.putArray("faults"));
    var results = root.putArray("results");
    report.marks().forEach(mark -> result(results.addObject(), mark));
    return JSON.writerWithDefaultPrettyPrinter().writeValueAsString(root);
  }

  private static void shares(ObjectNode node, Map<String, Share> shares) {
    shares.forEach(
        (name, share) -> node.putObject(name).put("correct", share.some()).put("all", share.all()));
  }

  private static void bars(ArrayNode node, List<Bar> bars, Map<String, Double> named) {
    for (var bar : bars) {
      node.addObject()
          .put("name", bar.name())
          .put(bar.atLeast() ? "min" : "max", bar.value())
          .put("met", bar.isMet(named));
    }
  }

  private void faults(ArrayNode node) {
    for (var fault : report.set().faults()) {
      node.addObject()
          .put("where", fault.where())
          .put("field", fault.field())
          .put("problem", fault.problem());
    }
  }

  private static void result(ObjectNode node, Mark mark) {
    var item = mark.item();
    node.put("id", item.id()).put("type", item.type()).put("language", item.language());
    node.put("question", item.question()).put("gold", item.gold()).put("note", item.note());
    node.put("answerable", item.answerable()).put("correct", mark.correct());
    node.put("outcome", mark.response().outcome()).put("text", mark.response().text());
    node.put("abstained", mark.response().abstained());
    mark.citing()
        .ifPresent(how -> node.put("precision", how.precision()).put("recall", how.recall()));
    var cited = node.putArray("cited");
    for (var each : mark.response().cited()) {
      cited.addObject().put("article", each.article()).put("sentence", each.sentence());
    }
    var notes = node.putArray("notes");
    mark.notes().stream().sorted().forEach(it -> notes.add(it.name().toLowerCase(Locale.ROOT)));
    var why = node.putArray("why");
    mark.why().forEach(why::add);
    node.put("tookMillis", mark.response().millis());
  }
}
