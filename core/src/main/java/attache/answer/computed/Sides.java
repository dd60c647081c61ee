package attache.answer.computed;

import attache.actor.ActorType;
import attache.actor.Mention;
import attache.question.QuestionTerm;
import attache.question.Reader;
import attache.question.Reading;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/// Finds the row of each side of a question. A side whose row is in doubt has none.
final class Sides {
  private static final Pattern POINTS_BACK =
      Pattern.compile(
          "\\b(?:it|its|they|their|them|he|his|she|her|the one|that|those|this)\\b",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern INHERITS =
      Pattern.compile(
          "^(?:the (?:one|ones|other|previous)|that|those)\\b", Pattern.CASE_INSENSITIVE);
  private static final float CLEAR = 0.08f;
  private static final float LEAST_WORDS = 0.5f;
  private static final float ELSEWHERE = 0.5f;
  private static final int LOOKED_AT = 6;

  /// One side.
  ///
  /// @param words as asked
  /// @param reading the words, read by themselves
  record Side(String words, Reading reading) {
    List<Mention> names() {
      return reading.names().stream().filter(Sides::counts).toList();
    }
  }

  /// A row that may be a side's.
  record Candidate(Said said, float fit) {}

  private final Reader reader;
  private final Fit fit;
  private final List<Said> all;

  Sides(Reader reader, Fit fit, List<Said> all) {
    this.reader = reader;
    this.fit = fit;
    this.all = all;
  }

  Side side(String words) {
    return new Side(words, reader.part(words));
  }

  static boolean counts(Mention name) {
    return name.type() != ActorType.INSTRUMENT && name.type() != ActorType.EVENT;
  }

  /// The rows of two sides that go together best.
  ///
  /// @param together whether two rows can be held against each other
  Optional<List<Said>> pair(
      Reading question,
      Side one,
      Side other,
      Predicate<Said> wanted,
      BiPredicate<Said, Said> together) {
    var firsts = candidates(question, one, other, wanted);
    var seconds = candidates(question, other, one, wanted);
    List<Said> best = List.of();
    var score = 0f;
    var next = 0f;
    for (var a : firsts) {
      for (var b : seconds) {
        if (a.said() == b.said() || !together.test(a.said(), b.said())) {
          continue;
        }
        var both = a.fit() + b.fit() + Recency.fit(one.words(), a.said(), other.words(), b.said());
        var same = !best.isEmpty() && alike(best.get(0), a.said()) && alike(best.get(1), b.said());
        if (best.isEmpty() || both > score + 1e-6) {
          next = best.isEmpty() || same ? next : score;
          best = List.of(a.said(), b.said());
          score = both;
        } else if (!same) {
          next = Math.max(next, both);
        }
      }
    }
    return best.isEmpty() || score - next < CLEAR ? Optional.empty() : Optional.of(best);
  }

  /// Whether two rows say the same amount.
  static boolean alike(Said one, Said other) {
    if (one == other) {
      return true;
    }
    return one.figure().isPresent()
        && other.figure().isPresent()
        && one.quantity().value().isPresent()
        && one.quantity().value().equals(other.quantity().value())
        && one.quantity().unit().equals(other.quantity().unit());
  }

  /// Rows that may be a side's, best first.
  List<Candidate> candidates(Reading question, Side side, Side other, Predicate<Said> wanted) {
    var own = new ArrayList<>(side.names());
    if (own.isEmpty() && INHERITS.matcher(side.words()).find()) {
      own.addAll(other.names());
    }
    var shared = shared(question, side, other);
    var back = POINTS_BACK.matcher(side.words()).find() && shared.stream().noneMatch(Sides::named);
    var meant =
        back ? other.names().stream().filter(Sides::named).limit(1).toList() : List.<Mention>of();
    var apart = nameWords(own);
    side.reading().terms().stream()
        .map(QuestionTerm::word)
        .filter(Recency::says)
        .forEach(apart::add);
    var candidates = new ArrayList<Candidate>();
    var most = 0f;
    var inherits = INHERITS.matcher(side.words()).find();
    for (var said : all) {
      if (!inherits && own.stream().allMatch(name -> fit.name(name, said) > 0)) {
        most = Math.max(most, fit.words(side.reading(), said, apart));
      }
    }
    for (var said : all) {
      if (wanted.test(said)
          && inYears(question, said)
          && fit.words(side.reading(), said, apart) >= most - ELSEWHERE) {
        var score = score(side, own, shared, meant, apart, said);
        if (score > 0) {
          candidates.add(new Candidate(said, score + context(question, said, apart)));
        }
      }
    }
    candidates.sort(Comparator.comparingDouble((Candidate c) -> -c.fit()));
    return candidates.stream().limit(LOOKED_AT).toList();
  }

  /// Every year of the question must be met by the sentence, its headline or the row's time.
  private static boolean inYears(Reading question, Said said) {
    var around = said.sentence() + " " + said.story().latest().headline();
    var period = said.claim().period();
    return question.years().stream()
        .allMatch(year ->
            around.contains(year)
                || period.start().map(d -> year.equals("" + d.getYear())).orElse(false)
                || period.end().map(d -> year.equals("" + d.getYear())).orElse(false));
  }

  private float score(
      Side side,
      List<Mention> own,
      List<Mention> shared,
      List<Mention> meant,
      Set<String> apart,
      Said said) {
    var names = 0f;
    for (var name : own) {
      var met = fit.own(name, said);
      if (met == 0) {
        return 0;
      }
      names += met;
    }
    for (var name : shared) {
      var met = fit.name(name, said);
      if (met == 0) {
        return 0;
      }
      names += 0.3f * met;
    }
    for (var name : meant) {
      names += 0.3f * fit.party(name, said);
    }
    var words = fit.words(side.reading(), said, apart);
    if (own.isEmpty() && words < LEAST_WORDS) {
      return 0;
    }
    var headline = said.inHeadline() ? 0.2f : 0f;
    return (own.isEmpty() ? 1 : 2 * names / own.size()) + 1.5f * words - headline;
  }

  /// What the rest of the question says of the matter helps a little.
  private float context(Reading question, Said said, Set<String> apart) {
    return 0.4f * fit.words(question, said, apart);
  }

  /// Names of the question that neither side has to itself.
  private static List<Mention> shared(Reading question, Side side, Side other) {
    return question.names().stream()
        .filter(Sides::counts)
        .filter(name -> absent(name, side))
        .filter(name -> absent(name, other))
        .toList();
  }

  private static boolean absent(Mention name, Side side) {
    return side.reading().names().stream().noneMatch(own -> own.name().equals(name.name()))
        && !side.words().toLowerCase(Locale.ROOT).contains(name.name().toLowerCase(Locale.ROOT));
  }

  private static boolean named(Mention name) {
    return name.type().acts();
  }

  private static Set<String> nameWords(List<Mention> names) {
    var words = new HashSet<String>();
    for (var name : names) {
      words.addAll(List.of(name.name().toLowerCase(Locale.ROOT).split("[ ’']")));
    }
    return words;
  }
}
