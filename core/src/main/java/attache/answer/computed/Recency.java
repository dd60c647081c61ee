package attache.answer.computed;

import attache.story.Dated;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.regex.Pattern;

/// Whether "the latest" and "the earlier" of a question go with the times of two rows.
final class Recency {
  private static final Pattern NEW =
      Pattern.compile(
          "\\b(?:latest|newest|recent|current|new|now|present)\\b", Pattern.CASE_INSENSITIVE);
  private static final Pattern OLD =
      Pattern.compile(
          "\\b(?:earlier|previous|former|prior|before|ago|old|older|first|past)\\b",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern SPAN =
      Pattern.compile(
          "(?:day|week|month|year|decade)s?|one|two|three|four|five|six|seven|eight|nine|ten");
  private static final float GOES = 0.5f;

  private Recency() {}

  /// Whether a word only says which of several in time is meant: "three years earlier".
  static boolean says(String word) {
    return NEW.matcher(word).matches()
        || OLD.matcher(word).matches()
        || SPAN.matcher(word).matches();
  }

  static float fit(String one, Said first, String other, Said second) {
    var newer = OLD.matcher(other).find() || NEW.matcher(one).find();
    var older = OLD.matcher(one).find() || NEW.matcher(other).find();
    var order = time(first).compareTo(time(second));
    if (newer == older || order == 0) {
      return 0;
    }
    return (order > 0) == newer ? GOES : -GOES;
  }

  /// The time a row is about; without one it is the news of its story.
  private static LocalDate time(Said said) {
    var period = said.claim().period();
    return period
        .end()
        .or(period::start)
        .or(() ->
            said.row()
                .published()
                .map(Dated::instant)
                .map(instant -> LocalDate.ofInstant(instant, ZoneOffset.UTC)))
        .orElse(LocalDate.MAX);
  }
}
