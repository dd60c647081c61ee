package attache.evaluation;

import attache.evaluation.Mark.Citing;
import attache.evaluation.Mark.Note;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/// Marks answers to a set of patterns and supporting sentences.
///
/// An answer is right when an accepted pattern is found in it and no forbidden one; for an
/// unanswerable question, and where the set says so, abstaining is right.
final class Scorer {
  /// Longer answers are no hit, so that showing a whole story earns nothing.
  static final int LONGEST = 120;

  private static final Pattern MARKER = Pattern.compile("\\[\\d+(?:\\s*[,;–-]\\s*\\d+)*]");
  private static final Pattern SPACE = Pattern.compile("(?U)\\s+");

  Mark mark(SeedItem item, Response response) {
    var text = MARKER.matcher(response.text()).replaceAll("");
    var tooLong = words(text) > LONGEST;
    var hit = !tooLong && item.accept().stream().anyMatch(pattern -> pattern.in(text));
    var forbidden = item.mustNot().stream().filter(pattern -> pattern.in(text)).toList();
    var correct = correct(item, response, hit, !forbidden.isEmpty());
    var citing = citing(item, response);
    var notes = notes(item, response, hit, !forbidden.isEmpty());
    if (tooLong) {
      notes.add(Note.TOO_LONG);
    }
    if (correct && citing.stream().anyMatch(how -> how.recall() == 1)) {
      notes.add(Note.GROUNDED);
    }
    var why = correct ? List.<String>of() : why(item, response, notes, forbidden);
    return new Mark(item, response, correct, notes, citing, why);
  }

  private static boolean correct(SeedItem item, Response response, boolean hit, boolean forbidden) {
    if (!item.answerable()) {
      return response.abstained();
    }
    return (hit && !forbidden) || (response.abstained() && item.mayAbstain());
  }

  private static EnumSet<Note> notes(
      SeedItem item, Response response, boolean hit, boolean forbidden) {
    var notes = EnumSet.noneOf(Note.class);
    if (hit) {
      notes.add(Note.HIT);
    }
    if (forbidden) {
      var near = !item.answerable() && response.abstained();
      notes.add(near ? Note.NEAR_MISS : Note.VIOLATION);
    }
    return notes;
  }

  private static int words(String text) {
    return text.isBlank() ? 0 : SPACE.split(text.strip()).length;
  }

  private static Optional<Citing> citing(SeedItem item, Response response) {
    if (!item.answerable() || response.abstained() || item.support().isEmpty()) {
      return Optional.empty();
    }
    var cited = new HashSet<>(response.cited());
    var union = new HashSet<SourceSentence>();
    var recall = 0.0;
    for (var alternative : item.support()) {
      union.addAll(alternative);
      recall = Math.max(recall, (double) common(cited, alternative) / alternative.size());
    }
    var precision = cited.isEmpty() ? 0 : (double) common(cited, union) / cited.size();
    return Optional.of(new Citing(precision, recall));
  }

  private static long common(Set<SourceSentence> some, Set<SourceSentence> others) {
    return some.stream().filter(others::contains).count();
  }

  private static List<String> why(
      SeedItem item, Response response, Set<Note> notes, List<PythonPattern> forbidden) {
    var why = new ArrayList<String>();
    if (response.outcome().equals(Response.FAILED)) {
      why.add("asking failed");
    } else if (!item.answerable()) {
      why.add("answered, though the sources do not say");
    } else if (response.abstained()) {
      why.add("says that the sources do not say, though they do");
    } else if (notes.contains(Note.TOO_LONG)) {
      why.add("more than " + LONGEST + " words");
    } else if (!notes.contains(Note.HIT)) {
      why.add("nothing accepted is found in the answer");
    }
    forbidden.forEach(pattern -> why.add("says what it must not: " + pattern.written()));
    return why;
  }
}
