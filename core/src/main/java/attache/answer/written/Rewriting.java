package attache.answer.written;

import attache.actor.ActorType;
import attache.answer.Answer;
import attache.answer.ExtractiveAnswerer;
import attache.answer.ExtractiveAnswerer.Found;
import attache.question.Question;
import attache.question.Reading;
import java.io.IOException;
import java.text.Normalizer;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/// Has a writer put a question that leans on earlier ones, or is in another language than English,
/// into one English question that stands by itself. Safe for use by many threads.
final class Rewriting {
  /*
   * The reader's own way comes first: words of earlier questions, and a lexicon for six languages. Only
   * where that finds nothing is a writer asked, so a rewriting can add an answer and never change one.
   * What it writes is used to look with, never as evidence, and only if it names nothing and no number
   * that the question and the ones before it do not: names are compared by their first letters, for they
   * are spelt otherwise in other languages.
   */
  private static final int LONGEST = 400;
  private static final int TOKENS = 120;
  private static final int PREFIX = 3;
  private static final Pattern WORD = Pattern.compile("[\\p{L}\\d]+(?:[.,’'-][\\p{L}\\d]+)*");
  private static final Pattern THOUGHT = Pattern.compile("(?s)<think>.*?(?:</think>|$)");

  private final ExtractiveAnswerer extractive;
  private final Writer writer;

  Rewriting(ExtractiveAnswerer extractive, Writer writer) {
    this.extractive = extractive;
    this.writer = writer;
  }

  /// Answers a question by itself, and rewritten where that finds nothing.
  ///
  /// @param patience most time for the rewriting
  Found find(Question question, Optional<String> conversation, Duration patience)
      throws IOException {
    var plain = extractive.find(question, conversation);
    if (!helps(plain, question)) {
      return plain;
    }
    var rewritten =
        written(question, patience).filter(line -> isSameMatter(line, question, plain.reading()));
    if (rewritten.isEmpty()) {
      return plain;
    }
    var again = extractive.find(new Question(rewritten.get()), conversation);
    return again.reply().answer() instanceof Answer.Answered
            || again.reply().answer() instanceof Answer.Partly
        ? new Found(
            again
                .reply()
                .readAs(question, plain.reading().language(), rewritten.get(), plain.reply()),
            again.reading(),
            again.evidence())
        : plain;
  }

  private static boolean helps(Found plain, Question question) {
    var language = plain.reading().language();
    var foreign = !language.equals("en") && !language.equals("und");
    return plain.reply().answer() instanceof Answer.NotInSources
        && (foreign || !question.history().isEmpty());
  }

  private Optional<String> written(Question question, Duration patience) throws IOException {
    var text = new StringBuilder();
    try (var stream = new DraftStream(writer, Instructions.toRewrite(question, TOKENS), patience)) {
      for (var piece = stream.next(); piece.isPresent(); piece = stream.next()) {
        text.append(piece.get());
        if (text.length() > LONGEST * 10) {
          return Optional.empty();
        }
      }
      if (stream.trouble().isPresent()) {
        return Optional.empty();
      }
    }
    return writer
        .withoutKey(THOUGHT.matcher(text).replaceAll(""))
        .lines()
        .map(line -> line.strip().replaceAll("^[\"“”*#>\\s-]+|[\"“”*\\s]+$", ""))
        .filter(line -> !line.isBlank() && line.length() <= LONGEST)
        .findFirst();
  }

  /// Whether a rewriting names what the question names, and nothing else.
  static boolean isSameMatter(String rewritten, Question question, Reading reading) {
    var there = new HashSet<String>();
    words(question.text(), there);
    question.history().forEach(turn -> words(turn, there));
    words(reading.english(), there);
    words(reading.searched(), there);
    var here = new HashSet<String>();
    words(rewritten, here);
    return WORD.matcher(rewritten)
            .results()
            .filter(Rewriting::weighs)
            .allMatch(w -> stands(folded(w.group()), there))
        && reading.numbers().stream().allMatch(number -> here.contains(folded(number)))
        && reading.years().stream().allMatch(here::contains)
        && reading.names().stream()
            .filter(name -> name.type() != ActorType.UNKNOWN)
            .allMatch(name ->
                List.of(name.name().split("[ -]")).stream()
                    .anyMatch(part -> stands(folded(part), here)));
  }

  /// Names and numbers; the first word has its capital from its place.
  private static boolean weighs(MatchResult word) {
    var text = word.group();
    return text.codePoints().anyMatch(Character::isDigit)
        || (word.start() > 0 && text.codePoints().anyMatch(Character::isUpperCase));
  }

  private static boolean stands(String word, Set<String> there) {
    return there.contains(word)
        || (word.length() >= PREFIX
            && word.codePoints().noneMatch(Character::isDigit)
            && there.stream().anyMatch(other -> other.startsWith(word.substring(0, PREFIX))));
  }

  private static void words(String text, Set<String> into) {
    WORD.matcher(text)
        .results()
        .forEach(w -> {
          into.add(folded(w.group()));
          for (var part : w.group().split("[’'-]")) {
            into.add(folded(part));
          }
        });
  }

  private static String folded(String word) {
    return Normalizer.normalize(word, Normalizer.Form.NFD)
        .replaceAll("\\p{M}", "")
        .toLowerCase(Locale.ROOT);
  }
}
