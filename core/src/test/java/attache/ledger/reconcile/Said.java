package attache.ledger.reconcile;

import attache.ledger.ClaimId;
import attache.ledger.Figure;
import attache.ledger.Flag;
import attache.ledger.Measure;
import attache.ledger.Modality;
import attache.ledger.Party;
import attache.ledger.Period;
import attache.ledger.Place;
import attache.ledger.Quantity;
import attache.ledger.Quantity.Bound;
import attache.ledger.Quantity.Kind;
import attache.ledger.Quantity.Limit;
import attache.ledger.Quantity.Tone;
import attache.ledger.Quantity.UnitBasis;
import attache.ledger.Role;
import attache.ledger.Row;
import attache.ledger.Stage;
import attache.story.Dated;
import attache.story.RevisionId;
import attache.story.Span;
import attache.story.StoryId;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Rows on invented matters. All companies, states and sums in these tests are made up.
final class Said {
  private final int number;
  private int story = 1;
  private int sentence;
  private Optional<LocalDate> day = Optional.empty();
  private String source = "Lantern";
  private Party actor = Party.NOT_STATED;
  private Party counterpart = Party.NOT_STATED;
  private Party attribution = Party.NOT_STATED;
  private Stage stage = Stage.ANNOUNCED;
  private Modality modality = Modality.ASSERTED;
  private String matter = "";
  private String action = "";
  private String words = "";
  private String jurisdiction = "";
  private Period period = Period.NONE;
  private final Set<Flag> flags = new HashSet<>();
  private Row.Standing review = Row.Standing.MACHINE;
  private Optional<ClaimId> partOf = Optional.empty();

  private Said(int number) {
    this.number = number;
    this.sentence = number;
  }

  static Said claim(int number) {
    return new Said(number);
  }

  Said in(int story) {
    this.story = story;
    return this;
  }

  Said headline() {
    this.sentence = 0;
    return this;
  }

  Said on(String day) {
    this.day = Optional.of(LocalDate.parse(day));
    return this;
  }

  Said by(String source) {
    this.source = source;
    return this;
  }

  Said from(String... names) {
    this.actor = Party.stated(names);
    return this;
  }

  Said to(String... names) {
    this.counterpart = Party.stated(names);
    return this;
  }

  Said stage(Stage stage) {
    this.stage = stage;
    return this;
  }

  Said said(Modality modality) {
    this.modality = modality;
    return this;
  }

  Said about(String matter) {
    this.matter = matter;
    return this;
  }

  Said doing(String action) {
    this.action = action;
    return this;
  }

  Said words(String words) {
    this.words = words;
    return this;
  }

  Said effectiveIn(String jurisdiction) {
    this.jurisdiction = jurisdiction;
    return this;
  }

  Said byEndOf(int year) {
    var end = LocalDate.of(year, 12, 31);
    this.period =
        new Period(
            "by " + year,
            Optional.empty(),
            Optional.of(end),
            Period.Precision.YEAR,
            Period.Basis.EXPLICIT,
            true);
    return this;
  }

  Said during(int year) {
    this.period =
        new Period(
            "" + year,
            Optional.of(LocalDate.of(year, 1, 1)),
            Optional.of(LocalDate.of(year, 12, 31)),
            Period.Precision.YEAR,
            Period.Basis.EXPLICIT,
            false);
    return this;
  }

  Said flag(Flag flag) {
    flags.add(flag);
    return this;
  }

  Said reviewed(Row.Standing review) {
    this.review = review;
    return this;
  }

  Said partOf(Row whole) {
    this.partOf = Optional.of(whole.claim().id());
    return this;
  }

  Row money(Role role, Bound bound, String amount, String currency) {
    var basis = currency.isEmpty() ? UnitBasis.ABSENT : UnitBasis.EXPLICIT_SYMBOL;
    return figure(role, Quantity.of(Kind.MONEY, new BigDecimal(amount), currency, basis, bound));
  }

  Row money(Role role, String amount, String currency) {
    return money(role, Bound.EXACT, amount, currency);
  }

  Row between(Role role, String least, String most, String currency) {
    return figure(
        role,
        new Quantity(
            Kind.MONEY,
            Optional.empty(),
            currency,
            UnitBasis.EXPLICIT_SYMBOL,
            Bound.BETWEEN,
            false,
            Optional.of(Limit.inclusive(new BigDecimal(least))),
            Optional.of(Limit.inclusive(new BigDecimal(most))),
            Tone.NONE));
  }

  Row vague(Role role) {
    return figure(
        role,
        new Quantity(
            Kind.MONEY,
            Optional.empty(),
            "",
            UnitBasis.ABSENT,
            Bound.UNQUANTIFIED,
            false,
            Optional.empty(),
            Optional.empty(),
            Tone.NONE));
  }

  Row figure(Role role, Quantity quantity) {
    return row(
        new Figure(
            id('f'),
            place(),
            words,
            quantity,
            role,
            actor,
            counterpart,
            Party.NOT_STATED,
            action,
            stage,
            modality,
            attribution,
            matter,
            period,
            partOf,
            true,
            flags,
            "test"));
  }

  Row measure(Measure.Type type, Measure.Direction direction, Row... figures) {
    return row(
        new Measure(
            id('m'),
            place(),
            words,
            Measure.Sphere.PUBLIC,
            type,
            actor,
            Party.NOT_STATED,
            counterpart,
            Party.NOT_STATED,
            matter,
            jurisdiction,
            action,
            direction,
            stage,
            modality,
            attribution,
            List.of(),
            "",
            "",
            period,
            Map.of(),
            List.of(figures).stream().map(figure -> figure.claim().id()).toList(),
            flags,
            "test"));
  }

  private Row row(attache.ledger.Claim claim) {
    var seen = Instant.parse("2031-01-01T00:00:00Z").plusSeconds(story);
    return new Row(claim, "Story " + story, source, dated(), seen, seen, review);
  }

  private Optional<Dated> dated() {
    return day.map(date ->
        new Dated(
            date.toString(), date.atStartOfDay(ZoneOffset.UTC).toInstant(), Dated.Precision.DAY));
  }

  private ClaimId id(char letter) {
    return new ClaimId(letter + "%024x".formatted(number));
  }

  private Place place() {
    var revision = new RevisionId("%064x".formatted(story));
    return new Place(storyId(story), revision, sentence, new Span(10 * number, 10 * number + 5));
  }

  static StoryId storyId(int story) {
    return new StoryId("01J%023d".formatted(story));
  }

  /// The same rows in another order.
  static List<Row> shuffled(List<Row> rows, java.util.Random random) {
    var mixed = new ArrayList<>(rows);
    java.util.Collections.shuffle(mixed, random);
    return mixed;
  }
}
