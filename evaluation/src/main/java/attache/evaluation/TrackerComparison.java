package attache.evaluation;

import attache.desk.Desk;
import attache.development.DevelopmentQuery;
import attache.ledger.ClaimId;
import attache.ledger.Link;
import attache.ledger.Quantity.Limit;
import attache.ledger.Row;
import attache.ledger.reconcile.By;
import attache.ledger.reconcile.Links;
import attache.ledger.reconcile.Total;
import attache.ledger.reconcile.Tracked;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Compares trackers, totals, links and groups of stories with those known to be right. Claims of
/// the program go by the ids of the rows they stand for.
final class TrackerComparison {
  private static final int MOST = 1000;

  private final Desk desk;
  private final List<Row> rows;
  private final LedgerReport report;
  private final Map<String, String> known = new HashMap<>();
  private final Map<String, String> claims = new HashMap<>();

  /// @param pairs which claims stand for which rows
  TrackerComparison(Desk desk, List<Row> rows, List<LedgerPairs> pairs, LedgerReport report) {
    this.desk = desk;
    this.rows = rows;
    this.report = report;
    for (var pair : pairs) {
      pair.found()
          .forEach((wanted, read) -> {
            known.put(read.id(), wanted.id());
            claims.put(wanted.id(), read.id());
          });
    }
  }

  void compare(Path file) throws IOException {
    try {
      var json = JsonMapper.builder().build().readTree(file.toFile());
      trackers(json.path("trackers"));
      totals(json);
      links(json);
      developments(json);
    } catch (JacksonException e) {
      throw new IOException("%s: %s".formatted(file, e.getMessage()), e);
    }
  }

  private String name(ClaimId claim) {
    return known.getOrDefault(
        claim.value(),
        rows.stream()
            .filter(r -> r.claim().id().equals(claim))
            .findFirst()
            .map(r -> "“" + r.claim().asWritten() + "”")
            .orElse(claim.value()));
  }

  private Optional<Tracked> tracked(String name) throws IOException {
    for (var tracker : desk.ledger().trackers()) {
      if (tracker.name().equals(name)) {
        return Optional.of(desk.ledger().look(tracker));
      }
    }
    report.wrong("trackers: there is none called " + name);
    return Optional.empty();
  }

  private void trackers(JsonNode trackers) throws IOException {
    for (var tracker : trackers.properties()) {
      var tracked = tracked(tracker.getKey());
      if (tracked.isPresent()) {
        matters(tracker.getKey(), tracker.getValue(), tracked.get());
      }
    }
  }

  /// A matter is right if it has all ids of a row that were found, and none of another row.
  private void matters(String name, JsonNode wanted, Tracked tracked) {
    var matters = tracked.entries().stream().map(e -> ids(e.claims())).toList();
    var taken = new HashSet<Set<String>>();
    var others = new HashSet<String>();
    wanted.path("rows").forEach(row -> others.addAll(texts(row)));
    for (var row : wanted.path("rows")) {
      var ids = texts(row);
      var matter = matters.stream().filter(m -> m.stream().anyMatch(ids::contains)).toList();
      var foreign = new HashSet<>(others);
      foreign.removeAll(ids);
      var right =
          matter.size() == 1
              && matter.getFirst().containsAll(ids)
              && matter.getFirst().stream().noneMatch(foreign::contains);
      report.count("trackers." + name + ".rows", right);
      if (!right) {
        report.wrong("tracker %s: wanted %s, got %s".formatted(name, ids, matter));
      }
      taken.addAll(matter);
    }
    for (var matter : matters) {
      if (!taken.contains(matter)) {
        report.count("trackers." + name + ".rows", false);
        report.wrong("tracker %s: not wanted %s".formatted(name, matter));
      }
    }
    context(name, texts(wanted.path("context")), ids(tracked.context()));
  }

  private void context(String name, Set<String> wanted, Set<String> read) {
    var all = new TreeSet<>(wanted);
    all.addAll(read);
    for (var id : all) {
      var right = wanted.contains(id) && read.contains(id);
      report.count("trackers." + name + ".context", right);
      if (!right) {
        report.wrong(
            "tracker %s, context: %s %s"
                .formatted(name, wanted.contains(id) ? "missed" : "not wanted", id));
      }
    }
  }

  private Set<String> ids(List<Row> claims) {
    return claims.stream()
        .map(row -> name(row.claim().id()))
        .collect(Collectors.toCollection(LinkedHashSet::new));
  }

