package attache.ledger.reading;

import attache.actor.Gazetteer;
import attache.actor.Names;
import attache.ledger.Claim;
import attache.ledger.ClaimReader;
import attache.ledger.Figure;
import attache.ledger.Quantity;
import attache.ledger.quantity.Amount;
import attache.story.Dated;
import attache.story.Story;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/// Reads the figures and measures of a news story by rules. Safe for use by many threads.
public final class NewsReader implements ClaimReader {
  private static final String EXTRACTOR = "rules 1";
  private static final Quantity NOT_GIVEN =
      new Quantity(
          Quantity.Kind.MONEY,
          Optional.empty(),
          "",
          Quantity.UnitBasis.ABSENT,
          Quantity.Bound.UNQUANTIFIED,
          false,
          Optional.empty(),
          Optional.empty(),
          Quantity.Tone.NONE);

  private static final Set<String> UNCOUNTED =
      Set.of(
          "experts",
          "analysts",
          "observers",
          "critics",
          "commentators",
          "economists",
          "voices",
          "ways",
          "options",
          "reasons",
          "factors",
          "fronts",
          "levels",
          "perspectives",
          "futures",
          "aspects",
          "occasions",
          "points",
          "questions",
          "issues",
          "challenges",
          "concerns",
          "problems",
          "respects",
          "opportunities");

  private final Gazetteer gazetteer;
  private final SentenceReader sentences;
  private final Nouns nouns = new Nouns();
  private final FigureReader figureReader;
  private final PlainFigures plainFigures;
  private final MeasureReader measures;
  private final PlainActs plainActs = new PlainActs();
  private final PlainMeasures plainMeasures = new PlainMeasures(EXTRACTOR);

  /// @param gazetteer the actors known
  /// @param names finds them, and the names it lacks
  public NewsReader(Gazetteer gazetteer, Names names) {
    this.gazetteer = gazetteer;
    this.sentences = new SentenceReader(names);
    var acts = new Acts();
    var cues = new Cues();
    var topics = new Topics();
    this.figureReader = new FigureReader(new Roles(), acts, cues, EXTRACTOR);
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
    var copy = Copy.of(revision);
    var text = copy.text();
    var published =
        story.published().map(Dated::instant).map(i -> i.atZone(ZoneOffset.UTC).toLocalDate());
    var language = story.language();
    var discourse = new Discourse(nouns, gazetteer);
    var claims = new ArrayList<Claim>();
    var parsed = new ArrayList<Parsed>();
    for (var i = 0; i < revision.sentences().size(); i++) {
      var sentence = sentences.read(i, revision.sentences().get(i), text, language, published);
      parsed.add(sentence);
      discourse.hear(sentence);
    }
    for (var sentence : parsed) {
      claims.addAll(claims(copy, story, sentence, discourse));
      discourse.remember(sentence);
    }
    return Whole.of(claims, parsed);
  }

  /// "Many experts", "multiple ways": nobody counts them.
  private static boolean uncounted(Parsed sentence, Amount amount) {
    var head = amount.counted().map(span -> span.in(sentence.text()).toLowerCase(Locale.ROOT));
    return head.filter(words -> UNCOUNTED.contains(words.substring(words.lastIndexOf(' ') + 1)))
        .isPresent();
  }

  /// The amounts of a sentence, and what it says is invested without saying how much.
  private static List<Amount> amounts(Parsed sentence) {
    var amounts = new ArrayList<>(sentence.amounts());
    amounts.removeIf(amount -> !amount.quantity().quantified() && uncounted(sentence, amount));
    for (var group : sentence.groups()) {
      var clause = new VerbGroup.Range(group.first(), group.end());
      if (group.act().equals("invest")
          && group.chain().size() == 1
          && group.finite()
          && group.modal().isEmpty()
          && !group.actPassive()
          && !group.negated()
          && Telling.placed(sentence, group)
          && sentence.amounts().stream().noneMatch(a -> sentence.span(clause).contains(a.span()))) {
        amounts.add(new Amount(sentence.span(clause), Optional.empty(), NOT_GIVEN));
      }
    }
    return amounts;
  }

  private List<Claim> claims(Copy revision, Story story, Parsed sentence, Discourse discourse) {
    var ordinals = new HashMap<String, Integer>();
    var read = new ArrayList<Figure>();
    var acts =
        sentence.tokens().isEmpty()
            ? plainActs.in(sentence, story.language(), discourse.lastActor())
            : List.<PlainActs.Act>of();
    for (var amount : amounts(sentence)) {
      var place = FigureReader.place(revision, story.id(), sentence, amount.span());
      var key = amount.quantity().kind() + " " + amount.span();
      var ordinal = ordinals.merge(key, 1, Integer::sum) - 1;
      read.add(
          sentence.tokens().isEmpty()
              ? plainFigures.read(
                  revision,
                  place,
                  sentence,
                  amount,
                  story.language(),
                  acts,
                  discourse.topic(),
                  ordinal)
              : figureReader.read(revision, place, sentence, amount, discourse, ordinal));
    }
    if (sentence.tokens().isEmpty()) {
      var plain = new ArrayList<Claim>(read);
      plain.addAll(plainMeasures.read(revision, story.id(), sentence, acts, read, discourse));
      return plain;
    }
    var figures = Comparisons.completed(read, sentence, discourse);
    var claims = new ArrayList<Claim>(figures);
    claims.addAll(measures.read(revision, story.id(), sentence, figures, discourse));
    return claims;
  }
}
