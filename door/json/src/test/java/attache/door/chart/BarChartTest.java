package attache.door.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import attache.door.chart.BarChart.Bar;
import attache.door.chart.BarChart.Group;
import attache.ledger.Quantity;
import attache.ledger.Quantity.Bound;
import java.io.StringReader;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.xml.sax.InputSource;

final class BarChartTest {
  private static Extent extent(Bound bound, String value) {
    return Extent.of(
        Quantity.of(
            Quantity.Kind.MONEY,
            new BigDecimal(value),
            "EUR",
            Quantity.UnitBasis.EXPLICIT_SYMBOL,
            bound));
  }

  private static String drawn(Extent... extents) {
    var bars = java.util.Arrays.stream(extents).map(one -> new Bar("a → b", "some", one)).toList();
    return new BarChart("Title", "", List.of(new Group("Done · EUR", "EUR", bars))).toSvg();
  }

  @Test
  void boundsBecomeExtents() {
    assertThat(extent(Bound.EXACT, "5")).isInstanceOf(Extent.Exact.class);
    assertThat(extent(Bound.MORE_THAN, "5")).isInstanceOf(Extent.From.class);
    assertThat(extent(Bound.AT_LEAST, "5")).isInstanceOf(Extent.From.class);
    assertThat(extent(Bound.NEARLY, "5")).isInstanceOf(Extent.UpTo.class);
    assertThat(extent(Bound.UP_TO, "5")).isInstanceOf(Extent.UpTo.class);
    assertThat(extent(Bound.APPROX, "5")).isInstanceOf(Extent.About.class);
    assertThat(Extent.of(Optional.empty(), Optional.empty(), Optional.empty()))
        .isInstanceOf(Extent.Unknown.class);
    assertThat(
            Extent.of(
                Optional.empty(),
                Optional.of(Quantity.Limit.inclusive(BigDecimal.ONE)),
                Optional.of(Quantity.Limit.exclusive(BigDecimal.TWO))))
        .isEqualTo(new Extent.Between(BigDecimal.ONE, BigDecimal.TWO));
  }

  @Test
  void lowerBoundHasAnOpenEndAndUpperBoundIsFaded() {
    assertThat(drawn(extent(Bound.MORE_THAN, "5")))
        .contains("url(#attache-fade)", "<path class=\"end\"")
        .doesNotContain("class=\"unsure\"", "<line class=\"end\"");
    assertThat(drawn(extent(Bound.UP_TO, "5")))
        .contains("class=\"unsure\"", "class=\"dashed\"", "<line class=\"end\"")
        .doesNotContain("class=\"sure\"", "url(#attache-fade)");
    assertThat(drawn(extent(Bound.EXACT, "5")))
        .contains("class=\"sure\"", "<line class=\"end\"")
        .doesNotContain("class=\"unsure\"", "url(#attache-fade)");
    assertThat(drawn(new Extent.Unknown())).contains("no number").doesNotContain("class=\"sure\"");
  }

  @Test
  void barsOfOneUnitShareAScale() {
    var chart =
        new BarChart(
            "Title",
            "",
            List.of(
                new Group("Done · EUR", "EUR", List.of(bar("1000"))),
                new Group("Planned · EUR", "EUR", List.of(bar("4000"))),
                new Group("Planned · USD", "USD", List.of(bar("2")))));
    assertThat(chart.toSvg()).contains("width=\"80.0\"", "width=\"320.0\"");
    assertThat(chart.toSvg().split("width=\"320.0\"", -1)).hasSize(3);
  }

  private static Bar bar(String value) {
    return new Bar("a", value, extent(Bound.EXACT, value));
  }

  @Test
  void wordsOfSourcesStayWords() {
    var hostile = "</title><script>alert(1)</script> \"&\" \u0000\uFFFE\uD800 done";
    var chart =
        new BarChart(
            hostile,
            hostile,
            List.of(
                new Group(
                    hostile, "EUR", List.of(new Bar(hostile, "5", extent(Bound.EXACT, "5"))))));
    assertThat(chart.toSvg()).doesNotContain("<script", "\u0000").contains("&lt;script&gt;");
    assertThatCode(() -> parsed(chart.toSvg())).doesNotThrowAnyException();
  }

  private static void parsed(String svg) throws Exception {
    var factory = DocumentBuilderFactory.newInstance();
    factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
    factory.newDocumentBuilder().parse(new InputSource(new StringReader(svg)));
  }

  @Test
  void thoseWhoDoNotSeeItAreToldAll() {
    var chart =
        new BarChart("Title", "Note.", List.of(new Group("Done · EUR", "EUR", List.of(bar("5")))));
    assertThat(chart.inWords()).isEqualTo("Done · EUR: a, 5. Note.");
    assertThat(chart.toSvg()).contains("role=\"img\" aria-labelledby=\"title-", chart.inWords());
  }

  @Test
  void numbersHaveAPointInAnyCountry() {
    var before = Locale.getDefault();
    try {
      Locale.setDefault(Locale.GERMANY);
      assertThat(drawn(extent(Bound.EXACT, "5"))).contains("width=\"320.0\"");
    } finally {
      Locale.setDefault(before);
    }
  }

  @Test
  void scalesAreShort() {
    assertThat(Scaled.of(new BigDecimal("52500000000"))).isEqualTo("52.5 billion");
    assertThat(Scaled.of(new BigDecimal("1200000"))).isEqualTo("1.2 million");
    assertThat(Scaled.of(new BigDecimal("1000"))).isEqualTo("1000");
    assertThat(Scaled.of(new BigDecimal("3000000000000"))).isEqualTo("3 trillion");
    assertThat(Scaled.cut("港口港口", 5)).isEqualTo("港口…");
    assertThat(Scaled.cut("a → b", 5)).isEqualTo("a → b");
  }
}
