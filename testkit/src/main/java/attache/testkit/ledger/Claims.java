package attache.testkit.ledger;

import attache.ledger.Claim;
import attache.ledger.ClaimId;
import attache.ledger.ClaimReader;
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
import attache.story.Story;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.random.RandomGenerator;

/// Claims for tests, about nothing real.
public final class Claims {
  private static final List<String> NAMES =
      List.of("Quillon Devices", "Velora", "Norvela Cable", "Harbour Republic", "É", "北港");
  private static final List<String> UNITS = List.of("", "EUR", "USD", "%", "ships");

  private Claims() {}

  /// Where a whole sentence of a text stands.
  public static Place place(Revision text, int sentence) {
    return new Place(text.story(), text.id(), sentence, text.sentences().get(sentence));
  }

  /// A plain figure: a sentence whole, an exact sum of one party to another.
  public static Figure figure(Revision text, int sentence, String extractor) {
    var place = place(text, sentence);
    return new Figure(
        ClaimId.of('f', text.id(), place.span(), "MONEY", 0),
        place,
        place.span().in(text.text()),
        Quantity.of(
            Quantity.Kind.MONEY,
            new BigDecimal("1200000"),
            "EUR",
            Quantity.UnitBasis.EXPLICIT_SYMBOL,
            Quantity.Bound.EXACT),
        Role.INVESTMENT,
        Party.stated("Quillon Devices"),
        Party.stated("Velora"),
        Party.NOT_STATED,
        "pays",
        Stage.ANNOUNCED,
        Modality.ASSERTED,
        Party.NOT_STATED,
        "patrol drones",
        Period.NONE,
        Optional.empty(),
        true,
        Set.of(),
        extractor);
  }

  /// A plain measure: a sentence whole, a control of exports.
  public static Measure measure(Revision text, int sentence, String extractor) {
    var place = place(text, sentence);
    return new Measure(
        ClaimId.of('m', text.id(), place.span(), "EXPORT_CONTROL", 0),
        place,
        place.span().in(text.text()),
        Measure.Sphere.PUBLIC,
        Measure.Type.EXPORT_CONTROL,
        Party.stated("Harbour Republic"),
        Party.NOT_STATED,
        new Party(List.of("Velora", "Norvela Cable"), Party.Basis.COREFERENCE, true),
        Party.NOT_STATED,
        "sonar buoys",
        "",
        "bars",
        Measure.Direction.PROHIBIT,
        Stage.IN_FORCE,
        Modality.ATTRIBUTED,
        Party.stated("Tamsel Orrin"),
        List.of(),
        "",
        "",
        Period.NONE,
        Map.of(),
        List.of(),
        Set.of(),
        extractor);
  }

  /// Reads a figure from every sentence of the body with "pays" in it, and a measure from every one
  /// with "bars".
  public static ClaimReader plain(String extractor) {
    return new ClaimReader() {
      @Override
      public String extractor() {
        return extractor;
      }

      @Override
      public List<Claim> read(Story story) {
        var text = story.latest();
        var claims = new ArrayList<Claim>();
        for (var i = 1; i < text.sentences().size(); i++) {
          var words = text.sentences().get(i).in(text.text());
          if (words.contains("pays")) {
            claims.add(figure(text, i, extractor));
          }
          if (words.contains("bars")) {
            claims.add(measure(text, i, extractor));
          }
        }
        return claims;
      }
    };
  }

  /// Claims of a text with anything in them, in reading order.
  public static List<Claim> any(RandomGenerator random, Revision text, String extractor) {
    var claims = new HashMap<ClaimId, Claim>();
    for (var i = random.nextInt(6); i > 0; i--) {
      var sentence = random.nextInt(text.sentences().size());
      var whole = text.sentences().get(sentence);
      var start = whole.start() + random.nextInt(whole.end() - whole.start());
      var span = new Span(start, start + 1 + random.nextInt(whole.end() - start));
      var place = new Place(text.story(), text.id(), sentence, span);
      var claim =
          random.nextBoolean()
              ? anyFigure(random, place, text, extractor)
              : anyMeasure(random, place, text, extractor);
      claims.put(claim.id(), claim);
    }
    return claims.values().stream()
        .sorted(
            Comparator.comparing((Claim claim) -> claim.place().span().start())
                .thenComparing(claim -> claim.place().span().end())
                .thenComparing(claim -> claim.id().value()))
        .toList();
  }

