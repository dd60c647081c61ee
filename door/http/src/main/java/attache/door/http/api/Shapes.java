package attache.door.http.api;

import attache.door.json.AnswerContract;
import attache.door.json.Column;
import attache.door.json.LedgerColumns;
import attache.door.json.StoryContract;
import attache.door.json.TotalColumns;
import java.lang.reflect.AnnotatedParameterizedType;
import java.lang.reflect.AnnotatedType;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// The shapes that many operations give, by name. Those of answers and stories are read off the
/// records that are written, those of the ledger off its columns, so that they cannot differ.
final class Shapes {
  private final Map<String, Schema> named = new TreeMap<>();

  Shapes() {
    record("Answer", AnswerContract.class);
    record("Story", StoryContract.class);
    columns("Figure", LedgerColumns.FIGURES);
    columns("Measure", LedgerColumns.MEASURES);
    columns("Total", TotalColumns.TOTALS);
    columns("NotAdded", TotalColumns.LEFT_OUT);
    named.put(
        "Problem",
        new Schema(
            Schema.object(
                    Schema.members(
                        "title", Schema.text(), "status", Schema.whole(), "detail", Schema.text()))
                .and(
                    "properties",
                    Map.of(
                        "title", Schema.text().of(),
                        "status", Schema.whole().of(),
                        "detail", Schema.text().of(),
                        "field", Schema.text().of(),
                        "fix", Schema.text().of()))
                .of()));
  }

  Map<String, Schema> named() {
    return named;
  }

  private void record(String name, Class<?> type) {
    var members = new LinkedHashMap<String, Schema>();
    for (var component : type.getRecordComponents()) {
      members.put(component.getName(), of(component.getAnnotatedType(), name));
    }
    named.put(name, Schema.object(members));
  }

  private Schema of(AnnotatedType type, String within) {
    var schema = plain(type, within);
    return type.isAnnotationPresent(Nullable.class) ? schema.orNull() : schema;
  }

  private Schema plain(AnnotatedType type, String within) {
    if (type instanceof AnnotatedParameterizedType list) {
      return Schema.list(of(list.getAnnotatedActualTypeArguments()[0], within));
    }
    var raw = (Class<?>) type.getType();
    if (raw == String.class) {
      return Schema.text();
    }
    if (raw == boolean.class) {
      return Schema.truth();
    }
    if (raw == int.class || raw == long.class || raw == Integer.class) {
      return Schema.whole();
    }
    var name = within.startsWith("Answer") || within.startsWith("Story") ? base(within) : within;
    var own = name + raw.getSimpleName();
    if (!named.containsKey(own)) {
      named.put(own, Schema.text());
      record(own, raw);
    }
    return Schema.ref(own);
  }

  private static String base(String within) {
    return within.startsWith("Answer") ? "Answer" : "Story";
  }

  private <T> void columns(String name, List<Column<T>> columns) {
    var members = new LinkedHashMap<String, Schema>();
    var cell = new Schema(Map.of("type", List.of("string", "number", "boolean", "array", "null")));
    columns.forEach(column -> members.put(column.name(), cell));
    named.put(name, Schema.object(members));
  }
}
