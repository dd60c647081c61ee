package attache.ledger.time;

import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;

/// A row of signs that is an expression of time, and what it means.
///
/// @param pattern over the letters of the signs
/// @param meaning empty if the tokens do not mean a time after all
record Rule(Pattern pattern, Function<Match, Optional<Core>> meaning) {
  /// What a pattern asks of the signs before it.
  private static final Pattern BEFORE = Pattern.compile("^\\(\\?<[=!][^()]*\\)");

  static Rule of(String pattern, Function<Match, Core> meaning) {
    return new Rule(Pattern.compile(pattern), match -> Optional.of(meaning.apply(match)));
  }

  static Rule maybe(String pattern, Function<Match, Optional<Core>> meaning) {
    return new Rule(Pattern.compile(pattern), meaning);
  }

  /// Whether an expression can begin with a sign.
  @SuppressWarnings("JdkObsolete") // hitEnd tells that more signs could make it fit
  boolean begins(Sign sign) {
    var own = BEFORE.matcher(pattern.pattern()).replaceFirst("");
    var matcher = Pattern.compile(own).matcher(String.valueOf(sign.letter()));
    return matcher.lookingAt() || matcher.hitEnd();
  }
}
