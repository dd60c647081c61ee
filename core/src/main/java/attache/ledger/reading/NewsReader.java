package attache.ledger.reading;

import attache.actor.ActorType;
import attache.actor.Gazetteer;
import attache.actor.Names;
import attache.ledger.Claim;
import attache.ledger.ClaimReader;
import attache.ledger.Figure;
import attache.ledger.quantity.Amount;
import attache.ledger.quantity.Quantities;
import attache.ledger.time.Times;
import attache.story.Dated;
import attache.story.Revision;
import attache.story.Span;
import attache.story.Story;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;

/// Reads the figures and measures of a news story by rules. Safe for use by many threads.
public final class NewsReader implements ClaimReader {
  private static final String EXTRACTOR = "rules 1";

  private final Names names;
  private final Times times = new Times();
  private final Tagger tagger;
  private final Nouns nouns = new Nouns();
  private final FigureReader figureReader;
  private final PlainFigures plainFigures;
  private final MeasureReader measures;

  /// @param gazetteer the actors known
  /// @param names finds them, and the names it lacks
  public NewsReader(Gazetteer gazetteer, Names names) {
    this.names = names;
    var parts = new Parts();
    var acts = new Acts();
    var cues = new Cues();
    var topics = new Topics();
    this.tagger = new Tagger(parts);
    this.figureReader = new FigureReader(new Roles(), acts, cues, nouns, EXTRACTOR);
    this.plainFigures = new PlainFigures(new RoleWords(), EXTRACTOR);
    this.measures = new MeasureReader(acts, new NounActs(topics), topics, cues, EXTRACTOR);
  }

  @Override
  public String extractor() {
    return EXTRACTOR;
  }

  @Override
  public List<Claim> read(Story story) {
    var revision = story.latest();
    var text = revision.text();
    var published =
        story.published().map(Dated::instant).map(i -> i.atZone(ZoneOffset.UTC).toLocalDate());
    var language = story.language();
    var discourse = new Discourse(nouns);
    var claims = new ArrayList<Claim>();
    var parsed = new ArrayList<Parsed>();
    for (var i = 0; i < revision.sentences().size(); i++) {
      var sentence = parse(i, revision.sentences().get(i), text, language, published);
      parsed.add(sentence);
      discourse.hear(sentence);
    }
    for (var sentence : parsed) {
      claims.addAll(claims(revision, story, sentence, discourse));
      discourse.remember(sentence);
    }
    return Whole.of(claims, parsed);
  }

  private List<Claim> claims(Revision revision, Story story, Parsed sentence, Discourse discourse) {
    var ordinals = new HashMap<String, Integer>();
    var read = new ArrayList<Figure>();
    for (var amount : sentence.amounts()) {
      var place = FigureReader.place(revision, story.id(), sentence, amount.span());
      var key = amount.quantity().kind() + " " + amount.span();
      var ordinal = ordinals.merge(key, 1, Integer::sum) - 1;
      read.add(
          sentence.tokens().isEmpty()
              ? plainFigures.read(revision, place, sentence, amount, story.language(), ordinal)
              : figureReader.read(revision, place, sentence, amount, discourse, ordinal));
    }
    if (sentence.tokens().isEmpty()) {
      return List.copyOf(read);
    }
    var figures = Comparisons.completed(read, sentence, discourse);
    var claims = new ArrayList<Claim>(figures);
    claims.addAll(measures.read(revision, story.id(), sentence, figures, discourse));
    return claims;
  }

  /// "Rs 14,200" and "410M" are amounts, no names.
  private static boolean apart(Span name, List<Amount> amounts) {
    return amounts.stream()
        .noneMatch(a -> a.span().start() < name.end() && name.start() < a.span().end());
  }

  private Parsed parse(
      int number, Span span, String text, String language, Optional<LocalDate> published) {
    var sentence = span.in(text);
    var amounts = Quantities.in(sentence, language);
    var named =
        names.in(sentence, false).stream()
            .filter(name -> name.type() != ActorType.UNKNOWN || apart(name.span(), amounts))
            .toList();
    var english = language.equals("en") || language.equals("und");
    var tokens =
        english
            ? tagger.tag(sentence, named, amounts.stream().map(Amount::span).toList())
            : List.<Token>of();
    return new Parsed(
        number,
        span,
        sentence,
        tokens,
        Clauses.of(tokens),
        named,
        amounts,
        times.in(sentence, language, published));
  }
}
