package attache.watch;

import attache.ledger.Measure;
import attache.ledger.Stage;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// What a watch waits for. What is empty does not restrict; something must be given.
///
/// All that is given must hold of one story: one of the terms, and a claim that meets stages, types
/// and amount, with one of the actors in it, in a sentence at which the terms hold. Actors alone
/// need only be named. A question stands by itself: it waits for its answer to change.
///
/// @param terms alternatives, one of which must hold: words that must all stand there, phrases in
///   double quotes, and with a hyphen in front what must not stand in the story; see [Terms]
/// @param actors names, one of which must take part
/// @param stages stages of a claim
/// @param types types of a measure
/// @param over what an amount must reach
/// @param newOn a matter in words, to be found by its meaning
/// @param question a question whose answer is watched
public record Criteria(
    List<String> terms,
    List<String> actors,
    Set<Stage> stages,
    Set<Measure.Type> types,
    Optional<Amount> over,
    Optional<String> newOn,
    Optional<String> question) {
  /// Longest text of one wish, in UTF-16 units.
  public static final int LONGEST = 500;

  private static final int MOST = 50;

  /// Nothing is wanted yet; only to start from.
  private static final List<String> NONE = List.of();

  public Criteria {
    terms = checked("terms", terms);
    actors = checked("actors", actors);
    stages = Set.copyOf(stages);
    types = Set.copyOf(types);
    newOn = newOn.map(it -> checked("new-on", it));
    question = question.map(it -> checked("question", it));
    terms.forEach(Terms::parse);
    var rest =
        !terms.isEmpty()
            || !actors.isEmpty()
            || !stages.isEmpty()
            || !types.isEmpty()
            || over.isPresent()
            || newOn.isPresent();
    if (!rest && question.isEmpty()) {
      throw new IllegalArgumentException(
          "a watch must wait for something: terms, actors, stages, types, an amount, anything new"
              + " on a matter, or a question");
    }
    if (rest && question.isPresent()) {
      throw new IllegalArgumentException(
          "a question is watched by itself: put the rest into another watch");
    }
  }

  /// A watch for terms alone.
  public static Criteria ofTerms(String... terms) {
    return new Criteria(
        List.of(terms),
        NONE,
        Set.of(),
        Set.of(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty());
  }

  /// A watch for anything new on a matter.
  public static Criteria ofMatter(String words) {
    return new Criteria(
        NONE, NONE, Set.of(), Set.of(), Optional.empty(), Optional.of(words), Optional.empty());
  }

  /// A watch for another answer to a question.
  public static Criteria ofQuestion(String question) {
    return new Criteria(
        NONE, NONE, Set.of(), Set.of(), Optional.empty(), Optional.empty(), Optional.of(question));
  }

  private static List<String> checked(String field, List<String> given) {
    if (given.size() > MOST) {
      throw new IllegalArgumentException(
          "%s must be %d at most, got %d".formatted(field, MOST, given.size()));
    }
    return given.stream().map(it -> checked(field, it)).distinct().toList();
  }

  private static String checked(String field, String given) {
    var stripped = given.strip();
    if (stripped.isEmpty() || stripped.length() > LONGEST) {
      throw new IllegalArgumentException(
          "%s must have 1 to %d characters, got %d".formatted(field, LONGEST, stripped.length()));
    }
    return stripped;
  }

  /// Whether a claim of the ledger must meet something.
  public boolean ofClaims() {
    return !stages.isEmpty() || !types.isEmpty() || over.isPresent();
  }

  /// In words, for people: `terms: chips "export licence"; over 10,000,000 EUR`.
  public String inWords() {
    var parts = new ArrayList<String>();
    if (!terms.isEmpty()) {
      parts.add("terms: " + String.join(" | ", terms));
    }
    if (!actors.isEmpty()) {
      parts.add("actor: " + String.join(", ", actors));
    }
    if (!stages.isEmpty()) {
      parts.add("stage: " + words(stages));
    }
    if (!types.isEmpty()) {
      parts.add("type: " + words(types));
    }
    over.ifPresent(amount -> parts.add("over " + amount));
    newOn.ifPresent(words -> parts.add("anything new on " + words));
    question.ifPresent(words -> parts.add("question: " + words));
    return String.join("; ", parts);
  }

  private static String words(Set<? extends Enum<?>> values) {
    return values.stream()
        .map(value -> value.name().toLowerCase(Locale.ROOT).replace('_', ' '))
        .sorted()
        .collect(Collectors.joining(", "));
  }
}
