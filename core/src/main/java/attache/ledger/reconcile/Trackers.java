package attache.ledger.reconcile;

import static java.nio.charset.StandardCharsets.UTF_8;

import attache.ledger.Measure;
import attache.ledger.Quantity;
import attache.ledger.Role;
import attache.ledger.Selection;
import attache.ledger.Tracker;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// The trackers that ship. They select by types, roles and words alone and name no actor.
public final class Trackers {
  private static final int COLUMNS = 4;

  private Trackers() {}

  /// The trackers that ship, in the order of the file.
  public static List<Tracker> shipped() {
    try (var stream = Trackers.class.getResourceAsStream("trackers.tsv")) {
      if (stream == null) {
        throw new IllegalStateException("trackers are missing from the program: trackers.tsv");
      }
      var lines = new BufferedReader(new InputStreamReader(stream, UTF_8)).lines().skip(1);
      return read(lines.filter(line -> !line.isBlank()).toList());
    } catch (IOException e) {
      throw new UncheckedIOException("trackers cannot be read: trackers.tsv", e);
    }
  }

  private static List<Tracker> read(List<String> lines) {
    var titles = new LinkedHashMap<String, String>();
    var parts = new HashMap<String, List<Selection>>();
    for (var line : lines) {
      var columns = line.split("\t", -1);
      if (columns.length != COLUMNS) {
        throw new IllegalStateException(
            "tracker row must have %d columns, got %s".formatted(COLUMNS, line));
      }
      titles.putIfAbsent(columns[0], columns[1]);
      parts
          .computeIfAbsent(columns[0] + " " + columns[2], _ -> new ArrayList<>())
          .add(selection(columns[3]));
    }
    return titles.entrySet().stream()
        .map(tracker ->
            new Tracker(
                tracker.getKey(),
                tracker.getValue(),
                parts.getOrDefault(tracker.getKey() + " rows", List.of()),
                parts.getOrDefault(tracker.getKey() + " context", List.of())))
        .toList();
  }

  /// A selection of the form `types=A,B; topic=words`.
  private static Selection selection(String written) {
    Map<String, String> filters =
        Stream.of(written.split("; "))
            .map(filter -> filter.split("=", 2))
            .collect(Collectors.toMap(filter -> filter[0], filter -> filter[1]));
    var selection =
        Selection.ALL
            .with()
            .kinds(names(filters.remove("kinds"), Quantity.Kind::valueOf))
            .bounds(names(filters.remove("bounds"), Quantity.Bound::valueOf))
            .roles(names(filters.remove("roles"), Role::valueOf))
            .types(names(filters.remove("types"), Measure.Type::valueOf))
            .purpose(Optional.ofNullable(filters.remove("purpose")))
            .topic(Optional.ofNullable(filters.remove("topic")))
            .text(Optional.ofNullable(filters.remove("text")))
            .build();
    if (!filters.isEmpty()) {
      throw new IllegalStateException("tracker filter is not known: " + filters);
    }
    return selection;
  }

  private static <T> Set<T> names(@Nullable String written, Function<String, T> value) {
    return written == null
        ? Set.of()
        : Stream.of(written.split(",")).map(value).collect(Collectors.toSet());
  }
}
