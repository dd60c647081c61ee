package attache.door.cli;

import attache.development.CrossMention;
import attache.development.DevelopmentPage;
import attache.development.Disagreement;
import attache.development.Event;
import attache.development.Telling;
import attache.door.chart.TimelineChart;
import attache.door.json.StoryContract;
import attache.ledger.Row;
import attache.story.Story;
import java.util.List;
import java.util.Locale;

/// A development as people read it.
final class DevelopmentPrinter {
  private static final int MOST_CLAIMS = 30;

  private final Screen screen;
  private final Wrap wrap;
  private final StringBuilder text = new StringBuilder();

  DevelopmentPrinter(Screen screen) {
    this.screen = screen;
    this.wrap = new Wrap(screen.width());
  }

  String print(DevelopmentPage page) {
    var it = page.development();
    text.append(wrap.fill("", screen.paint().strong(Shown.line(it.title()))));
    line(
        "%s · %s in %s · last changed %s"
            .formatted(
                it.id().value(),
                Count.of(it.tellings(), "text", "texts"),
                Count.of(it.sources().size(), "source", "sources"),
                ShownDate.minute(it.lastChanged())));
    if (!it.actors().isEmpty()) {
      line(String.join(", ", it.actors()));
    }
    part("Stories");
    page.tellings().forEach(this::telling);
    part("Timeline");
    text.append(events(page.timeline()));
    if (!page.disagreements().isEmpty()) {
      part("Disagreements");
      page.disagreements().forEach(this::disagreement);
    }
    if (!page.claims().isEmpty()) {
      part("Figures, decisions and deals");
      page.claims().stream().limit(MOST_CLAIMS).forEach(this::claim);
      if (page.claims().size() > MOST_CLAIMS) {
        line("and %d more: --json has all".formatted(page.claims().size() - MOST_CLAIMS));
      }
    }
    if (!page.mentions().isEmpty()) {
      part("Mentions, which are links and no membership");
      page.mentions().forEach(mention -> mention(page, mention));
    }
    return text.toString();
  }

  private void part(String title) {
    text.append('\n').append(screen.paint().strong(title)).append('\n');
  }

  private void line(String words) {
    text.append(screen.paint().quiet(Shown.line(words))).append('\n');
  }

  private void telling(Telling telling) {
    text.append(wrap.fill("  ", "    ", story(telling.story())));
    for (var reprint : telling.reprints()) {
      text.append(wrap.fill("    also ", "         ", story(reprint)));
    }
  }

  private static String story(Story story) {
    return Shown.line(
        "%s · %s · %s (%s)"
            .formatted(
                story.latest().headline(),
                story.source(),
                ShownDate.published(StoryContract.published(story)),
                ShortId.of(story.id().value())));
  }

  /// Events, a line or more each.
  String events(List<Event> events) {
    var lines = new StringBuilder();
    for (var event : events) {
      var day = TimelineChart.day(event.when());
      var kind = event.kind().name().toLowerCase(Locale.ROOT).replace('_', ' ');
      lines.append(
          wrap.fill(
              "  ",
              "    ",
              Shown.line(
                  "%s · %s%s: %s [%s, sentence %d]"
                      .formatted(
                          day,
                          kind,
                          written(event),
                          event.text(),
                          ShortId.of(event.citation().story().value()),
                          event.citation().sentence()))));
    }
    return lines.toString();
  }

  private static String written(Event event) {
    var words = event.when().asWritten();
    return words.isBlank() || event.kind() == Event.Kind.PUBLISHED ? "" : " (“" + words + "”)";
  }

  private void disagreement(Disagreement it) {
    text.append(
        wrap.fill(
            "  ", "  ", Shown.line(LedgerWords.of(it.link().kind()) + ": " + it.link().why())));
    side(it.one(), it.oneSays().quote());
    side(it.other(), it.otherSays().quote());
  }

  private void side(Row row, String quote) {
    text.append(
        wrap.fill(
            "    – ",
            "      ",
            Shown.line(
                "“%s” · %s, %s · %s"
                    .formatted(
                        quote,
                        row.source(),
                        row.published().map(it -> it.asWritten()).orElse("undated"),
                        LedgerWords.id(row)))));
  }

  private void claim(Row row) {
    text.append(
        wrap.fill(
            "  ",
            "    ",
            Shown.line(
                "%s · %s · “%s”"
                    .formatted(
                        LedgerWords.id(row),
                        LedgerWords.what(row.claim()),
                        row.claim().asWritten()))));
  }

  private void mention(DevelopmentPage page, CrossMention mention) {
    var own = mention.from().equals(page.development().id());
    var other = own ? mention.to() : mention.from();
    text.append(
        wrap.fill(
            own ? "  speaks of " : "  spoken of in ",
            "    ",
            Shown.line(
                "%s (%s): “%s”"
                    .formatted(
                        mention.title(), ShortId.of(other.value()), mention.citation().quote()))));
  }
}
