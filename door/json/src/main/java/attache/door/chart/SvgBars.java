package attache.door.chart;

import attache.door.chart.BarChart.Bar;
import attache.door.chart.BarChart.Group;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/// Writes a bar chart as SVG: the table on the left, the bars on the right, colours for light and
/// for dark, a title and a description for screen readers.
final class SvgBars {
  private static final int WIDTH = 960;
  private static final int MARGIN = 24;
  private static final int LINE = 28;
  private static final int BAR = 14;
  private static final int AMOUNT = 536;
  private static final int BARS = 552;
  private static final int ROOM = 320; // the rest, up to the margin, is for ends that stay open
  private static final int OPEN = 52;
  private static final int LABEL_CELLS = 46;
  private static final int AMOUNT_CELLS = 26;
  private static final int FIRST = 76;
  private static final double SEAM = 0.5; // parts of a bar overlap by so much, or a line shows

  private static final String STYLE =
      """
      <style>
      text{font:13px system-ui,-apple-system,"Segoe UI",Roboto,"Noto Sans",sans-serif;fill:#1d2329}
      .title{font-size:18px;font-weight:600}.group{font-weight:600}.note,.tick{fill:#59636e;font-size:12px}
      .amount{text-anchor:end;font-variant-numeric:tabular-nums}.tick{text-anchor:middle}
      .paper{fill:#fff}.rule{stroke:#d5dbe1}.sure{fill:#2a6496}.unsure{fill:#2a6496;fill-opacity:.3}
      .end{stroke:#17405f;stroke-width:2;fill:none}.dashed{stroke:#2a6496;stroke-dasharray:4 3;fill:none}
      .fade{stop-color:#2a6496}
      @media (prefers-color-scheme:dark){text{fill:#e6eaee}.note,.tick{fill:#a3adb8}.paper{fill:#15191d}
      .rule{stroke:#39424b}.sure{fill:#7fb5e0}.unsure{fill:#7fb5e0}.end{stroke:#cfe5f6}.dashed{stroke:#7fb5e0}
      .fade{stop-color:#7fb5e0}}
      </style>
      <defs><linearGradient id="attache-fade"><stop class="fade" offset="0"/>\
      <stop class="fade" offset="1" stop-opacity="0"/></linearGradient></defs>
      """;

  private final BarChart chart;
  private final StringBuilder svg = new StringBuilder();
  private final Map<String, BigDecimal> scales = new HashMap<>();
  private int y = FIRST;

  SvgBars(BarChart chart) {
    this.chart = chart;
    for (var group : chart.groups()) {
      for (var bar : group.bars()) {
        scales.merge(group.unit(), bar.extent().reach(), BigDecimal::max);
      }
    }
  }

  String document() {
    chart.groups().forEach(this::group);
    legend();
    var name = Integer.toHexString(chart.title().hashCode());
    return """
    <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 %1$d %2$d" width="%1$d" height="%2$d" \
    role="img" aria-labelledby="title-%3$s desc-%3$s">
    <title id="title-%3$s">%4$s</title>
    <desc id="desc-%3$s">%5$s</desc>
    %6$s<rect class="paper" width="%1$d" height="%2$d"/>
    <text class="title" x="%7$d" y="40">%4$s</text>
    %8$s</svg>
    """
        .formatted(
            WIDTH,
            y + MARGIN,
            name,
            escaped(chart.title()),
            escaped(chart.inWords()),
            STYLE,
            MARGIN,
            svg);
  }

  private void group(Group group) {
    text("group", MARGIN, y, group.title());
    ticks(group);
    y += LINE - 4;
    for (var bar : group.bars()) {
      row(bar, scales.getOrDefault(group.unit(), BigDecimal.ZERO));
    }
    y += LINE / 2;
  }

  /// The ends of the scale; the table says the amounts.
  private void ticks(Group group) {
    var most = scales.getOrDefault(group.unit(), BigDecimal.ZERO);
    if (most.signum() > 0) {
      text("tick", BARS, y, "0");
      text("tick", BARS + ROOM, y, Scaled.of(most));
    }
    line("rule", BARS, y + 6, BARS + ROOM + OPEN, y + 6);
  }

  private void row(Bar bar, BigDecimal most) {
    svg.append("<g><title>")
        .append(escaped(bar.label() + ": " + bar.amount()))
        .append("</title>\n");
    text("label", MARGIN, y, Scaled.cut(bar.label(), LABEL_CELLS));
    text("amount", AMOUNT, y, Scaled.cut(bar.amount(), AMOUNT_CELLS));
    draw(bar.extent(), y - BAR + 3, most);
    svg.append("</g>\n");
    y += LINE;
  }

