package attache.door.http.pages;

import attache.catalogue.Findings;
import attache.catalogue.Findings.Count;
import attache.catalogue.Findings.Facet;
import attache.catalogue.Findings.Place;
import attache.catalogue.StoryQuery;
import attache.desk.Desk;
import attache.door.http.exchange.Call;
import attache.door.http.exchange.Fields;
import attache.door.http.exchange.Refusal;
import attache.door.http.exchange.Response;
import attache.ledger.Measure;
import attache.ledger.Stage;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/// The page *Stories*: a search, with what the stories found are.
final class StoriesRoom {
  private static final int ON_A_PAGE = 50;
  private static final int IN_A_FACET = 8;
  private static final List<String> FIELDS =
      List.of("source", "actor", "topic", "language", "month", "stage");

  private final Desk desk;
  private final Pages pages;

  StoriesRoom(Desk desk, Pages pages) {
    this.desk = desk;
    this.pages = pages;
  }

  /// `GET /stories`: those that came last first, fifty on a page.
  Response list(Call call, List<String> parts) throws IOException {
    var asked = call.query();
    var found =
        desk.catalogue()
            .find(asked.first("q"), asked.first("actor"), query(asked), after(asked), ON_A_PAGE);
    var tongue = pages.tongue(call);
    var here = Link.again("/stories", asked).without("after");
    var page =
        new StoriesPage(
            desk.holdings(),
            asked.first("q").orElse(""),
            chosen(asked, here, tongue),
            found.total(),
            found.stories().stream().map(story -> StoryLine.of(story, tongue)).toList(),
            asked.first("after").map(_ -> here.toString()),
            found
                .next()
                .map(next -> here.with("after", next.arrived() + "-" + next.number()).toString()),
            facets(found, asked, here, tongue));
    return pages.show(
        call,
        "stories",
        (out, nobody, leaf) -> JtestoriesGenerated.render(out, nobody, leaf, page));
  }

  private static StoryQuery query(Fields asked) {
    var month = month(asked);
    return new StoryQuery(
        Optional.empty(),
        asked.first("source"),
        Set.of(),
        constant(asked, "topic", Measure.Type.values()),
        asked.first("language"),
        month.map(it -> it.atDay(1)).or(() -> day(asked, "since")),
        month.map(YearMonth::atEndOfMonth).or(() -> day(asked, "until")),
        constant(asked, "stage", Stage.values()),
        false);
  }

  private static Optional<YearMonth> month(Fields asked) {
    try {
      return asked.first("month").map(YearMonth::parse);
    } catch (DateTimeException e) {
      throw Refusal.of(400, "month must be as in 2026-03").field("month");
    }
  }

  private static Optional<LocalDate> day(Fields asked, String name) {
    try {
      return asked.first(name).map(LocalDate::parse);
    } catch (DateTimeException e) {
      throw Refusal.of(400, name + " must be a day as in 2026-03-31").field(name);
    }
  }

  private static <E extends Enum<E>> Optional<E> constant(Fields asked, String name, E[] values) {
    var wanted = asked.first(name).map(it -> it.toUpperCase(Locale.ROOT));
    if (wanted.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        Arrays.stream(values)
            .filter(value -> value.name().equals(wanted.get()))
            .findFirst()
            .orElseThrow(
                () -> Refusal.of(400, name + " cannot be \"" + wanted.get() + "\"").field(name)));
  }

  private static Optional<Place> after(Fields asked) {
    var after = asked.first("after");
    if (after.isEmpty()) {
      return Optional.empty();
    }
    if (!after.get().matches("-?[0-9]{1,19}-[0-9]{1,18}")) {
      throw Refusal.of(400, "after names no place in the list").field("after").fix("leave it out");
    }
    var cut = after.get().lastIndexOf('-');
    return Optional.of(
        new Place(
            Long.parseLong(after.get().substring(0, cut)),
            Long.parseLong(after.get().substring(cut + 1))));
  }

  private static List<StoriesPage.Chosen> chosen(Fields asked, Link here, Tongue tongue) {
    var chosen = new ArrayList<StoriesPage.Chosen>();
    for (var field : FIELDS) {
      asked
          .first(field)
          .ifPresent(value ->
              chosen.add(
                  new StoriesPage.Chosen(
                      field,
                      tongue.say("facet." + field),
                      value,
                      words(field, value, tongue),
                      here.without(field).toString())));
    }
    return chosen;
  }

  private static List<StoriesPage.Facet> facets(
      Findings found, Fields asked, Link here, Tongue tongue) {
    var facets = new ArrayList<StoriesPage.Facet>();
    for (var facet : Facet.values()) {
      var name = facet.name().toLowerCase(Locale.ROOT);
      var counts = found.facets().getOrDefault(facet, List.of());
      if (asked.first(name).isEmpty() && counts.size() > 1) {
        facets.add(
            new StoriesPage.Facet(
                name,
                counts.stream()
                    .limit(IN_A_FACET)
                    .map(count -> value(name, count, here, tongue))
                    .toList()));
      }
    }
    return facets;
  }

  private static StoriesPage.Value value(String name, Count count, Link here, Tongue tongue) {
    return new StoriesPage.Value(
        words(name, count.value(), tongue),
        count.stories(),
        here.with(name, count.value()).toString());
  }

  private static String words(String field, String value, Tongue tongue) {
    return switch (field) {
      case "topic" -> tongue.named("type", value.toUpperCase(Locale.ROOT));
      case "stage" -> tongue.named("stage", value.toUpperCase(Locale.ROOT));
      case "language" -> tongue.language(value);
      default -> value;
    };
  }
}
