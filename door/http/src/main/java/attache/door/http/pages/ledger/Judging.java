package attache.door.http.pages.ledger;

import attache.door.http.exchange.Fields;
import attache.door.http.pages.Choice;
import attache.door.http.pages.Tongue;
import attache.door.json.Column;
import attache.door.json.LedgerColumns;
import attache.ledger.Figure;
import attache.ledger.Measure;
import attache.ledger.Modality;
import attache.ledger.Quantity;
import attache.ledger.Role;
import attache.ledger.Row;
import attache.ledger.Stage;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;

/// What can be corrected of a claim, and what a form says against it.
final class Judging {
  private static final List<String> OF_FIGURE =
      List.of("value", "unit", "actor", "counterpart", "attribution", "purpose", "period");
  private static final List<String> OF_MEASURE =
      List.of("authority", "addressee", "object", "action", "attribution", "condition", "time");

  private final Tongue tongue;

  Judging(Tongue tongue) {
    this.tongue = tongue;
  }

  JudgeForm form(Row row, String back) {
    var now = now(row);
    var texts =
        (row.claim() instanceof Figure ? OF_FIGURE : OF_MEASURE)
            .stream().map(name -> new JudgeForm.Text(name, now.getOrDefault(name, ""))).toList();
    return new JudgeForm(row.claim().id().value(), back, texts, choices(row, now));
  }

  private List<Choice> choices(Row row, Map<String, String> now) {
    var stage = Choice.of("stage", now.getOrDefault("stage", ""), Stage.values(), tongue);
    var modality =
        Choice.of("modality", now.getOrDefault("modality", ""), Modality.values(), tongue);
    return switch (row.claim()) {
      case Figure _ ->
          List.of(
              Choice.of("bound", now.getOrDefault("bound", ""), Quantity.Bound.values(), tongue),
              Choice.sorted("role", now.getOrDefault("role", ""), Role.values(), tongue),
              stage,
              modality);
      case Measure _ ->
          List.of(
              Choice.sorted("type", now.getOrDefault("type", ""), Measure.Type.values(), tongue),
              stage,
              modality);
    };
  }

  /// What a form says otherwise than the claim does now, by field.
  static Map<String, String> corrections(Row row, Fields form) {
    var corrections = new LinkedHashMap<String, String>();
    now(row)
        .forEach((name, value) -> {
          var said = form.all(name);
          if (!said.isEmpty() && !said.getFirst().strip().equals(value.strip())) {
            corrections.put(name, said.getFirst().strip());
          }
        });
    return corrections;
  }

  private static Map<String, String> now(Row row) {
    return switch (row.claim()) {
      case Figure figure ->
          values(
              LedgerColumns.FIGURES,
              new LedgerColumns.FigureRow(row, figure, OptionalInt.empty()),
              OF_FIGURE,
              List.of("bound", "role", "stage", "modality"));
      case Measure measure ->
          values(
              LedgerColumns.MEASURES,
              new LedgerColumns.MeasureRow(row, measure, OptionalInt.empty()),
              OF_MEASURE,
              List.of("type", "stage", "modality"));
    };
  }

  private static <T> Map<String, String> values(
      List<Column<T>> columns, T row, List<String> texts, List<String> choices) {
    var values = new LinkedHashMap<String, String>();
    for (var column : columns) {
      if (texts.contains(column.name()) || choices.contains(column.name())) {
        values.put(column.name(), column.of().apply(row).text());
      }
    }
    return values;
  }
}
