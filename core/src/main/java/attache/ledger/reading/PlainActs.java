package attache.ledger.reading;

import attache.actor.Mention;
import attache.ledger.Measure;
import attache.ledger.Measure.Direction;
import attache.ledger.Modality;
import attache.ledger.Party;
import attache.ledger.Stage;
import attache.story.Span;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/// Finds acts in languages whose sentences are not parsed, by verbs and the words around them.
final class PlainActs {
  /*
   * Problem: decisions reported in six languages, with a parser for none of them. Idea: a clause ends
   * at a comma or the like; a verb of the list with the words it asks for makes it an act; what stands
   * before the verb or its auxiliary acts; future and modal forms tell the stage. Refused: parsers for
   * each, whose models are a hundred times the size of this program.
   */
  /// An act in a clause.
  ///
  /// @param clause where it stands in the sentence
  record Act(
      Span clause,
      Measure.Type type,
      Direction direction,
      Stage stage,
      Modality modality,
      Party actor,
      Party attribution,
      String verb) {}

  private record Kind(
      Pattern verb, Optional<Pattern> about, Measure.Type type, Direction direction, Stage stage) {}

  private record Cue(String says, Pattern words) {}

  private static final Pattern BORDER = Pattern.compile("[,;:](?=\\s)|[，；：。！？、।؛،(){}–—«»“”\"]");
  private static final int MOST_WORDS = 8;

  private final Map<String, List<Kind>> kinds = new HashMap<>();
  private final Map<String, List<Cue>> cues = new HashMap<>();

  PlainActs() {
    for (var line : Parts.Lines.of("acts-other.tsv")) {
      var c = line.split("\t");
      if (c[1].startsWith("@")) {
        cues.computeIfAbsent(c[0], _ -> new ArrayList<>())
            .add(new Cue(c[1].substring(1), words(c[2])));
      } else {
        var open = c[0].equals("zh") || c[0].equals("hi") ? "" : "(?<![\\p{L}\\p{M}])";
        var prefix = c[0].equals("ar") ? "(?:[وف]?(?:س)?)?" : "";
        var close = c[0].equals("zh") ? "" : "[\\p{L}\\p{M}]*";
        kinds
            .computeIfAbsent(c[0], _ -> new ArrayList<>())
            .add(
                new Kind(
                    words(open + prefix + "(?:" + c[1] + ")" + close),
                    c[2].equals("-") ? Optional.empty() : Optional.of(words(c[2])),
                    Measure.Type.valueOf(c[3]),
                    Direction.valueOf(c[4]),
                    Stage.valueOf(c[5])));
      }
    }
  }

  private static Pattern words(String expression) {
    return Pattern.compile(
        expression,
        Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.UNICODE_CHARACTER_CLASS);
  }

  /// The acts of a sentence, at most one a clause.
  ///
  /// @param before who acted last in the story
  List<Act> in(Parsed sentence, String language, Party before) {
    var acts = new ArrayList<Act>();
    for (var clause : clauses(sentence.text())) {
      act(sentence, clause, language, acts.isEmpty() ? before : acts.getLast().actor())
          .ifPresent(acts::add);
    }
    return List.copyOf(acts);
  }

  private static List<Span> clauses(String text) {
    var clauses = new ArrayList<Span>();
    var from = 0;
    var matcher = BORDER.matcher(text);
    while (matcher.find()) {
      addClause(clauses, text, from, matcher.start());
      from = matcher.end();
    }
    addClause(clauses, text, from, text.length());
    return clauses;
  }

  private static void addClause(List<Span> clauses, String text, int from, int to) {
    var start = from;
    var end = to;
    while (start < end && Character.isWhitespace(text.charAt(start))) {
      start++;
    }
    while (end > start
        && !Character.isLetterOrDigit(text.codePointBefore(end))
        && Character.getType(text.codePointBefore(end)) != Character.NON_SPACING_MARK
        && Character.getType(text.codePointBefore(end)) != Character.COMBINING_SPACING_MARK) {
      end--;
    }
    if (end - start > 3) {
      clauses.add(new Span(start, end));
    }
  }

