package attache.evaluation;

import attache.evaluation.Mark.Note;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.stream.Collectors;

/// A report as a table for people. For one report, once.
final class ReportTable {
  private final Report report;
  private final Figures figures;
  private final StringBuilder out = new StringBuilder();

  ReportTable(Report report) {
    this.report = report;
    this.figures = report.figures();
  }

  String text(List<Bar> bars) {
    line(
        "%s set: %s, %s, %s vectors"
            .formatted(
                report.set().name(),
                counted(report.marks().size(), "question", "questions"),
                counted(report.stories(), "story", "stories"),
                report.vectors() ? "with" : "without"));
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
    list("questions that could not be read", report.set().faults());
    list("stories that could not be read", report.refused().stream().map(Report::said).toList());
  }

  private void list(String what, List<?> refused) {
    if (!refused.isEmpty()) {
      line(refused.size() + " " + what);
      refused.forEach(each -> line("  " + each));
    }
  }

  private void overall() {
    var accuracy = figures.accuracy();
    var interval = accuracy.interval();
    heading("Overall");
    row(
        "accuracy",
        of(accuracy) + "   95% interval " + number(interval[0]) + " to " + number(interval[1]));
    row("mean over types", number(figures.macro()));
  }

  private void shares(String heading, Map<String, Share> shares) {
    heading(heading);
    shares.forEach((name, share) -> row(name, of(share)));
  }

  private void seed() {
    heading("Citations (%d answered of the answerable)".formatted(figures.cited()));
    row("precision", number(figures.citationPrecision()));
    row("recall", number(figures.citationRecall()));
    row("F1 of the means", number(figures.citationF1()));
    row("grounded", of(figures.grounded()));
    heading("Abstention");
    row("precision", of(figures.abstentionPrecision()));
    row("recall", of(figures.abstentionRecall()));
    heading("To read by hand");
    row("violations", ids(figures.with(Note.VIOLATION)));
    row("near misses", ids(figures.with(Note.NEAR_MISS)));
    row("over %d words".formatted(Scorer.LONGEST), ids(figures.with(Note.TOO_LONG)));
    figures.misleading().forEach(this::misleading);
  }

  private void misleading(Mark mark) {
    var note = mark.item().note().isEmpty() ? "" : " (" + mark.item().note() + ")";
    row(mark.item().id(), right(mark) + note + ": " + mark.response().text());
  }

  private void squad() {
    heading("Evidence and abstention");
    row("best sentence", of(figures.answerable()) + "   answerable: the sentence cited first");
    row("abstained", of(figures.abstentionRecall()) + "   unanswerable");
    row("wrong refusals", of(figures.wrongRefusals()) + "   answerable");
    line("  Each paragraph was a story; its headline: the article's title and its number there.");
  }

  private void shared() {
    heading("Quotes and time");
    row("quotes as stored", of(figures.quotes()));
    var took = figures.latency();
    row(
        "latency",
        "p50 "
            + millis(took.p50())
            + "  p95 "
            + millis(took.p95())
            + "  max "
            + millis(took.max()));
  }

  private void bars(List<Bar> bars) {
    if (bars.isEmpty()) {
      return;
    }
    var named = figures.named(report.set());
    heading("Bars");
    for (var bar : bars) {
      var got = bar.measured(named).map(ReportTable::number).orElse("not measured");
      row(bar.isMet(named) ? "met" : "MISSED", bar + ", got " + got);
    }
  }

  static String right(Mark mark) {
    return mark.correct() ? "right" : "wrong";
  }

  private static String ids(List<Mark> marks) {
    var ids = marks.stream().map(mark -> mark.item().id()).collect(Collectors.joining(" "));
    return marks.isEmpty() ? "0" : marks.size() + "   " + ids;
  }

  private static String counted(int number, String one, String several) {
    return number + " " + (number == 1 ? one : several);
  }

  private static String of(Share share) {
    return "%s  %4d of %d".formatted(number(share.value()), share.some(), share.all());
  }

  private static String number(OptionalDouble value) {
    return value.isPresent() ? number(value.getAsDouble()) : "    –";
  }

  private static String number(double value) {
    return String.format(Locale.ROOT, "%.3f", value);
  }

  private static String millis(double value) {
    return String.format(Locale.ROOT, "%.1f ms", value);
  }

  private void heading(String text) {
    line("");
    line(text);
  }

  private void row(String name, String text) {
    line("  %-24s%s".formatted(name, text));
  }

  private void line(String text) {
    out.append(text).append(System.lineSeparator());
  }
}
