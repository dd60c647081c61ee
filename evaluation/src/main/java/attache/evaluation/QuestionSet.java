package attache.evaluation;

import java.util.List;
import java.util.function.Predicate;

/// Questions whose answers are known, with what could not be read of them.
sealed interface QuestionSet {
  /// The questions, in the order of the set.
  List<? extends Item> items();

  /// What could not be read.
  List<Fault> faults();

  /// The same with some of its questions only.
  QuestionSet only(Predicate<Item> wanted);

  /// What a reader calls such a set.
  String name();

  /// A set with its own stories elsewhere.
  record Seed(List<SeedItem> items, List<Fault> faults) implements QuestionSet {
    @Override
    public QuestionSet only(Predicate<Item> wanted) {
      return new Seed(items.stream().filter(wanted).toList(), faults);
    }

    @Override
    public String name() {
      return "seedqa";
    }
  }

  /// A set that brings its paragraphs.
  record Squad(List<SquadParagraph> paragraphs, List<SquadItem> items, List<Fault> faults)
      implements QuestionSet {
    @Override
    public QuestionSet only(Predicate<Item> wanted) {
      return new Squad(paragraphs, items.stream().filter(wanted).toList(), faults);
    }

    @Override
    public String name() {
      return "SQuAD v2";
    }
  }

  /// A line or item that could not be read; the rest was.
  ///
  /// @param where its line or its place in the file
  /// @param field the field that is wrong
  /// @param problem what was wanted and what came
  record Fault(String where, String field, String problem) {
    @Override
    public String toString() {
      return where + ", " + field + ": " + problem;
    }
  }
}
