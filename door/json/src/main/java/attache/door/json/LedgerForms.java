package attache.door.json;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/// Rows of the ledger for programs and for tables: JSON, and CSV as RFC 4180 has it.
public final class LedgerForms {
  private static final JsonFactory FACTORY = new JsonFactory();

  private LedgerForms() {}

  /// An array of objects, one a line.
  public static <T> String json(List<Column<T>> columns, List<T> rows) {
    return rows.stream()
        .map(row -> object(columns, row))
        .collect(Collectors.joining(",\n", "[", "]"));
  }

  /// One object on one line.
  public static <T> String object(List<Column<T>> columns, T row) {
    return written(json -> {
      json.writeStartObject();
      for (var column : columns) {
        json.writeName(column.name());
        write(json, column.of().apply(row));
      }
      json.writeEndObject();
    });
  }

  /// What is written by the generator's own calls, as text.
  static String written(Consumer<JsonGenerator> work) {
    var text = new StringWriter();
    try (var json = FACTORY.createGenerator(ObjectWriteContext.empty(), text)) {
      work.accept(json);
    }
    return text.toString();
  }

  private static void write(JsonGenerator json, Cell cell) {
    switch (cell) {
      case Cell.Words words -> json.writeString(words.text());
      case Cell.Decimal decimal -> {
        if (decimal.value().isPresent()) {
          json.writeNumber(Cell.plain(decimal.value().get()));
        } else {
          json.writeNull();
        }
      }
      case Cell.Truth truth -> json.writeBoolean(truth.holds());
      case Cell.Several several -> {
        json.writeStartArray();
        several.items().forEach(json::writeString);
        json.writeEndArray();
      }
    }
  }

  /// A header and a line a row; lines end in CR LF, and what needs quotes has them.
  public static <T> String csv(List<Column<T>> columns, List<T> rows) {
    var text = new StringBuilder();
    try {
      line(text, columns.stream().map(Column::name).toList());
      for (var row : rows) {
        line(text, columns.stream().map(column -> column.of().apply(row).text()).toList());
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return text.toString();
  }

  private static void line(Appendable text, List<String> cells) throws IOException {
    for (var i = 0; i < cells.size(); i++) {
      text.append(i == 0 ? "" : ",").append(quoted(cells.get(i)));
    }
    text.append("\r\n");
  }

  private static String quoted(String cell) {
    var plain = cell.chars().noneMatch(c -> c == ',' || c == '"' || c == '\r' || c == '\n');
    return plain ? cell : "\"" + cell.replace("\"", "\"\"") + "\"";
  }
}