  private static Set<String> texts(JsonNode list) {
    var texts = new LinkedHashSet<String>();
    list.forEach(each -> texts.add(each.asString("")));
    return texts;
  }

  private void totals(JsonNode json) throws IOException {
    var tracked = tracked("investments_and_subsidies");
    if (tracked.isEmpty()) {
      return;
    }
    var sums = new ArrayList<>(desk.ledger().totals(tracked.get(), By.STAGE).sums());
    for (var wanted : json.path("totals")) {
      var met = sums.stream().filter(sum -> same(wanted, sum)).findFirst();
      report.count("totals", met.isPresent());
      met.ifPresentOrElse(sums::remove, () -> report.wrong("totals: missed " + wanted));
    }
    for (var sum : sums) {
      report.count("totals", false);
      report.wrong("totals: not wanted " + sum.working());
    }
  }

  private boolean same(JsonNode wanted, Total sum) {
    var figures = sum.counted().stream().map(this::name).collect(Collectors.toSet());
    return wanted.path("stage").asString("").equals(sum.stage().name())
        && wanted.path("currency").asString("").equals(sum.currency())
        && wanted.path("role").asString(sum.role().name()).equals(sum.role().name())
        && limit(wanted, "lower", sum.amount().lower())
        && limit(wanted, "upper", sum.amount().upper())
        && wanted.path("exact").asBoolean(sum.exact()) == sum.exact()
        && (wanted.path("figures").isEmpty() || texts(wanted.path("figures")).equals(figures));
  }

  private static boolean limit(JsonNode wanted, String name, Optional<Limit> limit) {
    var value = wanted.path(name);
    if (!value.isNumber()) {
      return limit.isEmpty();
    }
    var inclusive = wanted.path(name + "_incl").asBoolean(true);
    return limit
        .filter(l -> l.value().compareTo(new BigDecimal(value.asString())) == 0)
        .filter(l -> l.inclusive() == inclusive)
        .isPresent();
  }

  private void links(JsonNode json) {
    var links = Links.among(rows);
    var wanted = new HashSet<Set<String>>();
    for (var list : List.of("conflicts", "non_conflicts")) {
      for (var link : json.path(list)) {
        var a = link.path("a").asString("");
        var b = link.path("b").asString("");
        var kind = link.path("link").asString("");
        wanted.add(Set.of(a, b));
        var found = between(links, a, b);
        var right =
            found.filter(f -> f.kind().name().equals(kind)).isPresent()
                || found.isEmpty() && kind.equals("NONE");
        report.count(list, right);
        if (!right) {
          var got = found.map(f -> f.kind() + ", " + f.why()).orElse("none");
          report.wrong("link of %s and %s: wanted %s, got %s".formatted(a, b, kind, got));
        }
      }
    }
    for (var link : links.all()) {
      var ends = Set.of(name(link.from()), name(link.to()));
      if (link.kind().conflict() && !wanted.contains(ends)) {
        report.count("conflicts", false);
        report.wrong("link not wanted: %s %s, %s".formatted(ends, link.kind(), link.why()));
      }
    }
  }

  private Optional<Link> between(Links links, String a, String b) {
    var from = claims.get(a);
    var to = claims.get(b);
    if (from == null || to == null) {
      return Optional.empty();
    }
    return links.all().stream()
        .filter(l ->
            l.from().value().equals(from) && l.to().value().equals(to)
                || l.from().value().equals(to) && l.to().value().equals(from))
        .findFirst();
  }

  private void developments(JsonNode json) throws IOException {
    var groups = new ArrayList<Set<String>>();
    for (var development : desk.developments().developments(DevelopmentQuery.ALL.atMost(MOST))) {
      var titles = new TreeSet<String>();
      for (var telling : desk.developments().page(development.id()).orElseThrow().tellings()) {
        telling
            .stories()
            .forEach(story -> titles.add(LedgerFields.normal(story.latest().headline())));
      }
      groups.add(titles);
    }
    for (var wanted : json.path("developments")) {
      var titles =
          texts(wanted).stream()
              .map(LedgerFields::normal)
              .collect(Collectors.toCollection(TreeSet::new));
      var right = groups.contains(titles);
      report.count("developments", right);
      if (!right) {
        report.wrong("development: wanted together, and nothing else with them: " + titles);
      }
    }
  }
}
