package attache.door.chart;

import attache.development.Event;
import attache.development.When;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// A timeline as SVG: events down a line, each at its day and in the words of its source; those
/// undated by themselves below. It says all in words, for those who cannot see it.
public final class TimelineChart {
  private static final int WIDTH = 960;
  private static final int MARGIN = 24;
  private static final int AXIS = 210;
  private static final int TEXT = 230;
  private static final int LINE = 34;
  private static final int FIRST = 84;
  private static final int LONGEST = 104;

  private static final String STYLE =
      """
      <style>
      text{font:13px system-ui,-apple-system,"Segoe UI",Roboto,"Noto Sans",sans-serif;fill:#1d2329}
      .title{font-size:18px;font-weight:600}.day{text-anchor:end;font-variant-numeric:tabular-nums}
      .note{fill:#59636e;font-size:12px}.paper{fill:#fff}.axis{stroke:#b6bfc8;stroke-width:2}
      .dot{fill:#2a6496}.deadline{fill:#a8442a}.published{fill:#fff;stroke:#2a6496;stroke-width:2}
      @media (prefers-color-scheme:dark){text{fill:#e6eaee}.note{fill:#a3adb8}.paper{fill:#15191d}
      .axis{stroke:#4a545e}.dot{fill:#7fb5e0}.deadline{fill:#f0906f}
      .published{fill:#15191d;stroke:#7fb5e0}}
      </style>
      """;

  private static final Map<Event.Kind, String> WORDS =
      Map.of(
          Event.Kind.PUBLISHED, "published",
          Event.Kind.ANNOUNCED, "announced",
          Event.Kind.DECIDED, "decided",
          Event.Kind.IN_FORCE, "in force",
          Event.Kind.EXPIRES, "expires",
          Event.Kind.DEADLINE, "deadline",
          Event.Kind.ABOUT, "about this time");

  private final StringBuilder body = new StringBuilder();
  private int y = FIRST;

  private TimelineChart() {}

  /// @param events those dated first, in their order
  public static String svg(String title, List<Event> events) {
    var chart = new TimelineChart();
    var dated = events.stream().filter(event -> event.when().isDated()).toList();
    var undated = events.stream().filter(event -> !event.when().isDated()).toList();
    chart.part(dated);
    if (!undated.isEmpty()) {
      chart.y += LINE / 2;
      chart.text("note", TEXT, "No date is stated:");
      chart.y += LINE;
      chart.part(undated);
    }
    return chart.document(title, dated.size(), undated.size());
  }

  private void part(List<Event> events) {
    if (!events.isEmpty()) {
      body.append(
          "<line class=\"axis\" x1=\"%1$d\" y1=\"%2$d\" x2=\"%1$d\" y2=\"%3$d\"/>\n"
              .formatted(AXIS, y - LINE / 2, y + LINE * (events.size() - 1) + LINE / 2));
    }
    events.forEach(this::event);
  }

  private void event(Event event) {
    body.append("<g><title>").append(escaped(words(event))).append("</title>\n");
    text("day", AXIS - 16, day(event.when()));
    body.append(
        "<circle class=\"%s\" cx=\"%d\" cy=\"%d\" r=\"5\"/>\n"
            .formatted(shape(event), AXIS, y - 5));
    text("label", TEXT, cut(event.text()));
    body.append("</g>\n");
    y += LINE / 2 - 1;
    text("note", TEXT, WORDS.getOrDefault(event.kind(), "") + written(event));
    y += LINE / 2 + 1;
  }

  private static String written(Event event) {
    var words = event.when().asWritten();
    return words.isBlank() ? "" : " · “" + cut(words) + "”";
  }

  private static String shape(Event event) {
    return switch (event.kind()) {
      case PUBLISHED -> "published";
      case DEADLINE, EXPIRES -> "deadline";
      case ANNOUNCED, DECIDED, IN_FORCE, ABOUT -> "dot";
    };
  }

  /// The day as exactly as it is stated: `2026`, `2026-03`, `2026-03-12`; a span as its two ends.
  public static String day(When when) {
    var start = when.start().map(day -> exact(day.toString(), when));
    var end = when.end().map(day -> exact(day.toString(), when));
    if (start.isEmpty() && end.isEmpty()) {
      return "undated";
    }
    if (start.isEmpty()) {
      return "until " + end.get();
    }
    return end.isEmpty() || end.equals(start) ? start.get() : start.get() + " – " + end.get();
  }

  private static String exact(String day, When when) {
    return switch (when.precision()) {
      case YEAR, DECADE -> day.substring(0, 4);
      case MONTH, QUARTER, HALF_YEAR -> day.substring(0, 7);
      case DAY, WEEK, NONE -> day;
    };
  }

  private static String words(Event event) {
    return "%s, %s: %s"
        .formatted(day(event.when()), WORDS.getOrDefault(event.kind(), ""), event.text());
  }

  private void text(String kind, int x, String words) {
    body.append("<text class=\"%s\" x=\"%d\" y=\"%d\">".formatted(kind, x, y))
        .append(escaped(words))
        .append("</text>\n");
  }

  private static String cut(String text) {
    var line = text.strip().replaceAll("\\s+", " ");
    return line.length() <= LONGEST ? line : line.substring(0, LONGEST - 1) + "…";
  }

  private String document(String title, int dated, int undated) {
    var name = Integer.toHexString(title.hashCode());
    var said = String.format(Locale.ROOT, "%d dated events, %d undated", dated, undated);
    return """
    <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 %1$d %2$d" width="%1$d" height="%2$d" \
    role="img" aria-labelledby="title-%3$s desc-%3$s">
    <title id="title-%3$s">%4$s</title>
    <desc id="desc-%3$s">%5$s</desc>
    %6$s<rect class="paper" width="%1$d" height="%2$d"/>
    <text class="title" x="%7$d" y="40">%4$s</text>
    %8$s</svg>
    """
        .formatted(WIDTH, y + MARGIN, name, escaped(title), said, STYLE, MARGIN, body);
  }

  private static String escaped(String text) {
    var escaped = new StringBuilder();
    text.codePoints()
        .forEach(point -> {
          switch (point) {
            case '&' -> escaped.append("&amp;");
            case '<' -> escaped.append("&lt;");
            case '>' -> escaped.append("&gt;");
            case '"' -> escaped.append("&quot;");
            default -> {
              if (!Character.isISOControl(point) && point < 0xFFFE) {
                escaped.appendCodePoint(point);
              } else if (point > 0xFFFF) {
                escaped.appendCodePoint(point);
              } else {
                escaped.append(' ');
              }
            }
          }
        });
    return escaped.toString();
  }
}
