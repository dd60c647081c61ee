package attache.answer;

import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/// Holds the numbers of a statement against what it rests on: each must stand in a cited sentence,
/// in the day its story was published, or in the working that computes it.
final class Numbers {
  private static final Pattern NUMBER = Pattern.compile("\\d+(?:[.,]\\d+)*");

  private Numbers() {}

  /// Why a statement must be left out; empty when every number is carried.
  static Optional<LeftOut> notCarried(Statement statement) {
    var carried = new ArrayList<String>();
    statement.working().ifPresent(working -> carried.addAll(in(working)));
    for (var cited : statement.citations()) {
      carried.addAll(in(cited.sentenceText()));
      carried.addAll(in(cited.title()));
      cited
          .published()
          .map(dated -> dated.instant().atZone(ZoneOffset.UTC))
          .ifPresent(day -> carried.addAll(List.of("" + day.getDayOfMonth(), "" + day.getYear())));
    }
    return in(statement.text()).stream()
        .filter(number -> !carried.contains(number))
        .findFirst()
        .map(number ->
            new LeftOut(
                statement.text(),
                "number not in the cited sentence: " + number,
                statement.citations()));
  }

  private static List<String> in(String text) {
    return NUMBER.matcher(text).results().map(result -> result.group()).toList();
  }
}
