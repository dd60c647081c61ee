package attache.store.embedded;

import java.sql.SQLException;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.stream.Collectors;

/// What placed stories can be found by, and how many have each.
final class DevelopmentKeys {
  // A frequent key finds many stories and tells little of each. So the rarest are looked up first,
  // and no more once they have found enough: what a story costs does not grow with the archive.

  private static final int ENOUGH = 3000;

  private final Db db;

  DevelopmentKeys(Db db) {
    this.db = db;
  }

  /// Keys as SQLite reads a table of them.
  private static String table(Collection<Long> keys) {
    return keys.stream().map(String::valueOf).collect(Collectors.joining(",", "[", "]"));
  }

  void add(long story, Collection<Long> keys) throws SQLException {
    var table = table(keys);
    db.execute(
        """
        INSERT INTO development_key_count (key, stories)
        SELECT value, 1 FROM json_each(?) AS given
        WHERE NOT EXISTS (SELECT 1 FROM development_key WHERE key = given.value AND story = ?)
        ON CONFLICT (key) DO UPDATE SET stories = stories + 1\
        """,
        table,
        story);
    db.execute(
        "INSERT OR IGNORE INTO development_key (key, story) SELECT value, ? FROM json_each(?)",
        story,
        table);
  }

  void remove(long story, Collection<Long> keys) throws SQLException {
    var table = table(keys);
    db.execute(
        """
        UPDATE development_key_count SET stories = stories - 1
        WHERE key IN (SELECT value FROM json_each(?) AS given
          WHERE EXISTS (SELECT 1 FROM development_key WHERE key = given.value AND story = ?))\
        """,
        table,
        story);
    db.execute(
        "DELETE FROM development_key_count WHERE stories < 1 AND key IN (SELECT value FROM json_each(?))",
        table);
    db.execute(
        "DELETE FROM development_key WHERE story = ? AND key IN (SELECT value FROM json_each(?))",
        story,
        table);
  }

  static void clear(Db db) throws SQLException {
    db.execute("DELETE FROM development_key");
    db.execute("DELETE FROM development_key_count");
  }

  /// How many stories have each key; 0 where none has.
  Map<Long, Integer> counts(Collection<Long> keys) throws SQLException {
    var counts = new HashMap<Long, Integer>();
    keys.forEach(key -> counts.put(key, 0));
    var found =
        db.list(
            row -> Map.entry(row.getLong(1), row.getInt(2)),
            """
            SELECT key, stories FROM development_key_count
            WHERE key IN (SELECT value FROM json_each(?))\
            """,
            table(keys));
    found.forEach(one -> counts.put(one.getKey(), one.getValue()));
    return counts;
  }

  /// Stories, by number, with the sum of the weights of the keys they share.
  ///
  /// @param most most stories wanted: those of the greatest sums, in their order
  Map<Long, Double> sharing(Map<Long, Double> weights, int perKey, int most) throws SQLException {
    var sums = new HashMap<Long, Double>();
    var counts = counts(weights.keySet());
    var rarest =
        counts.entrySet().stream()
            .filter(one -> one.getValue() > 0)
            .sorted(Map.Entry.<Long, Integer>comparingByValue().thenComparing(Map.Entry::getKey))
            .map(Map.Entry::getKey)
            .toList();
    var left = ENOUGH;
    for (var key : rarest) {
      if (left <= 0) {
        break;
      }
      var stories =
          db.list(
              row -> row.getLong(1),
              "SELECT story FROM development_key WHERE key = ? ORDER BY story DESC LIMIT ?",
              key,
              perKey);
      var weight = weights.getOrDefault(key, 0.0);
      stories.forEach(story -> sums.merge(story, weight, Double::sum));
      left -= stories.size();
    }
    return greatest(sums, most);
  }

  private static Map<Long, Double> greatest(Map<Long, Double> sums, int most) {
    var order =
        Map.Entry.<Long, Double>comparingByValue(Comparator.reverseOrder())
            .thenComparing(Map.Entry::getKey);
    var least = new PriorityQueue<Map.Entry<Long, Double>>(order.reversed());
    for (var entry : sums.entrySet()) {
      least.add(entry);
      if (least.size() > most) {
        least.poll();
      }
    }
    var best = new LinkedHashMap<Long, Double>();
    least.stream().sorted(order).forEach(entry -> best.put(entry.getKey(), entry.getValue()));
    return best;
  }
}
