package attache.door.http.pages.ledger;

import attache.door.chart.Extent;
import attache.door.http.pages.ClaimLine;
import attache.door.http.pages.Tongue;
import attache.ledger.Figure;
import attache.ledger.Quantity;
import attache.ledger.Row;
import attache.ledger.Stage;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// Draws amounts of money: by currency and stage, for what differs in one of them is not compared.
final class Drawing {
  private static final int MOST = 60;

  private record Place(String unit, Stage stage) {}

  private static final Comparator<Place> ORDER =
      Comparator.comparing(Place::unit)
          // what no act is behind, or none that is told, comes after what somebody does
          .thenComparing(place -> place.stage().height() == 0)
          .thenComparingInt(place -> place.stage().height())
          .thenComparing(Place::stage);

  private final Tongue tongue;

  Drawing(Tongue tongue) {
    this.tongue = tongue;
  }

  /// @param total how many there are, those that are not at hand included
  Bars draw(List<Row> rows, int total) {
    var groups = new TreeMap<Place, List<Row>>(ORDER);
    var drawn = 0;
    for (var row : rows) {
      if (row.claim() instanceof Figure figure && drawable(figure) && drawn < MOST) {
        groups
            .computeIfAbsent(
                new Place(figure.quantity().unit(), figure.stage()), _ -> new ArrayList<>())
            .add(row);
        drawn++;
      }
    }
    var scales = scales(groups);
    return new Bars(
        groups.entrySet().stream()
            .map(entry -> group(entry.getKey(), entry.getValue(), scales))
            .toList(),
        total - drawn);
  }

  private static Map<String, BigDecimal> scales(Map<Place, List<Row>> groups) {
    var scales = new TreeMap<String, BigDecimal>();
    groups.forEach((place, rows) ->
        rows.forEach(row -> scales.merge(place.unit(), extent(row).reach(), BigDecimal::max)));
    return scales;
  }

  private Bars.Group group(Place place, List<Row> rows, Map<String, BigDecimal> scales) {
    var most = scales.getOrDefault(place.unit(), BigDecimal.ONE);
    var bars =
        rows.stream()
            .sorted(Comparator.comparing((Row row) -> extent(row).reach()).reversed())
            .map(row -> bar(row, most))
            .toList();
    return new Bars.Group(tongue.of(place.stage()), place.unit(), bars);
  }

  private Bars.Bar bar(Row row, BigDecimal most) {
    var line = ClaimLine.of(row, tongue);
    var who = new ArrayList<>(line.from());
    line.to().forEach(name -> who.add("→ " + name));
    var label = who.isEmpty() ? line.headline() : String.join(", ", who).replace(", →", " →");
    return new Bars.Bar(
        label + " · " + (line.matter().isEmpty() ? line.kind() : line.matter()),
        line.what(),
        line.link(),
        Bars.shapes(extent(row), most));
  }

  private static Extent extent(Row row) {
    return Extent.of(((Figure) row.claim()).quantity());
  }

  private static boolean drawable(Figure figure) {
    return figure.quantity().kind() == Quantity.Kind.MONEY
        && figure.quantity().quantified()
        && !figure.quantity().unit().isEmpty();
  }
}
