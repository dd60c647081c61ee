package attache.ledger.reading;

import attache.actor.Mention;
import attache.ledger.Figure;
import attache.ledger.Flag;
import attache.ledger.Party;
import attache.ledger.reading.VerbGroup.Range;
import attache.story.Span;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/// Fills in what a comparison leaves out: "X raised $1bn, compared with $9bn in Y".
final class Comparisons {
  private static final Pattern ANYWHERE =
      Pattern.compile("\\b(?:compared (?:to|with)|in comparison (?:to|with)|versus|as against)\\b");

  private Comparisons() {}

  /// The figures of a sentence, those behind "compared with" told by the one before it.
  static List<Figure> completed(List<Figure> figures, Parsed sentence, Discourse discourse) {
    var compared = ANYWHERE.matcher(sentence.text());
    if (figures.size() < 2 || !compared.find()) {
      return figures;
    }
    var completed = new ArrayList<Figure>();
    var model = Optional.<Figure>empty();
    for (var figure : figures) {
      var start = figure.place().span().start() - sentence.span().start();
      var alike = model.filter(m -> m.quantity().kind() == figure.quantity().kind());
      if (start > compared.start() && alike.isPresent()) {
        completed.add(like(alike.get(), figure, sentence, discourse));
      } else {
        model = start < compared.start() ? Optional.of(figure) : model;
        completed.add(figure);
      }
    }
    return completed;
  }

  private static Figure like(Figure model, Figure figure, Parsed sentence, Discourse discourse) {
    var flags = EnumSet.of(Flag.ELLIPTICAL);
    flags.addAll(figure.flags());
    return new Figure(
        figure.id(),
        figure.place(),
        figure.asWritten(),
        figure.quantity(),
        model.role(),
        elsewhere(model, figure, sentence, discourse),
        model.counterpart(),
        Party.NOT_STATED,
        model.action(),
        model.stage(),
        model.modality(),
        model.attribution(),
        figure.purpose(),
        figure.period().isStated() ? figure.period() : model.period(),
        figure.partOf(),
        true,
        flags,
        figure.extractor());
  }

  /// "Indian startups raised … compared with … in China": startups in China.
  private static Party elsewhere(
      Figure model, Figure figure, Parsed sentence, Discourse discourse) {
    var end = figure.place().span().end() - sentence.span().start();
    var next = sentence.tokensIn(new Span(end, end + 1)).from();
    var tokens = sentence.tokens();
    if (next >= tokens.size() || !(tokens.get(next).is("in") || tokens.get(next).is("for"))) {
      return figure.period().isStated() ? model.actor() : Party.NOT_STATED;
    }
    var to = next + 1;
    while (to < tokens.size() && tokens.get(to).tag().nominal()) {
      to++;
    }
    var names = sentence.namesIn(new Range(next + 1, to));
    if (names.isEmpty()) {
      return model.actor();
    }
    var who = model.actor().names().stream().findFirst().orElse("");
    var adjective =
        sentence.names().stream()
            .filter(n ->
                n.sense() == Mention.Sense.ADJECTIVE
                    && who.startsWith(n.span().in(sentence.text())))
            .findFirst();
    if (adjective.isEmpty()) {
      return Party.stated(discourse.full(names.getFirst()));
    }
    var kind = who.substring(adjective.get().span().end() - adjective.get().span().start()).strip();
    return new Party(
        List.of(kind + " in " + sentence.words(new Range(next + 1, to))),
        Party.Basis.INFERRED,
        false);
  }
}
