package attache.question;

import attache.actor.ActorType;
import attache.actor.Mention;
import attache.actor.Names;
import attache.index.Analysis;
import attache.index.Term;
import attache.passage.Languages;
import attache.question.QuestionTerm.Role;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// Reads a question: its language, what would answer it, the words and names evidence should carry,
/// and what it leaves to earlier turns. Safe for use by many threads.
public final class Reader {
  private static final Pattern YEAR = Pattern.compile("\\b(?:19|20|21)\\d\\d\\b");
  private static final Pattern NUMERAL = Pattern.compile("(?<![\\p{L}\\d-])\\d+(?:[.,]\\d+)*");
  private static final Pattern LEANS =
      Pattern.compile(
          "\\b(?:it|its|he|him|his|she|her|they|them|their|theirs|that|this|these|those|there|one"
              + "|ones|both|each|former|latter|same)\\b",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern OPENS_AS_SEQUEL =
      Pattern.compile(
          "^\\W*(?:and|but|so|also|what about|how about|then)\\b", Pattern.CASE_INSENSITIVE);

  /// Words that speak about the question or the sources, not about the matter.
  private static final Set<String> FURNITURE =
      Set.of(
          "accord",
          "updat",
          "update",
          "article",
          "articl",
          "story",
          "stori",
          "source",
          "sourc",
          "mention",
          "say",
          "said",
          "state",
          "tell",
          "told",
          "give",
          "given",
          "list",
          "name",
          "call",
          "called",
          "many",
          "much",
          "roughly",
          "roughli",
          "about",
          "approximately",
          "exactly",
          "please",
          "pleas",
          "explain",
          "describe",
          "describ",
          "question",
          "answer",
          "kind",
          "sort",
          "type",
          "do",
          "does",
          "did",
          "done",
          "be",
          "been",
          "get",
          "got",
          "go",
          "going",
          "use",
          "what",
          "which",
          "who",
          "whom",
          "whose",
          "when",
          "where",
          "why",
          "how",
          "report",
          "digest",
          "respect",
          "know",
          "news",
          "amount",
          "figure",
          "figur",
          "would",
          "could",
          "should",
          "will",
          "can",
          "may",
          "might",
          "must",
          "shall",
          "have",
          "has",
          "had",
          "was",
          "were",
          "is",
          "are");

  private final Analysis analysis;
  private final Names names;
  private final Thesaurus thesaurus;
  private final Languages languages;
  private final Map<String, Optional<Lexicon>> lexicons = new ConcurrentHashMap<>();

  public Reader(Analysis analysis, Names names, Thesaurus thesaurus, Languages languages) {
    this.analysis = analysis;
    this.names = names;
    this.thesaurus = thesaurus;
    this.languages = languages;
  }

  /// Reads a question in the light of its history.
  public Reading read(Question question) {
    return read(question, language(question.text()));
  }

  /// Reads a question whose language is known.
  ///
  /// @param language ISO 639-1 code
  public Reading readIn(String language, Question question) {
    return read(question, language);
  }

  /// The language of a question. A few keywords look like many languages: what is mostly English
  /// words is English, unless it is a language that can be read.
  private String language(String text) {
    var language = languages.of(text);
    if (language.equals("en") || lexicons.computeIfAbsent(language, Lexicon::of).isPresent()) {
      return language;
    }
    var words = text.toLowerCase(Locale.ROOT).strip().split("[^\\p{L}]+");
    var known = java.util.Arrays.stream(words).filter(thesaurus::knows).count();
    return known * 5 >= words.length * 3L ? "en" : language;
  }

  private Reading read(Question question, String language) {
    var turn = Turn.of(question.text());
    var rendered = english(turn.asking(), language);
    if (rendered.isEmpty()) {
      return unread(question, language);
    }
    var asking = rendered.get();
    var asked = Asked.in(asking.text());
    var mentioned = mentioned(asking.text(), language);
    var follows = followsOn(question, asking.text(), mentioned);
    var context = follows ? historyOf(question) : "";
    var leading = english(turn.leading(), language).map(English::text).orElse("");
    context = (context + " " + leading).strip();
    var terms = new ArrayList<>(terms(asking, asked, mentioned));
    var bare = terms.stream().filter(term -> term.role() == Role.CONTENT).count() < 2;
    terms.addAll(contextTerms(context, terms, follows && bare ? Role.CONTENT : Role.CONTEXT));
    return new Reading(
        question,
        language,
        Optional.empty(),
        asking.text(),
        follows ? context + " " + asking.text() : asking.text(),
        asked.wanted(),
        terms,
        mentioned,
        names.in(context, true),
        all(YEAR, asking.text()),
        all(NUMERAL, asking.text()).stream().filter(n -> !YEAR.matcher(n).matches()).toList(),
        asked.wanted() == Wanted.CHOICE ? Asked.choices(asking.text()) : List.of(),
        follows,
        Sought.in(leading, asking.text(), asked.wanted()));
  }

  /// Reads some words of a question by themselves, such as one side of a comparison.
  public Reading part(String english) {
    return read(new Question(english), "en");
  }

  /// The names asked about. In a rendered question a capital letter says nothing, so what the
  /// gazetteer lacks counts as a name only when it is spelt like a product or an abbreviation.
  private List<Mention> mentioned(String asking, String language) {
    var all = names.in(asking, true);
    if (language.equals("en") || language.equals("und")) {
      return all;
    }
    return all.stream()
        .filter(
            m -> m.type() != ActorType.UNKNOWN || m.name().matches(".*(?:\\d|\\p{Lu}.*\\p{Lu}).*"))
        .toList();
  }

  /// English words of a sentence, and further renderings of each.
  private record English(String text, Map<String, List<String>> others) {}

  private Optional<English> english(String text, String language) {
    if (language.equals("en") || language.equals("und") || text.isBlank()) {
      return Optional.of(new English(names.mended(text), Map.of()));
    }
    var lexicon = lexicons.computeIfAbsent(language, Lexicon::of);
    if (lexicon.isEmpty()) {
      return Optional.empty();
    }
    var words = new ArrayList<String>();
    var others = new HashMap<String, List<String>>();
    for (var rendering : lexicon.get().render(text, known(text))) {
      if (!rendering.english().isBlank()) {
        words.add(rendering.english());
        others.put(rendering.english().toLowerCase(Locale.ROOT), rendering.others());
      }
    }
    return Optional.of(new English(String.join(" ", words), others));
  }

  private List<Mention> known(String text) {
    return names.in(text, false).stream().filter(m -> m.type() != ActorType.UNKNOWN).toList();
  }

  private static Reading unread(Question question, String language) {
    return new Reading(
        question,
        language,
        Optional.of(language),
        question.text(),
        question.text(),
        Wanted.OPEN,
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        false,
        Sought.NOTHING_MORE);
  }

  private static boolean followsOn(Question question, String asking, List<Mention> mentioned) {
    if (question.history().isEmpty()) {
      return false;
    }
    return OPENS_AS_SEQUEL.matcher(asking).find()
        || LEANS.matcher(asking).find()
        || mentioned.isEmpty();
  }

  private String historyOf(Question question) {
    var turns = new ArrayList<String>();
    for (var text : question.history()) {
      if (!text.isBlank()) {
        turns.add(
            english(Turn.of(text).asking(), languages.of(text)).map(English::text).orElse(""));
      }
    }
    return String.join(" ", turns);
  }

  private List<QuestionTerm> terms(English asking, Asked asked, List<Mention> mentioned) {
    var focus = new HashSet<>(asked.focus());
    var terms = new LinkedHashMap<String, QuestionTerm>();
    for (var term : analysis.terms(asking.text(), "en")) {
      var word = term.span().in(asking.text()).toLowerCase(Locale.ROOT);
      var role = role(term.span().start(), word, focus, mentioned);
      if (role == Role.NAME || !furniture(term.text(), word)) {
        var others = asking.others().getOrDefault(word, List.of());
        terms.putIfAbsent(
            term.text(),
            new QuestionTerm(term.text(), word, role, near(term.text(), word, role, others)));
      }
    }
    addPhrases(asking.text(), terms);
    return List.copyOf(terms.values());
  }

  private List<QuestionTerm> contextTerms(String context, List<QuestionTerm> asked, Role role) {
    if (context.isBlank()) {
      return List.of();
    }
    var known = new HashSet<>(asked.stream().map(QuestionTerm::stem).toList());
    var terms = new ArrayList<QuestionTerm>();
    for (var term : analysis.terms(context, "en")) {
      var word = term.span().in(context).toLowerCase(Locale.ROOT);
      if (!furniture(term.text(), word) && known.add(term.text())) {
        terms.add(
            new QuestionTerm(term.text(), word, role, near(term.text(), word, role, List.of())));
      }
    }
    return terms;
  }

  private static boolean furniture(String stem, String word) {
    return FURNITURE.contains(stem) || FURNITURE.contains(word);
  }

  private static Role role(int start, String word, Set<String> focus, List<Mention> mentioned) {
    var named =
        mentioned.stream().anyMatch(m -> m.span().start() <= start && start < m.span().end());
    if (named) {
      return Role.NAME;
    }
    return focus.contains(word) ? Role.FOCUS : Role.CONTENT;
  }

  private Map<String, Float> near(String stem, String word, Role role, List<String> others) {
    var near = new HashMap<String, Float>();
    if (role != Role.NAME) {
      thesaurus.related(word).forEach((other, weight) -> addStems(near, other, weight));
      addSlip(near, word);
      for (var other : others) {
        addStems(near, other, 0.95f);
        thesaurus.related(other).forEach((third, weight) -> addStems(near, third, weight * 0.9f));
      }
    }
    near.put(stem, 1f);
    return near;
  }

  private void addSlip(Map<String, Float> near, String word) {
    if (word.chars().allMatch(c -> c >= 'a' && c <= 'z') && !thesaurus.knows(word)) {
      thesaurus.meant(word).ifPresent(meant -> addStems(near, meant, 0.9f));
    }
  }

  /// A phrase is carried by all its stems together, joined by spaces.
  private void addStems(Map<String, Float> near, String words, float weight) {
    var stems = analysis.terms(words, "en").stream().map(Term::text).toList();
    if (!stems.isEmpty()) {
      near.merge(String.join(" ", stems), weight, Math::max);
    }
  }

  /// What a phrase of the question stands for, given to its last word.
  private void addPhrases(String text, Map<String, QuestionTerm> terms) {
    var words = text.toLowerCase(Locale.ROOT).split("[^\\p{L}\\d’'&-]+");
    for (var size = 2; size <= 3; size++) {
      for (var i = 0; i + size <= words.length; i++) {
        var phrase = String.join(" ", java.util.Arrays.copyOfRange(words, i, i + size));
        var related = thesaurus.related(phrase);
        if (!related.isEmpty()) {
          var last = words[i + size - 1];
          terms.replaceAll((_, term) -> term.word().equals(last) ? widened(term, related) : term);
        }
      }
    }
  }

  private QuestionTerm widened(QuestionTerm term, Map<String, Float> related) {
    var near = new HashMap<>(term.near());
    related.forEach((other, weight) -> addStems(near, other, weight));
    return new QuestionTerm(term.stem(), term.word(), term.role(), near);
  }

  private static List<String> all(Pattern pattern, String text) {
    return pattern
        .matcher(text)
        .results()
        .map(java.util.regex.MatchResult::group)
        .distinct()
        .toList();
  }

  /// Canonical names a reading asks about, those of its context last.
  public static List<String> asked(Reading reading) {
    return Stream.concat(reading.names().stream(), reading.context().stream())
        .filter(mention -> mention.type() != ActorType.UNKNOWN)
        .map(Mention::name)
        .distinct()
        .toList();
  }
}