  private void draw(Extent extent, int top, BigDecimal most) {
    switch (extent) {
      case Extent.Exact(var value) -> {
        rectangle("sure", 0, at(value, most), top);
        end(at(value, most), top);
      }
      case Extent.From(var lower) -> open(at(lower, most), top);
      case Extent.UpTo(var upper) -> {
        rectangle("unsure", 0, at(upper, most), top);
        dashed(0, at(upper, most), top);
        end(at(upper, most), top);
      }
      case Extent.Between(var lower, var upper) -> {
        rectangle("sure", 0, at(lower, most), top);
        rectangle("unsure", at(lower, most), at(upper, most), top);
        dashed(at(lower, most), at(upper, most), top);
        end(at(upper, most), top);
      }
      case Extent.About(var value) -> about(at(value, most), top);
      case Extent.Unknown() -> text("note", BARS, top + BAR - 3, "no number");
    }
  }

  /// A bar that goes on: sure up to what is known, then fading, with a mark that points on.
  private void open(double end, int top) {
    rectangle("sure", 0, end, top);
    faded(end, OPEN - 14, top);
    var x = BARS + end + OPEN - 10;
    svg.append("<path class=\"end\" d=\"M%s %d l6 5 l-6 5\"/>\n".formatted(point(x), top + 2));
  }

  /// A bar with a soft end.
  private void about(double end, int top) {
    var soft = Math.min(end, 18);
    rectangle("sure", 0, end - soft, top);
    faded(end - soft, 2 * soft, top);
  }

  private void faded(double from, double length, int top) {
    rectangle("fill=\"url(#attache-fade)\"", from - SEAM, top, length + SEAM);
  }

  private void rectangle(String kind, double from, double to, int top) {
    if (to > from) {
      rectangle("class=\"" + kind + "\"", from, top, to - from);
    }
  }

  private void dashed(double from, double to, int top) {
    rectangle("class=\"dashed\"", from, top, to - from);
  }

  private void rectangle(String look, double from, int top, double length) {
    svg.append(
        "<rect %s x=\"%s\" y=\"%d\" width=\"%s\" height=\"%d\"/>\n"
            .formatted(look, point(BARS + from), top, point(length), BAR));
  }

  private void end(double at, int top) {
    line("end", BARS + at, top - 2, BARS + at, top + BAR + 2);
  }

  private static double at(BigDecimal value, BigDecimal most) {
    if (most.signum() <= 0 || value.signum() <= 0) {
      return 0;
    }
    return Math.max(1, value.divide(most, MathContext.DECIMAL64).doubleValue() * ROOM);
  }

  private void legend() {
    var note =
        new StringBuilder("Full colour: sure. Faded: possible. End line: no more than that.");
    note.append(" Open end: that or more. Soft end: about.");
    text("note", MARGIN, y, note.toString());
    if (!chart.note().isEmpty()) {
      y += LINE - 8;
      text("note", MARGIN, y, chart.note());
    }
  }

  private void text(String kind, int x, int at, String words) {
    svg.append("<text class=\"%s\" x=\"%d\" y=\"%d\">".formatted(kind, x, at))
        .append(escaped(words))
        .append("</text>\n");
  }

  private void line(String kind, double x1, int y1, double x2, int y2) {
    svg.append(
        "<line class=\"%s\" x1=\"%s\" y1=\"%d\" x2=\"%s\" y2=\"%d\"/>\n"
            .formatted(kind, point(x1), y1, point(x2), y2));
  }

  /// One digit after the point, and a point in any country.
  private static String point(double value) {
    return String.format(Locale.ROOT, "%.1f", value);
  }

  /// What XML allows in text: what sources write can neither end an element nor begin one.
  private static String escaped(String text) {
    var safe = new StringBuilder(text.length());
    text.codePoints()
        .filter(point -> point >= ' ' && point != 0xFFFE && point != 0xFFFF)
        .filter(point -> point < 0xD800 || point > 0xDFFF)
        .forEach(point -> {
          switch (point) {
            case '&' -> safe.append("&amp;");
            case '<' -> safe.append("&lt;");
            case '>' -> safe.append("&gt;");
            case '"' -> safe.append("&quot;");
            default -> safe.appendCodePoint(point);
          }
        });
    return safe.toString();
  }
}
