package attache.ledger.reading;

import attache.actor.Mention;
import attache.story.Span;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/// Cuts an English sentence into words and says what each does there.
final class Tagger {
  private static final Pattern JOINED =
      Pattern.compile(".*[a-z]-(?:of-a-kind|[a-z]+(?:ed|ing|able|free|wide|based|led|owned))");
  private static final Pattern DESCRIBES =
      Pattern.compile(".{4,}(?:ous|ful|less|able|ible|ical|ive|ary)");

  /*
   * Problem: the stage of an act is in its verb group, and English words are nouns and verbs alike.
   * Idea: closed classes from a list; open words by what they can be (WordNet), set right by their
   * neighbours from left to right, as the first rule taggers did. Right for news prose nearly
   * everywhere it matters, and fast: some ten thousand sentences a second. Refused: a trained tagger;
   * those to be had cost a hundred times as much and cannot be told why they err.
   */
  private static final Map<String, Tag> CLOSED = closed();
  private static final String SIGNS_OF_BORDER = ";:()[]{}–—“”\"«»„";

  private final Parts parts;

  Tagger(Parts parts) {
    this.parts = parts;
  }

  private static Map<String, Tag> closed() {
    var map = new HashMap<String, Tag>();
    for (var line : Parts.Lines.of("closed-classes.tsv")) {
      var columns = line.split("\t");
      for (var word : columns[1].split(" ")) {
        map.put(word, Tag.valueOf(columns[0]));
      }
    }
    return Map.copyOf(map);
  }

  /// The tagged words of a sentence.
  ///
  /// @param names the names in it, spans within the sentence
  /// @param amounts its amounts, spans within the sentence
  List<Token> tag(String sentence, List<Mention> names, List<Span> amounts) {
    var tokens = cut(sentence);
    markNames(tokens, names);
    for (var i = 0; i < tokens.size(); i++) {
      var token = tokens.get(i);
      if (token.is(Tag.NOUN)) {
        var amount = inside(amounts, token.span()) && !multiplies(tokens, i);
        tokens.set(i, amount ? number(token) : first(token));
      }
    }
    for (var i = 0; i < tokens.size(); i++) {
      tokens.set(i, settled(tokens, i));
    }
    return List.copyOf(tokens);
  }

  /// "will double", "has halved", "to triple": a verb, though it tells a multiple.
  private boolean multiplies(List<Token> tokens, int i) {
    if (i == 0 || !Character.isLetter(tokens.get(i).text().charAt(0))) {
      return false;
    }
    var before = tokens.get(i - 1).tag();
    return (before == Tag.MODAL || before == Tag.TO || before == Tag.HAVE)
        && parts.verb(tokens.get(i).lower()).isPresent();
  }

  private static Token number(Token token) {
    return token.as(Tag.NUMBER);
  }

  private static boolean inside(List<Span> spans, Span span) {
    for (var other : spans) {
      if (other.contains(span)) {
        return true;
      }
    }
    return false;
  }

  private static List<Token> cut(String text) {
    var tokens = new ArrayList<Token>();
    for (var at = 0; at < text.length(); ) {
      var c = text.charAt(at);
      if (Character.isWhitespace(c) || c == '\u00a0') {
        at++;
      } else if (Character.isLetterOrDigit(c)) {
        var end = endOfWord(text, at);
        at = addWord(tokens, text, at, end);
      } else {
        var tag = c == ',' ? Tag.COMMA : SIGNS_OF_BORDER.indexOf(c) >= 0 ? Tag.BORDER : Tag.NUMBER;
        if (c == '.' || c == '!' || c == '?' || c == '…') {
          tag = Tag.BORDER;
        } else if (c == '\'' || c == '’' || c == '‘') {
          tag = possessive(text, at) ? Tag.POSSESSIVE : Tag.BORDER;
        }
        var sign = text.substring(at, at + 1);
        tokens.add(new Token(sign, sign, new Span(at, at + 1), tag, sign));
        at++;
      }
    }
    return tokens;
  }

