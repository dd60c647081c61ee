package attache.door.cli;

import attache.door.cli.Grid.Column;
import attache.ledger.ActorDecision;
import attache.ledger.Review;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// Shows reviews and decisions on names, newest first.
final class ReviewLog {
  /// Before the number of a decision on names, which are counted by themselves.
  static final String ACTORS = "a";

  private static final int SHORT = 8;

  private record Entry(String number, Instant at, String by, String words) {}

  private final Screen screen;

  ReviewLog(Screen screen) {
    this.screen = screen;
  }

  String print(List<Review> reviews, List<ActorDecision> decisions, int most) {
    var entries = new ArrayList<Entry>();
    reviews.forEach(review -> entries.add(entry(review)));
    decisions.forEach(decision -> entries.add(entry(decision)));
    if (entries.isEmpty()) {
      return "No review yet.\n";
    }
    entries.sort(Comparator.comparing(Entry::at).reversed());
    var columns =
        List.of(Column.whole("N"), Column.whole("When"), Column.cut("Who"), Column.cut("What"));
    var grid = new Grid(screen.paint(), screen.width(), columns);
    for (var entry : entries.stream().limit(most).toList()) {
      grid.row(List.of(entry.number(), ShownDate.minute(entry.at()), entry.by(), entry.words()));
    }
    return grid.print();
  }

  private static Entry entry(Review review) {
    var id = review.claim().value().substring(0, SHORT);
    var back = review.undone().map(_ -> " (taken back)").orElse("");
    var words = id + " " + LedgerWords.verdict(review) + back;
    return new Entry(String.valueOf(review.number()), review.at(), review.by(), words);
  }

  private static Entry entry(ActorDecision decision) {
    return new Entry(ACTORS + decision.number(), decision.at(), decision.by(), words(decision));
  }

  /// Who is who.
  static String words(ActorDecision decision) {
    return switch (decision.kind()) {
      case MERGE -> "%s is %s".formatted(decision.name(), decision.other());
      case SPLIT ->
          "%s is %s in story %s"
              .formatted(
                  decision.name(),
                  decision.other(),
                  decision.story().map(id -> ShortId.of(id.value())).orElse(""));
    };
  }
}