  private static Figure anyFigure(
      RandomGenerator random, Place place, Revision text, String extractor) {
    var quantity = quantity(random);
    return new Figure(
        ClaimId.of('f', text.id(), place.span(), quantity.kind().name(), 0),
        place,
        place.span().in(text.text()),
        quantity,
        one(random, Role.values()),
        party(random),
        party(random),
        party(random),
        words(random),
        one(random, Stage.values()),
        one(random, Modality.values()),
        party(random),
        words(random),
        period(random),
        random.nextInt(4) > 0
            ? Optional.empty()
            : Optional.of(ClaimId.of('f', text.id(), place.span(), "COUNT", 1)),
        random.nextBoolean(),
        flags(random),
        extractor);
  }

  private static Measure anyMeasure(
      RandomGenerator random, Place place, Revision text, String extractor) {
    var type = one(random, Measure.Type.values());
    var moments = new HashMap<Measure.Moment, Period>();
    while (random.nextInt(3) == 0) {
      moments.put(one(random, Measure.Moment.values()), period(random));
    }
    return new Measure(
        ClaimId.of('m', text.id(), place.span(), type.name(), 0),
        place,
        place.span().in(text.text()),
        one(random, Measure.Sphere.values()),
        type,
        party(random),
        party(random),
        party(random),
        party(random),
        words(random),
        words(random),
        words(random),
        one(random, Measure.Direction.values()),
        one(random, Stage.values()),
        one(random, Modality.values()),
        party(random),
        random.nextInt(4) > 0 ? List.of() : List.of("if; and, only if", "when “it” is"),
        words(random),
        words(random),
        period(random),
        moments,
        random.nextInt(4) > 0
            ? List.of()
            : List.of(ClaimId.of('f', text.id(), place.span(), "COUNT", 0)),
        flags(random),
        extractor);
  }

  private static Quantity quantity(RandomGenerator random) {
    var lower = BigDecimal.valueOf(random.nextInt(1000), random.nextInt(-9, 4));
    return new Quantity(
        one(random, Quantity.Kind.values()),
        random.nextInt(4) == 0 ? Optional.empty() : Optional.of(lower),
        UNITS.get(random.nextInt(UNITS.size())),
        one(random, Quantity.UnitBasis.values()),
        one(random, Quantity.Bound.values()),
        random.nextBoolean(),
        random.nextBoolean()
            ? Optional.empty()
            : Optional.of(new Quantity.Limit(lower, random.nextBoolean())),
        random.nextBoolean()
            ? Optional.empty()
            : Optional.of(new Quantity.Limit(lower.add(BigDecimal.TEN), random.nextBoolean())),
        one(random, Quantity.Tone.values()));
  }

  private static Party party(RandomGenerator random) {
    var names = NAMES.stream().filter(_ -> random.nextInt(4) == 0).toList();
    if (names.isEmpty()) {
      return Party.NOT_STATED;
    }
    var basis = List.of(Party.Basis.STATED, Party.Basis.COREFERENCE, Party.Basis.INFERRED);
    return new Party(names, basis.get(random.nextInt(3)), random.nextBoolean());
  }

  private static Period period(RandomGenerator random) {
    if (random.nextBoolean()) {
      return Period.NONE;
    }
    var start = LocalDate.of(2020 + random.nextInt(10), 1 + random.nextInt(12), 1);
    return new Period(
        "by the “end”",
        random.nextBoolean() ? Optional.empty() : Optional.of(start),
        random.nextBoolean() ? Optional.empty() : Optional.of(start.plusDays(30)),
        one(random, Period.Precision.values()),
        one(random, Period.Basis.values()),
        random.nextBoolean());
  }

  private static Set<Flag> flags(RandomGenerator random) {
    return random.nextBoolean() ? Set.of() : EnumSet.of(one(random, Flag.values()), Flag.MENTION);
  }

  private static String words(RandomGenerator random) {
    return List.of("", "patrol drones", "Aim", "AI", "größere Häfen").get(random.nextInt(5));
  }

  static <T> T one(RandomGenerator random, T[] constants) {
    return constants[random.nextInt(constants.length)];
  }
}
