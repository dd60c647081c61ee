package attache.evaluation;

import attache.evaluation.Mark.Note;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.stream.Collectors;

/// A report as a table for people. For one report, once.
final class ReportTable {
  private static final int INDENT = 24;

  private final Report report;
  private final Figures figures;
  private final StringBuilder out = new StringBuilder();

  ReportTable(Report report) {
    this.report = report;
    this.figures = report.figures();
  }

  String text(List<Bar> bars) {
    line(
        "%s set: %d questions, %d stories, %s vectors",
        report.set().name(),
        report.marks().size(),
        report.stories(),
        report.vectors() ? "with" : "without");
    refused();
    overall();
    shares("By type", figures.byType());
    shares("By language", figures.byLanguage());
    switch (report.set()) {
      case QuestionSet.Seed _ -> seed();
      case QuestionSet.Squad _ -> squad();
    }
    shared();
    bars(bars);
    return out.toString();
  }

  private void refused() {
    var faults = report.set().faults();
    if (!faults.isEmpty()) {
      line("%d questions could not be read:", faults.size());
      faults.forEach(fault -> line("  %s", fault));
    }
    if (!report.refused().isEmpty()) {
      line("%d stories could not be read:", report.refused().size());
      report.refused().forEach(bad -> line("  %s", bad));
    }
  }

  private void overall() {
    var accuracy = figures.accuracy();
    var interval = accuracy.interval();
    heading("Overall");
    row("accuracy", "%s   95%% interval %.2f to %.2f", of(accuracy), interval[0], interval[1]);
    row("mean over types", "%s", number(figures.macro()));
  }

  private void shares(String heading, Map<String, Share> shares) {
    heading(heading);
    shares.forEach((name, share) -> row(name, "%s", of(share)));
  }

  private void seed() {
    heading("Citations (%d answered of the answerable)".formatted(figures.cited()));
    row("precision", "%s", number(figures.citationPrecision()));
    row("recall", "%s", number(figures.citationRecall()));
    row("F1 of the means", "%s", number(figures.citationF1()));
    row("grounded", "%s", of(figures.grounded()));
    heading("Abstention");
    row("precision", "%s", of(figures.abstentionPrecision()));
    row("recall", "%s", of(figures.abstentionRecall()));
    heading("To read by hand");
    row("violations", "%s", ids(figures.with(Note.VIOLATION)));
    row("near misses", "%s", ids(figures.with(Note.NEAR_MISS)));
    row("over %d words".formatted(Scorer.LONGEST), "%s", ids(figures.with(Note.TOO_LONG)));
    figures.misleading().forEach(this::misleading);
  }

  private void misleading(Mark mark) {
    var note = mark.item().note().isEmpty() ? "" : " (" + mark.item().note() + ")";
    row(mark.item().id(), "%s%s: %s", right(mark), note, mark.response().text());
  }

  private void squad() {
    heading("Evidence and abstention");
    row("best sentence", "%s   answerable: the sentence cited first", of(figures.answerable()));
    row("abstained", "%s   unanswerable", of(figures.abstentionRecall()));
    row("wrong refusals", "%s   answerable", of(figures.wrongRefusals()));
    line("  Each paragraph was a story; its headline: the article's title and its number there.");
  }

  private void shared() {
    heading("Quotes and time");
    var quotes = figures.quotes();
    var percent = 100 * quotes.value().orElse(1);
    row("quotes as stored", "%d of %d   %.1f%%", quotes.some(), quotes.all(), percent);
    var latency = figures.latency();
    row("latency", "p50 %.1f  p95 %.1f  max %.1f ms", latency.p50(), latency.p95(), latency.max());
  }

  private void bars(List<Bar> bars) {
    if (bars.isEmpty()) {
      return;
    }
    var named = figures.named(report.set());
    heading("Bars");
    for (var bar : bars) {
      var got = bar.measured(named).map(it -> format("%.3f", it)).orElse("not measured");
      row(bar.isMet(named) ? "met" : "MISSED", "%s, got %s", bar, got);
    }
  }

  static String right(Mark mark) {
    return mark.correct() ? "right" : "wrong";
  }

  private static String ids(List<Mark> marks) {
    var ids = marks.stream().map(mark -> mark.item().id()).collect(Collectors.joining(" "));
    return marks.isEmpty() ? "0" : marks.size() + "   " + ids;
  }

  private static String of(Share share) {
    return "%s  %4d of %d".formatted(number(share.value()), share.some(), share.all());
  }

  private static String number(OptionalDouble value) {
    return value.isPresent() ? format("%.3f", value.getAsDouble()) : "    –";
  }

  private void heading(String text) {
    line("%n%s", text);
  }

  private void row(String name, String format, Object... values) {
    out.append(("  %-" + INDENT + "s").formatted(name));
    line(format, values);
  }

  private void line(String format, Object... values) {
    out.append(format(format, values)).append(System.lineSeparator());
  }

  private static String format(String format, Object... values) {
    return String.format(Locale.ROOT, format, values);
  }
}
