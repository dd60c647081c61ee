package attache.question;

import static java.nio.charset.StandardCharsets.UTF_8;

import attache.actor.Mention;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Turns a question in another language into English search words, phrase by phrase: enough to find
/// English evidence, not a translation anyone is shown. Immutable and safe for use by many threads.
final class Lexicon {
  private static final Set<String> SHIPPED = Set.of("fr", "de", "es", "zh", "hi", "ar");
  private static final int LONGEST = 24;

  /// What a term of another language is rendered as.
  ///
  /// @param english the likeliest English words; empty for a function word
  /// @param others other renderings
  record Rendering(String english, List<String> others) {}

  private final Map<String, Rendering> terms;
  private final boolean spaced;

  private Lexicon(Map<String, Rendering> terms, boolean spaced) {
    this.terms = terms;
    this.spaced = spaced;
  }

  /// The lexicon of a language, if one ships.
  static Optional<Lexicon> of(String language) {
    if (!SHIPPED.contains(language)) {
      return Optional.empty();
    }
    var terms = new HashMap<String, Rendering>();
    try (var stream = Lexicon.class.getResourceAsStream("lexicon-" + language + ".tsv")) {
      if (stream == null) {
        throw new IllegalStateException("lexicon is missing from the program: " + language);
      }
      var reader = new BufferedReader(new InputStreamReader(stream, UTF_8));
      reader.lines().skip(1).map(line -> line.split("\t", -1)).forEach(row -> put(terms, row));
    } catch (IOException e) {
      throw new UncheckedIOException("lexicon cannot be read: " + language, e);
    }
    return Optional.of(new Lexicon(terms, !language.equals("zh")));
  }

  private static void put(Map<String, Rendering> terms, String[] row) {
    var english = List.of(row[1].split("\\|"));
    terms.put(row[0], new Rendering(english.getFirst(), english.subList(1, english.size())));
  }

  /// Renders a text; what no term covers stays as it is.
  ///
  /// @param names mentions found in the text, kept under their English names
  List<Rendering> render(String text, List<Mention> names) {
    var rendered = new ArrayList<Rendering>();
    var at = 0;
    for (var name : names) {
      renderPlain(text.substring(at, name.span().start()), rendered);
      rendered.add(new Rendering(name.name(), List.of()));
      at = name.span().end();
    }
    renderPlain(text.substring(at), rendered);
    return rendered;
  }

  private void renderPlain(String text, List<Rendering> rendered) {
    var lower = text.toLowerCase(Locale.ROOT).replace('’', '\'');
    for (var at = 0; at < lower.length(); ) {
      var length = longestTerm(lower, at);
      if (length > 0) {
        rendered.add(found(lower.substring(at, at + length)));
        at += length;
      } else {
        var end = spaced ? endOfWord(lower, at) : at + 1;
        var word = text.substring(at, end);
        if (!word.isBlank()) {
          rendered.add(bare(word));
        }
        at = end;
      }
    }
  }

  private Rendering found(String term) {
    var rendering = terms.get(term);
    return rendering == null ? new Rendering(term, List.of()) : rendering;
  }

  /// A word no term covers: tried again without the letters Arabic joins to it.
  private Rendering bare(String word) {
    for (var prefix : List.of("ال", "وال", "بال", "لل", "كال", "فال", "و", "ب", "ل", "ك", "ف")) {
      if (word.startsWith(prefix) && terms.containsKey(word.substring(prefix.length()))) {
        return found(word.substring(prefix.length()));
      }
    }
    return new Rendering(word, List.of());
  }

  private int longestTerm(String text, int at) {
    if (spaced && at > 0 && isLetter(text, at - 1) && isLetter(text, at)) {
      return 0;
    }
    for (var length = Math.min(LONGEST, text.length() - at); length > 0; length--) {
      var whole =
          !spaced
              || at + length == text.length()
              || !isLetter(text, at + length)
              || !isLetter(text, at + length - 1);
      if (whole && terms.containsKey(text.substring(at, at + length))) {
        return length;
      }
    }
    return 0;
  }

  private static int endOfWord(String text, int at) {
    var end = at;
    while (end < text.length() && isLetter(text, end)) {
      end++;
    }
    return Math.max(end, at + 1);
  }

  private static boolean isLetter(String text, int at) {
    var c = text.charAt(at);
    var type = Character.getType(c);
    return Character.isLetterOrDigit(c)
        || type == Character.NON_SPACING_MARK
        || type == Character.COMBINING_SPACING_MARK;
  }
}