  private Optional<Act> act(Parsed sentence, Span clause, String language, Party before) {
    var text = clause.in(sentence.text());
    if (says(language, "NONE", text)) {
      return Optional.empty();
    }
    for (var kind : kinds.getOrDefault(language, List.of())) {
      var verb = kind.verb().matcher(text);
      if (!verb.find() || kind.about().filter(p -> !p.matcher(text).find()).isPresent()) {
        continue;
      }
      if (Character.isUpperCase(text.charAt(verb.start()))
          && (verb.start() > 0 || !language.equals("de"))) {
        continue;
      }
      var actor = actor(sentence, clause, text, verb.start(), verb.end(), language, before);
      var speaker = speaker(sentence.text(), language);
      var modality = modality(language, text, sentence.text(), speaker);
      return Optional.of(
          new Act(
              clause,
              kind.type(),
              kind.direction(),
              stage(language, text, kind.stage()),
              modality,
              actor,
              speaker,
              verb.group()));
    }
    return Optional.empty();
  }

  private boolean says(String language, String what, String text) {
    return cues.getOrDefault(language, List.of()).stream()
        .anyMatch(cue -> cue.says().equals(what) && cue.words().matcher(text).find());
  }

  private Stage stage(String language, String text, Stage done) {
    for (var stage : List.of(Stage.PENDING, Stage.CONSIDERED, Stage.PLANNED)) {
      if (says(language, stage.name(), text)) {
        return done.height() < stage.height() && done != Stage.PENDING ? done : stage;
      }
    }
    return done;
  }

  private Modality modality(String language, String text, String whole, Party speaker) {
    if (says(language, "DENIED", whole)) {
      return Modality.DENIED;
    }
    var possible =
        says(language, "CONSIDERED", text) && text.matches("(?s).*(?:pourr|podr|könnt|सक|قد ).*");
    return possible
        ? Modality.CONDITIONAL
        : speaker.isStated() ? Modality.ATTRIBUTED : Modality.ASSERTED;
  }

  private Party speaker(String text, String language) {
    for (var cue : cues.getOrDefault(language, List.of())) {
      if (cue.says().equals("SPEAKER")) {
        var matcher = cue.words().matcher(text);
        if (matcher.find()) {
          return Party.stated(stripped(matcher.group(1)));
        }
      }
    }
    return Party.NOT_STATED;
  }

  /// Who acts: the words before the verb or its auxiliary; in Arabic those behind it.
  private Party actor(
      Parsed sentence,
      Span clause,
      String text,
      int verb,
      int behind,
      String language,
      Party before) {
    var to = verb;
    for (var cue : cues.getOrDefault(language, List.of())) {
      if (cue.says().equals("SUBJECT")) {
        var matcher = cue.words().matcher(text);
        if (matcher.find() && matcher.start() < to) {
          to = matcher.start();
        }
      }
    }
    if (language.equals("hi")) {
      var agent = text.indexOf(" ने ");
      to = agent > 0 ? agent : Math.min(verb, text.indexOf(' ') < 0 ? verb : text.indexOf(' '));
    }
    if (language.equals("ar")) {
      return named(sentence, new Span(clause.start(), clause.end()))
          .orElse(words(text.substring(behind), 3).map(Party::stated).orElse(before));
    }
    if (to == 0) {
      return before;
    }
    var name = named(sentence, new Span(clause.start(), clause.start() + to));
    if (name.isPresent()) {
      return name.get();
    }
    return words(text.substring(0, to), MOST_WORDS).map(Party::stated).orElse(before);
  }

  private static Optional<Party> named(Parsed sentence, Span where) {
    return sentence.names().stream()
        .filter(name -> name.type().acts() && where.contains(name.span()))
        .filter(name -> name.type() != attache.actor.ActorType.UNKNOWN)
        .filter(name -> name.sense() != Mention.Sense.ADJECTIVE)
        .findFirst()
        .map(name -> Party.stated(name.name()));
  }

  private static final Pattern PRONOUN =
      Pattern.compile(
          "^(?:il|elle|ils|elles|on|qui|que|er|sie|es|das|der|die|el|ella|ellos|que|se|lo|y|et|und|dont)$",
          Pattern.CASE_INSENSITIVE);

  private static Optional<String> words(String text, int most) {
    var stripped = stripped(text);
    var count = stripped.split("\\s+").length;
    var usable =
        stripped.length() > 1
            && count <= most
            && stripped.codePoints().anyMatch(Character::isLetter)
            && !PRONOUN.matcher(stripped).matches();
    return usable ? Optional.of(stripped) : Optional.empty();
  }

  private static final Pattern ARTICLE =
      Pattern.compile(
          "^(?:(?:le|la|les|un|une|der|die|das|ein|eine|el|los|las|una|unos) |l['’])",
          Pattern.CASE_INSENSITIVE);

  private static String stripped(String text) {
    return ARTICLE.matcher(text.strip()).replaceFirst("").strip();
  }
}
