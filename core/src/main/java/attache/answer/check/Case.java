package attache.answer.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// A statement beside what it cites.
///
/// @param said the statement
/// @param cited the sentences it cites
/// @param around their headlines and the sentences before them, for what pronouns stand for
/// @param likeness compares words
/// @param lists words by what they do
/// @param known how near words are, as far as it has been asked, by their numbers; -1 for not asked
record Case(
    Told said,
    List<Told> cited,
    List<Told> around,
    Likeness likeness,
    Lists lists,
    float[][] known) {
  /// A word of a source that a word of the statement stands for.
  ///
  /// @param told the sentence it stands in
  /// @param word the word
  /// @param near how near, up to 1
  record Match(Told told, Word word, float near) {}

  /// How near two words are: 1 for forms of one word, 0 for words that have nothing in common.
  float near(Word a, Word b) {
    var row = known[a.id()];
    if (row[b.id()] < 0) {
      row[b.id()] = likeness.of(a, b);
      known[b.id()][a.id()] = row[b.id()];
    }
    return row[b.id()];
  }

  /// The word of the cited sentences nearest to a word.
  Optional<Match> match(Word word) {
    return best(word, cited);
  }

  /// As [#match], in headlines and sentences before too.
  Optional<Match> anywhere(Word word) {
    return match(word).or(() -> best(word, around));
  }

  private Optional<Match> best(Word word, List<Told> where) {
    Match best = null;
    for (var told : where) {
      for (var other : told.words()) {
        if (!other.content() && !other.lower().equals(word.lower())) {
          continue;
        }
        var near = near(word, other);
        if (near >= Likeness.NEAR && (best == null || near > best.near())) {
          best = new Match(told, other, near);
        }
      }
    }
    return Optional.ofNullable(best);
  }

  /// All words of the cited sentences near a word.
  List<Match> matches(Word word, float least) {
    var all = new ArrayList<Match>();
    for (var told : cited) {
      for (var other : told.words()) {
        var near = near(word, other);
        if (near >= least) {
          all.add(new Match(told, other, near));
        }
      }
    }
    return all;
  }

  List<Told> all() {
    var all = new ArrayList<>(cited);
    all.addAll(around);
    return all;
  }
}
