package attache.briefing;

import attache.answer.Cited;
import attache.answer.LeftOut;
import attache.answer.Statement;
import attache.ledger.Claim;
import attache.ledger.Figure;
import attache.ledger.Measure;
import attache.ledger.Quantity;
import attache.ledger.Row;
import attache.ledger.Stage;
import attache.story.Story;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// Chooses the sentences of a section: those that say what was decided and how much, and the first
/// of the story; none that leans on a sentence that is not there, and none twice.
final class Choice {
  private static final Pattern LEANS =
      Pattern.compile(
          "^[\\W_]*(?:it|its|he|his|she|her|they|their|these|those|this|that|such|both|but|however"
              + "|also|in addition|moreover|meanwhile|instead|still|yet|then|so"
              + "|the (?:company|firm|group|agency|ministry|deal|agreement|decision|move|plan|law"
              + "|order|measure|programme|program|project|minister|two|three))\\b",
          Pattern.CASE_INSENSITIVE);

  private static final double ALIKE = 0.6;
  private static final int LONG = 60;
  private static final int SHORTEST = 4;
  private static final double OPENING = 3;
  private static final double SECOND = 1;
  private static final double ON_THE_MATTER = 2;
  private static final double ACT = 2.5;
  private static final double MONEY = 2;
  private static final double NUMBER = 0.75;

  private final int most;
  private final List<LeftOut> leftOut = new ArrayList<>();

  /// @param most most sentences of a section
  Choice(int most) {
    this.most = most;
  }

  /// Sentences that say what another says already.
  List<LeftOut> leftOut() {
    return List.copyOf(leftOut);
  }

  private record Line(int story, Story of, int number, String text, double worth) {
    boolean leans() {
      return LEANS.matcher(text).find();
    }

    boolean follows(Line other) {
      return story == other.story && number == other.number + 1;
    }
  }

  /// The statements of a section, in reading order.
  ///
  /// @param stories of the matter, the one that tells it best first
  /// @param rows their claims
  List<Statement> of(List<Found> stories, List<Row> rows) {
    var lines = new ArrayList<Line>();
    for (var i = 0; i < stories.size(); i++) {
      lines.addAll(lines(i, stories.get(i), rows));
    }
    var order =
        lines.stream()
            .sorted(
                Comparator.comparingDouble((Line line) -> -line.worth())
                    .thenComparingInt(Line::story)
                    .thenComparingInt(Line::number))
            .toList();
    var chosen = new ArrayList<Line>();
    var heading = words(stories.getFirst().story().latest().headline());
    for (var line : order) {
      if (chosen.size() < most && stands(line, chosen)) {
        add(line, chosen, heading);
      }
    }
    return chosen.stream()
        .sorted(Comparator.comparingInt(Line::story).thenComparingInt(Line::number))
        .map(line -> {
          var cited = Cited.whole(line.of(), line.number());
          var claims =
              rows.stream()
                  .map(Row::claim)
                  .filter(claim -> at(claim, line.of(), line.number()))
                  .map(claim -> claim.id().value())
                  .toList();
          return new Statement(
              line.text(),
              Statement.Kind.EXTRACT,
              List.of(cited),
              claims,
              java.util.Optional.empty());
        })
        .toList();
  }

  private static boolean stands(Line line, List<Line> chosen) {
    return !line.leans() || chosen.stream().anyMatch(line::follows);
  }

  private void add(Line line, List<Line> chosen, Set<String> heading) {
    var words = words(line.text());
    for (var other : chosen) {
      if (alike(words, words(other.text())) >= ALIKE) {
        if (other.story() != line.story()) {
          leftOut.add(
              new LeftOut(
                  line.text(),
                  "says what “%s” says already".formatted(brief(other.text())),
                  List.of(Cited.whole(line.of(), line.number()))));
        }
        return;
      }
    }
    if (most > 1 || alike(words, heading) < 1) {
      chosen.add(line);
    }
  }

  private static String brief(String text) {
    var words = text.split("\\s+");
    return words.length <= 8 ? text : String.join(" ", Arrays.asList(words).subList(0, 8)) + " …";
  }

  private static List<Line> lines(int place, Found found, List<Row> rows) {
    var story = found.story();
    var revision = story.latest();
    var lines = new ArrayList<Line>();
    for (var number = 1; number < revision.sentences().size(); number++) {
      var text = revision.sentences().get(number).in(revision.text());
      if (!text.endsWith("?") && text.split("\\s+").length >= shortest(text)) {
        lines.add(
            new Line(place, story, number, text, worth(found, number, text, rows) - place * 0.5));
      }
    }
    return lines;
  }

  /// Scripts without spaces have sentences of one word.
  private static int shortest(String text) {
    return text.codePoints().anyMatch(Character::isIdeographic) ? 1 : SHORTEST;
  }

  private static double worth(Found found, int number, String text, List<Row> rows) {
    var worth = number == 1 ? OPENING : number == 2 ? SECOND : 0;
    worth += found.sentences().contains(number) ? ON_THE_MATTER : 0;
    worth += text.split("\\s+").length > LONG ? -1 : 0;
    for (var row : rows) {
      if (at(row.claim(), found.story(), number)) {
        worth += worth(row.claim());
      }
    }
    return worth;
  }

  private static double worth(Claim claim) {
    return switch (claim) {
      case Measure measure -> measure.stage() == Stage.NOT_AN_ACT ? 0 : ACT;
      case Figure figure -> figure.quantity().kind() == Quantity.Kind.MONEY ? MONEY : NUMBER;
    };
  }

  private static boolean at(Claim claim, Story story, int number) {
    return claim.place().story().equals(story.id()) && claim.place().sentence() == number;
  }

  private static Set<String> words(String text) {
    return Arrays.stream(text.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}]+"))
        .filter(word -> word.length() > 2)
        .collect(Collectors.toSet());
  }

  private static double alike(Set<String> one, Set<String> other) {
    var both = new HashSet<>(one);
    both.retainAll(other);
    var fewer = Math.min(one.size(), other.size());
    return fewer == 0 ? 0 : both.size() / (double) fewer;
  }
}
