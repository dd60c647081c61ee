package attache.store.embedded;

import attache.catalogue.Catalogue;
import attache.catalogue.Findings;
import attache.catalogue.Findings.Count;
import attache.catalogue.Findings.Facet;
import attache.catalogue.Findings.Place;
import attache.catalogue.StoryQuery;
import attache.story.Story;
import attache.story.StoryId;
import java.io.IOException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// The catalogue in the record's SQLite file. The numbers of the stories found are taken first;
/// page and facets are asked for them.
public final class SqliteCatalogue implements Catalogue {
  private static final Map<Facet, String> FACETS =
      Map.of(
          Facet.SOURCE,
          """
          SELECT source.name, count(*) FROM story JOIN source ON source.number = story.source
          WHERE story.number IN (SELECT value FROM json_each(?)) GROUP BY 1\
          """,
          Facet.LANGUAGE,
          """
          SELECT language, count(*) FROM story
          WHERE number IN (SELECT value FROM json_each(?)) GROUP BY 1\
          """,
          Facet.MONTH,
          """
          SELECT substr(published, 1, 7), count(*) FROM story
          WHERE published IS NOT NULL AND number IN (SELECT value FROM json_each(?)) GROUP BY 1\
          """,
          Facet.STAGE,
          """
          SELECT stage, count(*) FROM (SELECT story, stage FROM figure
                                       UNION SELECT story, stage FROM measure)
          WHERE story IN (SELECT value FROM json_each(?)) GROUP BY 1\
          """,
          Facet.TOPIC,
          """
          SELECT type, count(DISTINCT story) FROM measure
          WHERE story IN (SELECT value FROM json_each(?)) GROUP BY 1\
          """,
          Facet.ACTOR,
          """
          SELECT n.name, count(*) FROM (
            SELECT f.story, p.name FROM figure AS f JOIN figure_name AS p ON p.figure = f.number
            WHERE p.part IN ('A', 'C')
            UNION
            SELECT m.story, p.name FROM measure AS m JOIN measure_name AS p ON p.measure = m.number
            WHERE p.part IN ('A', 'C')
          ) AS t JOIN ledger_name AS n ON n.number = t.name
          WHERE t.story IN (SELECT value FROM json_each(?)) GROUP BY t.name\
          """);

  private static final int KEPT = 16;

