package attache.evaluation;

import attache.ledger.Figure;
import attache.ledger.Measure;
import attache.ledger.Period;
import attache.ledger.Quantity.Limit;
import attache.ledger.Row;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/// A row of the ledger, wanted or read, as words by name of column.
///
/// @param fields the columns it has
record LedgerRow(Map<String, String> fields) {
  LedgerRow {
    fields = Map.copyOf(fields);
  }

  /// What stands in a column; empty if nothing does.
  String at(String column) {
    return fields.getOrDefault(column, "");
  }

  String id() {
    return at("id");
  }

  /// A row as the program read it.
  static LedgerRow of(Row row) {
    var fields = new LinkedHashMap<String, String>();
    var claim = row.claim();
    fields.put("id", claim.id().value());
    fields.put("headline", row.headline());
    fields.put("sentence", Integer.toString(claim.place().sentence()));
    fields.put("char_start", Integer.toString(claim.place().span().start()));
    fields.put("char_end", Integer.toString(claim.place().span().end()));
    fields.put("as_written", claim.asWritten());
    fields.put("stage", claim.stage().name());
    fields.put("modality", claim.modality().name());
    fields.put("attribution", String.join("; ", claim.attribution().names()));
    switch (claim) {
      case Figure figure -> figure(figure, fields);
      case Measure measure -> measure(measure, fields);
    }
    return new LedgerRow(fields);
  }

  private static void figure(Figure figure, Map<String, String> fields) {
    var quantity = figure.quantity();
    fields.put("kind", quantity.kind().name());
    fields.put("role", figure.role().name());
    fields.put("actor", figure.actor().toString());
    fields.put("counterpart", figure.counterpart().toString());
    fields.put("value", quantity.value().map(Object::toString).orElse(""));
    fields.put("unit", quantity.unit());
    fields.put("unit_basis", quantity.unitBasis().name());
    fields.put("bound", quantity.bound().name());
    limit("lower", quantity.lower(), fields);
    limit("upper", quantity.upper(), fields);
    fields.put("period", period(figure.period()));
  }

  private static void measure(Measure measure, Map<String, String> fields) {
    fields.put("sphere", measure.sphere().name());
    fields.put("type", measure.type().name());
    fields.put("authority", measure.actor().toString());
    fields.put("direction", measure.direction().name());
  }

  private static void limit(String name, Optional<Limit> limit, Map<String, String> fields) {
    fields.put(name, limit.map(l -> l.value().toPlainString()).orElse(""));
    fields.put(name + "_incl", limit.map(l -> l.inclusive() ? "incl" : "excl").orElse(""));
  }

  private static String period(Period period) {
    var year =
        period
            .end()
            .filter(_ -> period.precision() == Period.Precision.YEAR)
            .map(LocalDate::getYear);
    return year.map(y -> (period.deadline() ? "by " : "") + y).orElse(period.asWritten());
  }
}
