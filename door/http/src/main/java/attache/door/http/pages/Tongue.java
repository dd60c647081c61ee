package attache.door.http.pages;

import attache.door.http.exchange.Problem;
import attache.story.Dated;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.NumberFormat;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import java.util.Properties;
import java.util.regex.Pattern;

/// The words of the pages in one language. Adding a language is adding a file `words_XX.properties`
/// and its code to [Tongues]. Safe for use by many threads.
public final class Tongue {
  /// As in ISO 8601, RFC 5322.
  private static final Pattern FOR_MACHINES =
      Pattern.compile(
          "\\d{4}-\\d{2}-\\d{2}(?:[T ].*)?|(?:[A-Z][a-z]{2}, )?\\d{1,2} [A-Z][a-z]{2} \\d{4} \\d{2}:.*");

  private final String code;
  private final Locale locale;
  private final Properties words;
  private final Sayings sayings;
  private final DateTimeFormatter day;
  private final DateTimeFormatter moment;

  private Tongue(String code, Properties words) {
    this.code = code;
    this.locale = Locale.of(code);
    this.words = words;
    this.sayings = Sayings.of(code);
    this.day = DateTimeFormatter.ofPattern(word("form.day"), locale);
    this.moment = DateTimeFormatter.ofPattern(word("form.moment"), locale);
  }

  /// Reads the words of a language.
  static Tongue read(String code) {
    var file = "words_" + code + ".properties";
    var words =
        properties(file)
            .orElseThrow(() ->
                new IllegalStateException(file + " is missing from the program; build it anew"));
    return new Tongue(code, words);
  }

  /// A file of words beside this class.
  static Optional<Properties> properties(String file) {
    try (var in = Tongue.class.getResourceAsStream(file)) {
      if (in == null) {
        return Optional.empty();
      }
      var words = new Properties();
      words.load(new InputStreamReader(in, StandardCharsets.UTF_8));
      return Optional.of(words);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// ISO 639-1 code.
  public String code() {
    return code;
  }

  /// What the language calls itself.
  public String name() {
    return word("language.name");
  }

  /// Words with something in the places of `{0}`, `{1}`, …
  public String say(String key, Object... with) {
    var said = word(key);
    for (var i = 0; i < with.length; i++) {
      said = said.replace("{" + i + "}", shown(with[i]));
    }
    return said;
  }

  /// A number of things: the words of `key.one` or `key.many`.
  public String count(String key, long number) {
    return say(key + (isOne(number) ? ".one" : ".many"), number);
  }

  private boolean isOne(long number) {
    return number == 1 || (number == 0 && code.equals("fr"));
  }

  /// The word for a constant: that of `stage.DONE` for `Stage.DONE`.
  public String of(Enum<?> value) {
    var type = value.getDeclaringClass().getSimpleName().toLowerCase(Locale.ROOT);
    return word(type + "." + value.name());
  }

  /// A word for something named in a contract, or its own name where there is none.
  public String named(String kind, String value) {
    return words.getProperty(kind + "." + value, value);
  }

  /// A sentence that the core says in English; as it is where this language has none for it.
  public String said(String english) {
    return sayings.say(english);
  }

  /// What went wrong, and what to do about it, as one sentence.
  public String sentence(Problem problem) {
    var said =
        problem.fix().isEmpty()
            ? said(problem.detail())
            : say("refused.how", said(problem.detail()), said(problem.fix()));
    return said.substring(0, 1).toUpperCase(locale) + said.substring(1) + ".";
  }

  /// When a story was published: in the words of its source, unless those are written for machines.
  public String dated(Dated dated) {
    return FOR_MACHINES.matcher(dated.asWritten()).matches()
            && dated.precision().compareTo(Dated.Precision.DAY) >= 0
        ? day(LocalDate.ofInstant(dated.instant(), ZoneOffset.UTC))
        : dated.asWritten();
  }

  public String day(LocalDate date) {
    return day.format(date);
  }

  public String moment(Instant instant, ZoneId zone) {
    return moment.format(instant.atZone(zone));
  }

  public String number(long number) {
    return NumberFormat.getIntegerInstance(locale).format(number);
  }

  /// The name of a language.
  public String language(String iso) {
    var name = Locale.of(iso).getDisplayLanguage(locale);
    return iso.equals("und") || name.isEmpty() ? word("language.unknown") : name;
  }

  private String shown(Object value) {
    return value instanceof Number number ? number(number.longValue()) : value.toString();
  }

  private String word(String key) {
    return Optional.ofNullable(words.getProperty(key))
        .orElseThrow(() ->
            new IllegalStateException("no word for " + key + " in words_" + code + ".properties"));
  }
}
