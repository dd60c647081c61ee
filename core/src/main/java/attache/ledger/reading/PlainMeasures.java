package attache.ledger.reading;

import attache.ledger.ClaimId;
import attache.ledger.Figure;
import attache.ledger.Flag;
import attache.ledger.Measure;
import attache.ledger.Measure.Sphere;
import attache.ledger.Party;
import attache.ledger.Period;
import attache.story.StoryId;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;

/// Makes measures of the acts found in languages whose sentences are not parsed.
final class PlainMeasures {
  private final String extractor;

  PlainMeasures(String extractor) {
    this.extractor = extractor;
  }

  /// The measures of a sentence that is not parsed.
  List<Measure> read(
      Copy revision,
      StoryId story,
      Parsed sentence,
      List<PlainActs.Act> acts,
      List<Figure> figures,
      Discourse discourse) {
    var measures = new ArrayList<Measure>();
    for (var act : acts) {
      var place = FigureReader.place(revision, story, sentence, act.clause());
      discourse.acted(act.actor(), act.type());
      measures.add(
          new Measure(
              ClaimId.of('m', revision.id(), place.span(), act.type().name(), 0),
              place,
              place.span().in(revision.text()),
              Spheres.publicly(act.type()) ? Sphere.PUBLIC : Sphere.OTHER,
              act.type(),
              act.actor(),
              Party.NOT_STATED,
              Party.NOT_STATED,
              Party.NOT_STATED,
              "",
              "",
              act.verb(),
              act.direction(),
              act.stage(),
              act.modality(),
              act.attribution(),
              List.of(),
              "",
              "",
              PlainFigures.period(sentence, act.clause()),
              Map.<Measure.Moment, Period>of(),
              MeasureReader.inside(place, figures),
              sentence.number() == 0 ? EnumSet.of(Flag.HEADLINE_ONLY) : EnumSet.noneOf(Flag.class),
              extractor));
    }
    return measures;
  }
}