  /// "India’ " after a word that ends in s stands for a possessive: "states’ ".
  private static boolean possessive(String text, int at) {
    return at > 0
        && text.charAt(at - 1) == 's'
        && at + 1 < text.length()
        && text.charAt(at + 1) == ' ';
  }

  private static int endOfWord(String text, int start) {
    var at = start;
    while (at < text.length()) {
      var c = text.charAt(at);
      var inner = at + 1 < text.length() && Character.isLetterOrDigit(text.charAt(at + 1));
      var joins = ".-'’,&/".indexOf(c) >= 0 && inner && at > start;
      if (c == ',' || c == '.') {
        joins = joins && Character.isDigit(text.charAt(at - 1)) == Character.isDigit(c(text, at));
      }
      if (!Character.isLetterOrDigit(c) && !joins && Character.getType(c) != 6) {
        break;
      }
      at++;
    }
    return at;
  }

  private static char c(String text, int at) {
    return text.charAt(at + 1);
  }

  private static int addWord(List<Token> tokens, String text, int start, int end) {
    var word = text.substring(start, end);
    var cut = end;
    if (word.endsWith("'s") || word.endsWith("’s")) {
      cut = end - 2;
    } else if (word.endsWith("n't") || word.endsWith("n’t")) {
      cut = end - 3;
    }
    if (cut == start) {
      cut = end;
    }
    add(tokens, text, start, cut, Tag.NOUN);
    if (cut < end) {
      add(tokens, text, cut, end, end - cut == 3 ? Tag.NOT : Tag.POSSESSIVE);
    }
    return end;
  }

  private static void add(List<Token> tokens, String text, int start, int end, Tag tag) {
    var word = text.substring(start, end);
    var lower = word.toLowerCase(Locale.ROOT).replace('’', '\'');
    tokens.add(new Token(word, lower, new Span(start, end), tag, lower));
  }

  private static void markNames(List<Token> tokens, List<Mention> names) {
    for (var i = 0; i < tokens.size(); i++) {
      var token = tokens.get(i);
      for (var name : names) {
        if (name.span().contains(token.span())) {
          var adjective = name.sense() == Mention.Sense.ADJECTIVE;
          tokens.set(i, token.as(adjective ? Tag.ADJECTIVE : Tag.NAME));
        }
      }
    }
  }

  /// What a word most likely is when nothing around it is known.
  private Token first(Token token) {
    var word = token.lower();
    var closed = CLOSED.get(word);
    var initials = token.text().length() > 1 && token.text().equals(word.toUpperCase(Locale.ROOT));
    if (closed != null && !initials) {
      return token.as(closed, closed == Tag.BE ? "be" : word);
    }
    if (Character.isDigit(word.charAt(0))) {
      return token.as(Tag.NUMBER);
    }
    if (word.endsWith("ly") && word.length() > 4 && !parts.can(word, 'a')) {
      return token.as(Tag.ADVERB);
    }
    var verb = parts.verb(word);
    if (verb.isPresent()) {
      var lemma = verb.get().lemma();
      return switch (verb.get().form()) {
        case PAST -> token.as(Tag.PAST, lemma);
        case ING -> token.as(Tag.ING, lemma);
        case BASE, THIRD -> {
          var most = parts.mostly(lemma);
          yield most == 'a' && word.equals(lemma)
              ? token.as(Tag.ADJECTIVE, lemma)
              : token.as(Tag.VERB, lemma);
        }
      };
    }
    var most = parts.mostly(word);
    return switch (most) {
      case 'a' -> token.as(Tag.ADJECTIVE);
      case 'r' -> token.as(Tag.ADVERB);
      default ->
          token.as(
              adjectival(word) && !Character.isUpperCase(token.text().charAt(0))
                  ? Tag.ADJECTIVE
                  : Tag.NOUN);
    };
  }

  private boolean comparative(String word) {
    var stem = word.substring(0, word.length() - 2);
    var half = stem.substring(0, stem.length() - 1);
    return parts.mostly(stem) == 'a'
        || parts.mostly(stem + "e") == 'a'
        || parts.mostly(half) == 'a';
  }