  private final SqliteRecord record;
  private final Map<StoryQuery, Counted> counted =
      new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<StoryQuery, Counted> eldest) {
          return size() > KEPT;
        }
      };

  public SqliteCatalogue(SqliteRecord record) {
    this.record = record;
  }

  @Override
  public Findings find(StoryQuery query, Optional<Place> after, int limit) throws IOException {
    if (limit < 1 || limit > 1000) {
      throw new IllegalArgumentException("limit must be 1..1000, got " + limit);
    }
    return record.read(
        "look through the stories",
        db -> {
          var places = places(db, query);
          var from = after.map(place -> following(places, place)).orElse(0);
          var page = places.subList(from, Math.min(from + limit, places.size()));
          var next =
              from + limit < places.size() ? Optional.of(page.getLast()) : Optional.<Place>empty();
          return new Findings(stories(db, page), next, places.size(), facets(db, query, places));
        });
  }

  private static int following(List<Place> places, Place place) {
    var at = 0;
    while (at < places.size() && !isAfter(places.get(at), place)) {
      at++;
    }
    return at;
  }

  private static boolean isAfter(Place one, Place other) {
    return one.arrived() != other.arrived()
        ? one.arrived() < other.arrived()
        : one.number() < other.number();
  }

  private static List<Place> places(Db db, StoryQuery query) throws SQLException {
    var where = new StringBuilder("s.withdrawn = ? AND s.forgotten = 0");
    var values = new ArrayList<@Nullable Object>();
    values.add(query.withdrawn() ? 1 : 0);
    if (query.among().isPresent()) {
      where.append(" AND s.id IN (SELECT value FROM json_each(?))");
      values.add(json(query.among().get().stream().map(StoryId::value).toList()));
    }
    query
        .source()
        .ifPresent(name -> {
          where.append(" AND s.source = (SELECT number FROM source WHERE name = ?)");
          values.add(name);
        });
    query
        .language()
        .ifPresent(code -> {
          where.append(" AND s.language = ?");
          values.add(code);
        });
    query
        .since()
        .ifPresent(day -> {
          where.append(" AND s.published >= ?");
          values.add(day.toString());
        });
    query
        .until()
        .ifPresent(day -> {
          where.append(" AND s.published < ?");
          values.add(day.plusDays(1).toString());
        });
    query
        .topic()
        .ifPresent(type -> {
          where.append(" AND s.number IN (SELECT story FROM measure WHERE type = ?)");
          values.add(type.name());
        });
    query
        .stage()
        .ifPresent(stage -> {
          where.append(
              """
               AND s.number IN (SELECT story FROM figure WHERE stage = ?
                                UNION SELECT story FROM measure WHERE stage = ?)\
              """);
          values.add(stage.name());
          values.add(stage.name());
        });
    if (!query.actors().isEmpty()) {
      where.append(
          """
           AND s.number IN (
            SELECT f.story FROM figure AS f JOIN figure_name AS p ON p.figure = f.number
            WHERE p.part IN ('A', 'C') AND p.name IN (SELECT n.number FROM ledger_name AS n
                             JOIN json_each(?) AS j ON n.folded = lower(j.value))
            UNION SELECT m.story FROM measure AS m JOIN measure_name AS p ON p.measure = m.number
            WHERE p.part IN ('A', 'C') AND p.name IN (SELECT n.number FROM ledger_name AS n
                             JOIN json_each(?) AS j ON n.folded = lower(j.value)))\
          """);
      var names =
          json(query.actors().stream().map(attache.ledger.Wording::folded).sorted().toList());
      values.add(names);
      values.add(names);
    }
    return db.list(
        row -> new Place(row.getLong(1), row.getLong(2)),
        "SELECT s.first_seen, s.number FROM story AS s WHERE s.nature <> 'BACKGROUND' AND "
            + where
            + " ORDER BY s.first_seen DESC, s.number DESC",
        values.toArray());
  }

  private static List<Story> stories(Db db, List<Place> page) throws SQLException {
    var read = new HashMap<Long, Story>();
    for (var place : page) {
      StoryRows.numbered(db, place.number()).ifPresent(story -> read.put(place.number(), story));
    }
    return page.stream().map(Place::number).filter(read::containsKey).map(read::get).toList();
  }

  /// Counted once for each question, as long as stories and claims stay as they are.
  private Map<Facet, List<Count>> facets(Db db, StoryQuery query, List<Place> places)
      throws SQLException {
    var edition = new LedgerPages(db).edition();
    synchronized (counted) {
      var known = counted.get(query);
      if (known != null && known.edition.equals(edition)) {
        return known.facets;
      }
    }
    var facets = facets(db, places);
    synchronized (counted) {
      counted.put(query, new Counted(edition, facets));
    }
    return facets;
  }

  private record Counted(String edition, Map<Facet, List<Count>> facets) {}

  private static Map<Facet, List<Count>> facets(Db db, List<Place> places) throws SQLException {
    var numbers =
        places.stream()
            .map(place -> Long.toString(place.number()))
            .collect(Collectors.joining(",", "[", "]"));
    var facets = new EnumMap<Facet, List<Count>>(Facet.class);
    for (var facet : FACETS.entrySet()) {
      facets.put(
          facet.getKey(),
          db.list(
              row -> new Count(row.getString(1), row.getInt(2)),
              facet.getValue() + " ORDER BY 2 DESC, 1 LIMIT 50",
              numbers));
    }
    return facets;
  }

  @Override
  public List<String> languages() throws IOException {
    return record.read(
        "list languages",
        db ->
            db.list(
                row -> row.getString(1),
                """
                SELECT DISTINCT language FROM story
                WHERE withdrawn = 0 AND nature <> 'BACKGROUND' ORDER BY language\
                """));
  }

  /// Strings as a JSON array.
  private static String json(List<String> words) {
    return words.stream()
        .map(word -> '"' + word.replace("\\", "\\\\").replace("\"", "\\\"") + '"')
        .collect(Collectors.joining(",", "[", "]"));
  }
}
