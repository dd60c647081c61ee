package attache.answer.check;

import attache.ledger.reading.Tag;
import attache.ledger.reading.VerbGroup;
import attache.ledger.reading.VerbGroup.Range;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// What is cited as denied in other words is not said to be so: "contains a limit" for "contains no
/// limit", "as well as the police" for "but not the police", "closed an investigation" for "opened"
/// one, "restrictions have been imposed" for "has not restricted".
final class DenialRule implements Rule {
  private static final float SAME = 0.85f;
  private static final int FAR = 4;
  private static final Set<String> THERE_IS =
      Set.of("impose", "make", "give", "issue", "place", "introduce", "grant", "find", "carry");

  @Override
  public List<Reason> broken(Case asked) {
    var reasons = new ArrayList<Reason>();
    var here = Negation.of(asked.said(), asked.lists());
    for (var group : asked.said().groups()) {
      if (group.finite() && !group.negated() && !group.conditional() && !here.get(group.main())) {
        contained(asked, group).or(() -> contrary(asked, group)).ifPresent(reasons::add);
        if (group.modal().isEmpty()) {
          noun(asked, group).ifPresent(reasons::add);
        }
      }
    }
    for (var word : asked.said().words()) {
      if (word.content() && !here.get(word.at()) && !apart(asked.said(), word)) {
        left(asked, word).ifPresent(reasons::add);
      }
    }
    return reasons;
  }

  /// "contains a limit" where what is cited contains "no limit".
  private static Optional<Reason> contained(Case asked, VerbGroup group) {
    var main = asked.said().main(group);
    for (var word : object(asked.said(), group)) {
      for (var told : asked.cited()) {
        for (var other : told.groups()) {
          var same =
              group.act().equals(other.act())
                  || main.content() && asked.near(main, told.main(other)) >= SAME;
          if (other.finite() && !other.negated() && same && word.is(Tag.NOUN)) {
            var theirs =
                told.in(new Range(other.last() + 1, other.end())).stream()
                    .filter(w -> asked.near(word, w) >= SAME)
                    .toList();
            if (!theirs.isEmpty() && theirs.stream().allMatch(w -> no(told, w))) {
              return reason("what is cited has no “" + word + "”");
            }
          }
        }
      }
    }
    return Optional.empty();
  }

  private static boolean no(Told told, Word word) {
    return word.at() > 0 && told.words().get(word.at() - 1).lower().equals("no");
  }

  /// The same subject and object with the contrary verb.
  private static Optional<Reason> contrary(Case asked, VerbGroup group) {
    var main = asked.said().main(group);
    var objects = object(asked.said(), group);
    var subject = asked.said().content(group.subject());
    for (var told : asked.cited()) {
      for (var other : told.groups()) {
        if (other.finite()
            && !other.negated()
            && group.actPassive() == other.actPassive()
            && asked.likeness().opposed(main, told.main(other))
            && shares(asked, objects, object(told, other))
            && shares(asked, subject, told.content(other.subject()))
            && asked.said().words().stream()
                .noneMatch(w -> asked.near(w, told.main(other)) >= SAME)) {
          return reason("what is cited says “" + told.main(other) + "”, not “" + main + "”");
        }
      }
    }
    return Optional.empty();
  }

  /// "restrictions have been imposed" where what is cited denies that anything was restricted.
  private static Optional<Reason> noun(Case asked, VerbGroup group) {
    if (!THERE_IS.contains(group.act())) {
      return Optional.empty();
    }
    var words =
        group.actPassive() ? asked.said().content(group.subject()) : object(asked.said(), group);
    for (var word : words) {
      var denied = false;
      for (var match : asked.matches(word, SAME)) {
        var verb = match.told().groups().stream().filter(g -> g.main() == match.word().at());
        var not = verb.anyMatch(g -> g.finite() && g.negated() && g.modal().isEmpty());
        if (!not) {
          denied = false;
          break;
        }
        denied = true;
      }
      if (word.is(Tag.NOUN) && denied) {
        return reason("what is cited denies “" + word + "”");
      }
    }
    return Optional.empty();
  }

  /// "as well as the police" where what is cited has "but not the police".
  private static Optional<Reason> left(Case asked, Word word) {
    var matches = asked.matches(word, SAME);
    return !matches.isEmpty() && matches.stream().allMatch(m -> apart(m.told(), m.word()))
        ? reason("what is cited leaves out “" + word + "”")
        : Optional.empty();
  }

  /// Whether "but not", "rather than", "except" opens the phrase of a word of which nothing more is
  /// said.
  private static boolean apart(Told told, Word word) {
    return !told(told, word.at()) && opened(told, word);
  }

  private static boolean opened(Told told, Word word) {
    for (var i = word.at() - 1; i >= Math.max(0, word.at() - FAR); i--) {
      var at = told.words().get(i);
      var before = i > 0 ? told.words().get(i - 1).lower() : "";
      if (at.is(Tag.NOT)) {
        return before.equals("but");
      }
      if (at.lower().equals("except")
          || at.lower().equals("exception")
          || at.lower().equals("than") && before.equals("rather")
          || at.lower().equals("of") && before.equals("instead")) {
        return true;
      }
      if (at.verbal() || at.is(Tag.COMMA) || at.is(Tag.BORDER)) {
        return false;
      }
    }
    return false;
  }

  /// Whether a clause behind a word tells more of it: "the rocket, which had been blamed".
  private static boolean told(Told told, int at) {
    var words = told.words();
    return at + 2 < words.size()
        && words.get(at + 1).is(Tag.COMMA)
        && words.get(at + 2).is(Tag.RELATIVE);
  }

  private static List<Word> object(Told told, VerbGroup group) {
    return new ArrayList<>(told.content(new Range(group.last() + 1, group.end())));
  }

  private static boolean shares(Case asked, List<Word> mine, List<Word> theirs) {
    return mine.stream().anyMatch(w -> theirs.stream().anyMatch(t -> asked.near(w, t) >= SAME));
  }

  private static Optional<Reason> reason(String words) {
    return Optional.of(new Reason(Reason.Kind.POLARITY, words));
  }
}