  private boolean adjectival(String word) {
    return word.indexOf('-') > 0 && JOINED.matcher(word).matches()
        || word.length() > 5 && DESCRIBES.matcher(word).matches()
        || word.endsWith("ier")
        || (word.endsWith("er") && word.length() > 4 && comparative(word));
  }

  private Token settled(List<Token> tokens, int i) {
    var token = tokens.get(i);
    return switch (token.tag()) {
      case VERB -> verbOrNoun(tokens, i);
      case PAST -> pastOrAdjective(tokens, i);
      case ING -> ingOrNoun(tokens, i);
      case ADJECTIVE -> adjectiveOrNot(tokens, i);
      case SUBORDINATOR ->
          i > 0 && tokens.get(i - 1).is("such") ? token.as(Tag.PREPOSITION) : token;
      case RELATIVE -> relative(tokens, i);
      default -> token;
    };
  }

  private static Tag before(List<Token> tokens, int i) {
    for (var at = i - 1; at >= 0; at--) {
      if (!tokens.get(at).is(Tag.ADVERB)) {
        return tokens.get(at).tag();
      }
    }
    return Tag.BORDER;
  }

  private static Tag after(List<Token> tokens, int i) {
    for (var at = i + 1; at < tokens.size(); at++) {
      if (!tokens.get(at).is(Tag.ADVERB) && !tokens.get(at).is(Tag.NOT)) {
        return tokens.get(at).tag();
      }
    }
    return Tag.BORDER;
  }

  private Token verbOrNoun(List<Token> tokens, int i) {
    var token = tokens.get(i);
    var before = before(tokens, i);
    var after = after(tokens, i);
    var noun = parts.can(token.lemma(), 'n');
    var mostlyVerb = parts.mostly(token.lemma()) == 'v';
    var isVerb =
        switch (before) {
          case TO -> !(after == Tag.NOUN && noun && !mostlyVerb) || verbAfterTo(tokens, i);
          case MODAL, DO, NOT, PRONOUN, RELATIVE -> true;
          case DETERMINER, POSSESSIVE, ADJECTIVE, NUMBER -> !noun && before != Tag.DETERMINER;
          case HAVE, BE -> parts.unchanged(token.lemma());
          case PREPOSITION -> false;
          case VERB, PAST, ING -> !noun;
          case NOUN, NAME ->
              agrees(tokens, i)
                  && (!noun || opensObject(after, mostlyVerb || tokens.get(i - 1).is("also")));
          case CONJUNCTION, COMMA -> !noun || (mostlyVerb && opensObject(after, true) && i > 2);
          case BORDER, SUBORDINATOR -> !noun || (i > 0 && before != Tag.BORDER && mostlyVerb);
          case ADVERB -> true;
        };
    if (isVerb && (before == Tag.HAVE || before == Tag.BE)) {
      return token.as(Tag.PAST);
    }
    return isVerb ? token : token.as(Tag.NOUN, token.lower());
  }

  private static boolean verbAfterTo(List<Token> tokens, int i) {
    return i > 0 && tokens.get(i - 1).is(Tag.TO);
  }

  /// A form in -s follows one thing, a base form several.
  private static boolean agrees(List<Token> tokens, int i) {
    var token = tokens.get(i);
    var third = token.lower().endsWith("s") && !token.lower().equals(token.lemma());
    var at = i - 1;
    while (at > 0 && tokens.get(at).is(Tag.ADVERB)) {
      at--;
    }
    var subject = tokens.get(at);
    if (subject.is(Tag.NAME)) {
      return third || coordinated(tokens, at) || plural(subject);
    }
    return third != plural(subject) || coordinated(tokens, at) || !third && hasPlural(tokens, at);
  }

  private static boolean hasPlural(List<Token> tokens, int end) {
    for (var at = end; at >= 0 && !tokens.get(at).is(Tag.BORDER); at--) {
      if (tokens.get(at).is("a") || tokens.get(at).is("an")) {
        return false;
      }
      if (tokens.get(at).is(Tag.NOUN) && plural(tokens.get(at))) {
        return true;
      }
    }
    return false;
  }

