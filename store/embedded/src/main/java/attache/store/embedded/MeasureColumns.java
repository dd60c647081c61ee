package attache.store.embedded;

import attache.ledger.ClaimId;
import attache.ledger.Flag;
import attache.ledger.Measure;
import attache.ledger.Modality;
import attache.ledger.Period;
import attache.ledger.Place;
import attache.ledger.Stage;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/// The columns of a measure that are its own, besides those every claim has.
final class MeasureColumns {
  static final String NAMES =
      """
      sphere, type, actor, actor_basis, actor_open, granter, granter_basis, granter_open, \
      counterpart, counterpart_basis, counterpart_open, beneficiary, beneficiary_basis, \
      beneficiary_open, object, jurisdiction, action, direction, stage, modality, attribution, \
      attribution_basis, attribution_open, conditions, legal_basis, ground, period, \
      period_start, period_end, period_precision, period_basis, deadline, moments, figures, flags\
      """;
  private static final int OF_A_MOMENT = 7;

  private MeasureColumns() {}

  static void write(Measure measure, Values row) {
    row.put(measure.sphere())
        .put(measure.type())
        .put(measure.actor())
        .put(measure.granter())
        .put(measure.counterpart())
        .put(measure.beneficiary())
        .put(measure.object())
        .put(measure.jurisdiction())
        .put(measure.action())
        .put(measure.direction())
        .put(measure.stage())
        .put(measure.modality())
        .put(measure.attribution())
        .texts(measure.conditions())
        .put(measure.legalBasis())
        .put(measure.ground())
        .put(measure.period())
        .put(moments(measure.moments()))
        .texts(measure.figures().stream().map(ClaimId::value).toList())
        .names(measure.flags());
  }

  static Measure read(ClaimId id, Place place, String words, String extractor, Columns row)
      throws SQLException {
    return new Measure(
        id,
        place,
        words,
        row.one(Measure.Sphere.class, Measure.Sphere.OTHER),
        row.one(Measure.Type.class, Measure.Type.OTHER),
        row.party(),
        row.party(),
        row.party(),
        row.party(),
        row.text(),
        row.text(),
        row.text(),
        row.one(Measure.Direction.class, Measure.Direction.NEUTRAL),
        row.one(Stage.class, Stage.UNSPECIFIED),
        row.one(Modality.class),
        row.party(),
        row.texts(),
        row.text(),
        row.text(),
        row.period(),
        moments(row.texts()),
        row.texts().stream().map(ClaimId::new).toList(),
        row.some(Flag.class),
        extractor);
  }

  private static String moments(Map<Measure.Moment, Period> moments) {
    var texts = new ArrayList<String>();
    new TreeMap<>(moments)
        .forEach((moment, period) -> {
          texts.add(moment.name());
          texts.add(period.asWritten());
          texts.add(period.start().map(LocalDate::toString).orElse(""));
          texts.add(period.end().map(LocalDate::toString).orElse(""));
          texts.add(period.precision().name());
          texts.add(period.basis().name());
          texts.add(period.deadline() ? "1" : "0");
        });
    return Values.joined(texts);
  }

  private static Map<Measure.Moment, Period> moments(List<String> texts) {
    var moments = new TreeMap<Measure.Moment, Period>();
    for (var at = 0; at < texts.size(); at += OF_A_MOMENT) {
      var period =
          new Period(
              texts.get(at + 1),
              day(texts.get(at + 2)),
              day(texts.get(at + 3)),
              Period.Precision.valueOf(texts.get(at + 4)),
              Period.Basis.valueOf(texts.get(at + 5)),
              texts.get(at + 6).equals("1"));
      moments.put(Measure.Moment.valueOf(texts.get(at)), period);
    }
    return moments;
  }

  private static Optional<LocalDate> day(String text) {
    return text.isEmpty() ? Optional.empty() : Optional.of(LocalDate.parse(text));
  }
}
