package attache.door.cli;

import attache.ledger.ClaimId;
import attache.ledger.Figure;
import attache.ledger.Flag;
import attache.ledger.Measure;
import attache.ledger.Modality;
import attache.ledger.Party;
import attache.ledger.Period;
import attache.ledger.Place;
import attache.ledger.Quantity;
import attache.ledger.Role;
import attache.ledger.Stage;
import attache.story.Revision;
import attache.story.Span;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// A claim told by words of a story, put together piece by piece.
final class Told {
  private static final String RULES = "rules 1";

  private final Revision text;
  private final int sentence;
  private final String words;
  private final Set<Flag> flags = EnumSet.noneOf(Flag.class);
  private Party actor = Party.NOT_STATED;
  private Party counterpart = Party.NOT_STATED;
  private Party attribution = Party.NOT_STATED;
  private Stage stage = Stage.ANNOUNCED;
  private Modality modality = Modality.ASSERTED;
  private String action = "";
  private String matter = "";
  private Period period = Period.NONE;
  private List<String> conditions = List.of();

  private Told(Revision text, int sentence, String words) {
    this.text = text;
    this.sentence = sentence;
    this.words = words;
  }

  static Told in(Revision text, int sentence, String words) {
    return new Told(text, sentence, words);
  }

  Told from(String... names) {
    actor = Party.stated(names);
    return this;
  }

  Told from(Party party) {
    actor = party;
    return this;
  }

  Told to(String... names) {
    counterpart = Party.stated(names);
    return this;
  }

  Told saidBy(String name) {
    attribution = Party.stated(name);
    return said(Modality.ATTRIBUTED);
  }

  Told said(Modality how) {
    modality = how;
    return this;
  }

  Told stage(Stage far) {
    stage = far;
    return this;
  }

  Told doing(String verb) {
    action = verb;
    return this;
  }

  Told about(String what) {
    matter = what;
    return this;
  }

  Told during(int year) {
    period =
        new Period(
            String.valueOf(year),
            Optional.of(LocalDate.of(year, 1, 1)),
            Optional.of(LocalDate.of(year, 12, 31)),
            Period.Precision.YEAR,
            Period.Basis.EXPLICIT,
            false);
    return this;
  }

  Told on(String condition) {
    conditions = List.of(condition);
    return this;
  }

  Told flag(Flag flag) {
    flags.add(flag);
    return this;
  }

  Figure money(Role role, Quantity.Bound bound, String amount, String unit) {
    return figure(
        role,
        Quantity.of(
            Quantity.Kind.MONEY,
            new BigDecimal(amount),
            unit,
            unit.isEmpty() ? Quantity.UnitBasis.ABSENT : Quantity.UnitBasis.EXPLICIT_WORD,
            bound));
  }

  Figure between(Role role, String least, String most, String unit) {
    return figure(
        role,
        new Quantity(
            Quantity.Kind.MONEY,
            Optional.empty(),
            unit,
            Quantity.UnitBasis.EXPLICIT_WORD,
            Quantity.Bound.BETWEEN,
            false,
            Optional.of(Quantity.Limit.inclusive(new BigDecimal(least))),
            Optional.of(Quantity.Limit.inclusive(new BigDecimal(most))),
            Quantity.Tone.NONE));
  }

  Figure vague(Role role) {
    return figure(
        role,
        new Quantity(
            Quantity.Kind.PERCENT,
            Optional.empty(),
            "",
            Quantity.UnitBasis.ABSENT,
            Quantity.Bound.UNQUANTIFIED,
            false,
            Optional.empty(),
            Optional.empty(),
            Quantity.Tone.NONE));
  }

  private Figure figure(Role role, Quantity quantity) {
    return new Figure(
        ClaimId.of('f', text.id(), span(), quantity.kind().name(), 0),
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
        Optional.empty(),
        true,
        flags,
        RULES);
  }

  Measure measure(Measure.Type type, Measure.Direction direction, Figure... figures) {
    return new Measure(
        ClaimId.of('m', text.id(), span(), type.name(), 0),
        place(),
        words,
        Measure.Sphere.PUBLIC,
        type,
        actor,
        Party.NOT_STATED,
        counterpart,
        Party.NOT_STATED,
        matter,
        "",
        action,
        direction,
        stage,
        modality,
        attribution,
        conditions,
        "",
        "",
        period,
        Map.of(),
        List.of(figures).stream().map(Figure::id).toList(),
        flags,
        RULES);
  }

  private Place place() {
    return new Place(text.story(), text.id(), sentence, span());
  }

  private Span span() {
    var within = text.sentences().get(sentence);
    var at = within.in(text.text()).indexOf(words);
    if (at < 0) {
      throw new IllegalArgumentException(
          "sentence %d must have \"%s\", got \"%s\""
              .formatted(sentence, words, within.in(text.text())));
    }
    return new Span(within.start() + at, within.start() + at + words.length());
  }
}
