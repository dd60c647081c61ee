package attache.ledger.reading;

import attache.actor.ActorType;
import attache.ledger.Claim;
import attache.ledger.ClaimId;
import attache.ledger.Figure;
import attache.ledger.Measure;
import attache.ledger.Party;
import attache.ledger.Period;
import attache.ledger.Quantity;
import attache.ledger.Role;
import attache.ledger.Stage;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/// Sets claims right by what the rest of the story says.
final class Whole {
  /// A headline retells the first sentences, whatever words it takes.
  private static final int LEAD = 3;

  private static final Pattern YEAR = Pattern.compile("\\b(?:19|20)\\d\\d\\b");
  private static final Pattern AID_GOES_ON =
      Pattern.compile(
          "^(?:an?|the|this|that) (?:\\w+ )?(?:funding|support|aid|grant|money|subsidy|package|measure)\\b",
          Pattern.CASE_INSENSITIVE);

  private final List<Claim> claims;
  private final List<Parsed> sentences;

  private Whole(List<Claim> claims, List<Parsed> sentences) {
    this.claims = claims;
    this.sentences = sentences;
  }

  static List<Claim> of(List<Claim> claims, List<Parsed> sentences) {
    var whole = new Whole(claims, sentences);
    var set = new ArrayList<Claim>();
    for (var claim : claims) {
      switch (claim) {
        case Figure figure -> set.add(whole.figure(figure));
        case Measure measure -> {
          if (!whole.toldInBody(measure)) {
            set.add(whole.measure(measure));
          }
        }
      }
    }
    return Belonging.of(set);
  }

  /// A headline tells of an act that the body tells better.
  private boolean toldInBody(Measure measure) {
    if (measure.place().sentence() > 0) {
      return false;
    }
    return claims.stream()
        .filter(Measure.class::isInstance)
        .map(Measure.class::cast)
        .anyMatch(m ->
            m.place().sentence() > 0
                && (m.place().sentence() < LEAD
                    || m.type() == measure.type()
                    || m.direction() == measure.direction() && m.actor().equals(measure.actor())));
  }

  private Figure figure(Figure figure) {
    var counterpart = figure.counterpart();
    var actor = figure.actor();
    if (figure.role() == Role.STATE_AID && !counterpart.isStated()) {
      counterpart = recipients(figure.place().sentence());
    }
    if (figure.quantity().kind() == Quantity.Kind.COUNT) {
      var aid = aidBeside(figure);
      if (aid.isPresent()) {
        actor = aid.get().actor();
        counterpart =
            aid.get().counterpart().isStated()
                ? aid.get().counterpart()
                : recipients(figure.place().sentence());
      }
    }
    return with(figure, currency(figure), actor, counterpart, period(figure));
  }

  /// A count in the purpose of aid is part of it: "€5 million for two plants".
  private Optional<Figure> aidBeside(Figure count) {
    return claims.stream()
        .filter(Figure.class::isInstance)
        .map(Figure.class::cast)
        .filter(f -> f.role() == Role.STATE_AID && f.place().sentence() == count.place().sentence())
        .filter(f ->
            f.place().span().end() < count.place().span().start() && f.stage() == count.stage())
        .findFirst();
  }

  /// Who gets aid is often said in the next sentence: "The funding will help X and Y".
  private Party recipients(int sentence) {
    if (sentence + 1 >= sentences.size()) {
      return Party.NOT_STATED;
    }
    var next = sentences.get(sentence + 1);
    if (!AID_GOES_ON.matcher(next.text()).find()) {
      return Party.NOT_STATED;
    }
    var names =
        next.names().stream()
            .filter(name -> name.type() == ActorType.COMPANY || name.type() == ActorType.UNKNOWN)
            .map(attache.actor.Mention::name)
            .distinct()
            .toList();
    return names.isEmpty() ? Party.NOT_STATED : new Party(names, Party.Basis.INFERRED, false);
  }

  private Measure measure(Measure m) {
    var other = m.counterpart();
    if (m.type() == Measure.Type.STATE_AID
        && other.names().stream().noneMatch(n -> !n.equals(m.granter().toString()))) {
      var found = recipients(m.place().sentence());
      other = found.isStated() ? found : other;
    }
    return other.equals(m.counterpart()) ? m : withCounterpart(m, other);
  }

  private static Measure withCounterpart(Measure m, Party other) {
    return with(m, other, m.figures());
  }

  /// A measure with other figures.
  static Measure withFigures(Measure m, List<ClaimId> figures) {
    return with(m, m.counterpart(), figures);
  }

  private static Measure with(Measure m, Party other, List<ClaimId> figures) {
    return new Measure(
        m.id(),
        m.place(),
        m.asWritten(),
        m.sphere(),
        m.type(),
        m.actor(),
        m.granter(),
        other,
        m.beneficiary(),
        m.object(),
        m.jurisdiction(),
        m.action(),
        m.direction(),
        m.stage(),
        m.modality(),
        m.attribution(),
        m.conditions(),
        m.legalBasis(),
        m.ground(),
        m.period(),
        m.moments(),
        figures,
        m.flags(),
        m.extractor());
  }

  /// A headline may leave out the currency that the body gives the same numeral.
  private Quantity currency(Figure figure) {
    var q = figure.quantity();
    if (q.kind() != Quantity.Kind.MONEY || !q.unit().isEmpty() || figure.place().sentence() > 0) {
      return q;
    }
    return claims.stream()
        .filter(Figure.class::isInstance)
        .map(Figure.class::cast)
        .map(Figure::quantity)
        .filter(o ->
            o.kind() == Quantity.Kind.MONEY && !o.unit().isEmpty() && o.value().equals(q.value()))
        .findFirst()
        .map(o -> q.withUnit(o.unit(), Quantity.UnitBasis.INHERITED))
        .orElse(q);
  }

  /// What is planned is planned for the year of the headline, if the sentence names no other time.
  private Period period(Figure figure) {
    var plan = Set.of(Stage.PLANNED, Stage.CONSIDERED).contains(figure.stage());
    if (figure.period().isStated() && figure.period().basis() != Period.Basis.UNRESOLVED || !plan) {
      return figure.period();
    }
    var year = YEAR.matcher(sentences.getFirst().text());
    if (!year.find() || figure.role() != Role.BUDGET) {
      return figure.period();
    }
    var number = Integer.parseInt(year.group());
    return new Period(
        year.group(),
        Optional.of(java.time.LocalDate.of(number, 1, 1)),
        Optional.of(java.time.LocalDate.of(number, 12, 31)),
        Period.Precision.YEAR,
        Period.Basis.INHERITED,
        false);
  }

  private static Figure with(
      Figure f, Quantity quantity, Party actor, Party counterpart, Period period) {
    return new Figure(
        f.id(),
        f.place(),
        f.asWritten(),
        quantity,
        f.role(),
        actor,
        counterpart,
        f.beneficiary(),
        f.action(),
        f.stage(),
        f.modality(),
        f.attribution(),
        f.purpose(),
        period,
        f.partOf(),
        f.splitKnown(),
        f.flags(),
        f.extractor());
  }
}