  private static boolean plural(Token token) {
    var word = token.lower();
    return (word.endsWith("s") && !word.endsWith("ss") && !word.endsWith("us"))
        || word.equals("people")
        || word.equals("police")
        || word.equals("men")
        || word.equals("women");
  }

  private static boolean coordinated(List<Token> tokens, int end) {
    for (var at = end; at >= Math.max(0, end - 4); at--) {
      if (tokens.get(at).is("and")) {
        return true;
      }
    }
    return false;
  }

  private static boolean opensObject(Tag after, boolean mostlyVerb) {
    return switch (after) {
      case DETERMINER, POSSESSIVE, NAME, NUMBER, PRONOUN, RELATIVE -> true;
      case TO, ADJECTIVE, PREPOSITION, NOUN, VERB, ING, PAST, SUBORDINATOR -> mostlyVerb;
      default -> false;
    };
  }

  private Token pastOrAdjective(List<Token> tokens, int i) {
    var token = tokens.get(i);
    var before = before(tokens, i);
    var after = after(tokens, i);
    var opensNoun =
        after == Tag.NOUN
            || after == Tag.ADJECTIVE
            || after == Tag.NAME
            || after == Tag.VERB && parts.can(tokens.get(i + 1).lemma(), 'n');
    return switch (before) {
      case DETERMINER, POSSESSIVE, ADJECTIVE, NUMBER ->
          opensNoun || after == Tag.VERB || after == Tag.PAST || after == Tag.ING
              ? token.as(Tag.ADJECTIVE)
              : token;
      case PREPOSITION, BORDER, VERB, ING, PAST ->
          opensNoun && i + 1 < tokens.size() ? token.as(Tag.ADJECTIVE) : token;
      case TO -> parts.verb(token.lower()).isPresent() ? token.as(Tag.VERB) : token;
      default -> token;
    };
  }

  private Token ingOrNoun(List<Token> tokens, int i) {
    var token = tokens.get(i);
    var before = before(tokens, i);
    var after = after(tokens, i);
    var noun = parts.can(token.lower(), 'n');
    if (after == Tag.NOUN && before != Tag.BE && parts.can(token.lower(), 'a')) {
      return token.as(Tag.ADJECTIVE, token.lower());
    }
    return switch (before) {
      case DETERMINER, POSSESSIVE, ADJECTIVE, NUMBER -> token.as(Tag.NOUN, token.lower());
      case NOUN, NAME, PREPOSITION, VERB, PAST ->
          noun
                  && (after == Tag.NOUN
                      || after == Tag.COMMA
                      || after == Tag.BORDER
                      || after == Tag.MODAL
                      || after == Tag.BE
                      || after == Tag.HAVE
                      || after == Tag.PREPOSITION && before != Tag.PREPOSITION)
              ? token.as(Tag.NOUN, token.lower())
              : token;
      default -> token;
    };
  }

  /// "will slow", "to clear" are verbs; "the firm has" is a noun.
  private Token adjectiveOrNot(List<Token> tokens, int i) {
    var token = tokens.get(i);
    var before = before(tokens, i);
    if ((before == Tag.MODAL || before == Tag.TO) && parts.verb(token.lower()).isPresent()) {
      return token.as(Tag.VERB);
    }
    var after = after(tokens, i);
    var closes =
        switch (after) {
          case BE, HAVE, MODAL, DO, VERB, PAST, POSSESSIVE -> true;
          default -> false;
        };
    var noun = closes && parts.can(token.lower(), 'n') && before == Tag.DETERMINER;
    return noun ? token.as(Tag.NOUN) : token;
  }

  /// "that" after a noun opens a clause on it; before a noun it points.
  private Token relative(List<Token> tokens, int i) {
    var token = tokens.get(i);
    if (!token.is("that")) {
      return token;
    }
    var after = after(tokens, i);
    var before = before(tokens, i);
    if (before == Tag.BORDER && (after == Tag.NOUN || after == Tag.ADJECTIVE)) {
      return token.as(Tag.DETERMINER);
    }
    return before == Tag.NOUN || before == Tag.NAME || before == Tag.COMMA
        ? token
        : token.as(Tag.SUBORDINATOR);
  }
}
