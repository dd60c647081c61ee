package attache.evidence;

import attache.index.Meaning;
import attache.question.Reading;
import attache.story.Span;

/// Judges lines as evidence for one question.
final class Judge {
  private static final float BESIDE = 0.55f;

  private final Reading reading;
  private final Match match;
  private final SoftMatch softly;
  private final Answering answering;
  private final Sufficiency sufficiency;

  Judge(Reading reading, Match match, Meaning asked) {
    this.reading = reading;
    this.match = match;
    this.softly = new SoftMatch(reading, asked);
    this.answering = new Answering(reading, match);
    this.sufficiency = new Sufficiency(reading, match);
  }

  /// @param ahead how far the line's cosine lies above all others
  Evidence judge(Page page, Line line, Meanings.OfLine meaning, float ahead) {
    var met = softly.met(meaning);
    var candidates = answering.candidates(line, met);
    var reaches =
        reading.names().stream().map(name -> near(sufficiency.reach(name, page, line))).toList();
    var signals =
        new Signals(
            match.local(line),
            match.around(page, line),
            match.soft(line, met),
            meaning.alone().dot(softly.asked()),
            meaning.withHeadline().dot(softly.asked()),
            ahead,
            candidates.isEmpty() ? (reading.wanted().typed() ? 0 : 1) : candidates.getFirst().fit(),
            match.head(line, met),
            answering.explains(line),
            match.unmet(page, line, met),
            reaches.stream().min(Float::compare).orElse(1f),
            (float) reaches.stream().mapToDouble(Float::doubleValue).average().orElse(1),
            match.missing(page),
            line.number() == 0 ? 1 : 0,
            sufficiency.ofAnother(line, candidates) ? 1 : 0,
            line.number() == 1 ? 1 : 0,
            line.refersBack() ? 1 : 0);
    var score = Weights.score(signals, reading.wanted());
    return new Evidence(
        page.story(),
        line.number(),
        score,
        signals,
        candidates.stream()
            .findFirst()
            .map(candidate -> shifted(candidate.span(), line.span().start())),
        sufficiency.lacks(page, line, candidates, signals, score));
  }

  /// A name that stands in the headline or the sentence before is nearly as near as one in the
  /// line.
  private static float near(float reach) {
    return reach >= BESIDE ? 1 - (1 - reach) / 4 : reach;
  }

  private static Span shifted(Span span, int by) {
    return new Span(span.start() + by, span.end() + by);
  }
}
