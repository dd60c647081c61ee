package attache.briefing;

import attache.answer.Cited;
import attache.answer.Statement;
import attache.ledger.Claim;
import attache.ledger.Figure;
import attache.ledger.Modality;
import attache.ledger.Party;
import attache.ledger.Quantity;
import attache.ledger.Role;
import attache.ledger.Row;
import attache.ledger.Stage;
import attache.ledger.reconcile.By;
import attache.ledger.reconcile.Links;
import attache.ledger.reconcile.Total;
import attache.ledger.reconcile.Totals;
import attache.ledger.reconcile.Wording;
import attache.story.Story;
import attache.story.StoryId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// The table of figures and the totals under it, each line cited.
final class Figures {
  private final List<Row> rows;
  private final Map<StoryId, Story> stories = new LinkedHashMap<>();

  /// @param rows figures and measures, in the order of the sections
  /// @param stories those they stand in
  Figures(List<Row> rows, List<Story> stories) {
    stories.forEach(story -> this.stories.put(story.id(), story));
    this.rows = rows.stream().filter(row -> cited(row.claim()).isPresent()).toList();
  }

  /// The words of a claim in its story; empty if the story was revised since they were read.
  Optional<Cited> cited(Claim claim) {
    var place = claim.place();
    var story = Optional.ofNullable(stories.get(place.story()));
    return story
        .filter(it -> it.latest().id().equals(place.revision()))
        .map(it -> Cited.of(it, place.sentence(), place.span()));
  }

  /// All lines: amounts of money and shares first, then what is counted; alike ones once.
  List<FigureLine> lines() {
    var lines = new LinkedHashMap<List<String>, FigureLine>();
    for (var money : List.of(true, false)) {
      for (var row : rows) {
        if (row.claim() instanceof Figure figure && telling(figure) && money(figure) == money) {
          var line = line(figure);
          var key =
              List.of(line.amount(), line.parties(), line.matter(), line.stage(), line.period());
          lines.merge(key, line, Figures::both);
        }
      }
    }
    return List.copyOf(lines.values());
  }

  private static boolean money(Figure figure) {
    return switch (figure.quantity().kind()) {
      case MONEY, PERCENT -> true;
      case COUNT, RATIO, RANK -> false;
    };
  }

  private static boolean telling(Figure figure) {
    return figure.quantity().quantified() && figure.quantity().kind() != Quantity.Kind.RANK;
  }

  private static FigureLine both(FigureLine one, FigureLine other) {
    return new FigureLine(
        one.amount(),
        one.asWritten(),
        one.parties(),
        one.matter(),
        one.stage(),
        one.said(),
        one.period(),
        Stream.concat(one.citations().stream(), other.citations().stream()).toList(),
        Stream.concat(one.claims().stream(), other.claims().stream()).toList());
  }

  private FigureLine line(Figure figure) {
    return new FigureLine(
        Wording.of(figure.quantity()),
        figure.asWritten(),
        parties(figure),
        matter(figure),
        stage(figure.stage()),
        said(figure),
        figure.period().asWritten(),
        List.of(cited(figure).orElseThrow()),
        List.of(figure.id().value()));
  }

  private static String parties(Figure figure) {
    var raised = figure.role() == Role.FUNDING_RAISED;
    var from = raised ? figure.counterpart() : figure.actor();
    var to = raised ? figure.actor() : figure.counterpart();
    if (to.isStated()) {
      return names(from) + " → " + names(to);
    }
    return from.isStated() ? names(from) : "";
  }

  private static String names(Party party) {
    return party.isStated()
        ? String.join(", ", party.names()) + (party.open() ? " and others" : "")
        : "not stated";
  }

  private static String matter(Figure figure) {
    var role = figure.role() == Role.OTHER ? "" : words(figure.role());
    var purpose = figure.purpose();
    if (role.isEmpty() || purpose.isBlank()) {
      return role + purpose;
    }
    return role + ": " + purpose;
  }

  private static String said(Claim claim) {
    var how = claim.modality() == Modality.ASSERTED ? "" : words(claim.modality());
    var by = claim.attribution().isStated() ? "by " + names(claim.attribution()) : "";
    return how.isEmpty() || by.isEmpty() ? how + by : how + " " + by;
  }

  static String stage(Stage stage) {
    return switch (stage) {
      case UNSPECIFIED -> "not said";
      case NOT_AN_ACT -> "not an act";
      default -> words(stage);
    };
  }

  static String words(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT).replace('_', ' ');
  }

  /// Sums of two figures or more. Amounts that different stories of one matter give may be one amount
  /// told twice, so a sum that has such is not shown.
  ///
  /// @param matters numbers of the matters that stories are on
  List<Statement> totals(Links links, Map<StoryId, Integer> matters) {
    var totals = new ArrayList<Statement>();
    for (var total : Totals.of(rows, By.STAGE, links, _ -> false).sums()) {
      if (total.counted().size() > 1 && !toldTwice(total, matters)) {
        total(total).ifPresent(totals::add);
      }
    }
    return totals;
  }

  private boolean toldTwice(Total total, Map<StoryId, Integer> matters) {
    var stories =
        rows.stream()
            .map(Row::claim)
            .filter(claim -> total.counted().contains(claim.id()))
            .map(claim -> claim.place().story())
            .distinct()
            .toList();
    return stories.stream().map(id -> matters.getOrDefault(id, -1)).distinct().count()
        < stories.size();
  }

  private Optional<Statement> total(Total total) {
    var citations =
        rows.stream()
            .filter(row -> total.cited().contains(row.claim().id()))
            .flatMap(row -> cited(row.claim()).stream())
            .toList();
    if (citations.isEmpty()) {
      return Optional.empty();
    }
    var role = total.role() == Role.OTHER ? "amounts" : words(total.role());
    var text =
        "%s (%s): %s%s"
            .formatted(
                capital(role),
                total.stage() == Stage.UNSPECIFIED ? "stage not said" : stage(total.stage()),
                Wording.of(total.amount()),
                total.disputed() ? ", disputed" : "");
    return Optional.of(
        new Statement(
            text,
            Statement.Kind.COMPUTED,
            citations,
            total.cited().stream().map(id -> id.value()).toList(),
            Optional.of(total.working())));
  }

  private static String capital(String words) {
    return words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
  }
}
