package attache.evidence;

import attache.actor.ActorType;
import attache.actor.Mention;
import attache.evidence.Answering.Candidate;
import attache.question.QuestionTerm.Role;
import attache.question.Reading;
import attache.question.Wanted;
import java.util.List;
import java.util.Optional;

/// Decides whether a sentence answers a question or only comes near: every name and constraint of
/// the question must be met, and what would answer must be there and belong to what was asked
/// about.
final class Sufficiency {
  /// The least score of an answer; a score is a probability, see [Weights].
  private static final float LEAST = 0.35f;

  /// The most that one unmet word may weigh among all words of a question.
  private static final float MOST_UNMET = 0.3f;

  /// The least share of the words, names apart, that a sentence with an amount, a date or a name
  /// must carry, be it in other words.
  private static final float LEAST_MET = 0.25f;

  private final Reading reading;
  private final Match match;

  Sufficiency(Reading reading, Match match) {
    this.reading = reading;
    this.match = match;
  }

  /// What a line lacks to be an answer, in a reader's words; empty when it is enough.
  ///
  /// @param signals how the line bears on the question
  /// @param score the line's score, as in [Evidence#score()]
  Optional<String> lacks(
      Page page, Line line, List<Candidate> candidates, Signals signals, float score) {
    var name = missingName(page, line);
    if (name.isPresent()) {
      return Optional.of("does not speak of " + name.get());
    }
    var year = missingYear(page, line);
    if (year.isPresent()) {
      return Optional.of("does not speak of " + year.get());
    }
    if (reading.wanted().typed() && candidates.isEmpty()) {
      return Optional.of("does not state " + whatIsWanted());
    }
    if (ofAnother(line, candidates)) {
      return Optional.of("states " + whatIsWanted() + " of another");
    }
    if (undecided(line)) {
      return Optional.of("does not say which");
    }
    var other = Ordinals.other(reading.english(), line.text());
    if (other.isPresent()) {
      return Optional.of("speaks of the " + other.get());
    }
    return score < LEAST || besideTheMatter(signals)
        ? Optional.of("says something similar, not this")
        : Optional.empty();
  }

  /// Whether a weighty word of the question is met nowhere near, or none of its words is.
  private boolean besideTheMatter(Signals signals) {
    return signals.unmet() > MOST_UNMET || reading.wanted().typed() && signals.soft() < LEAST_MET;
  }

  /// Whether all that would answer in a line belongs to others than those asked about.
  boolean ofAnother(Line line, List<Candidate> candidates) {
    return !candidates.isEmpty()
        && candidates.stream()
            .filter(c -> c.fit() >= candidates.getFirst().fit() - 0.1f)
            .noneMatch(c -> belongs(line, c));
  }

  /// A name of the question that neither the line nor what it leans on carries.
  private Optional<String> missingName(Page page, Line line) {
    for (var name : reading.names()) {
      var reach = reach(name, page, line);
      var rival = reach < 0.9f && name.type() == ActorType.PRODUCT && namesAnotherProduct(line);
      if ((reach <= 0.3f || rival) && !furnitureName(name)) {
        return Optional.of(name.name());
      }
    }
    return Optional.empty();
  }

  private boolean namesAnotherProduct(Line line) {
    return line.names().stream()
        .filter(mention -> mention.type() == ActorType.PRODUCT)
        .anyMatch(mention -> reading.names().stream().noneMatch(n -> match.same(n, mention) > 0));
  }

  /// How near a name stands to a line: 1 in it, less where the line leans on it, 0 nowhere.
  float reach(Mention name, Page page, Line line) {
    var here = match.named(name, line);
    if (here > 0) {
      return here;
    }
    if (words(name, line)) {
      return 0.9f;
    }
    var strict = name.type() == ActorType.PRODUCT;
    var leans = line.refersBack() || line.names().stream().noneMatch(m -> m.type().acts());
    for (var back = 1; back <= 3 && line.number() - back >= 0; back++) {
      var before = page.lines().get(line.number() - back);
      if (leans && (match.named(name, before) > 0 || words(name, before))) {
        return strict ? 0.5f : 0.8f;
      }
    }
    if (match.named(name, page.headline()) > 0 || words(name, page.headline())) {
      return leans ? 0.75f : strict ? 0.4f : 0.6f;
    }
    if (page.names().contains(name.name())) {
      return leans || name.type() == ActorType.STATE || name.type() == ActorType.PLACE
          ? 0.4f
          : 0.3f;
    }
    return page.lines().stream().anyMatch(l -> words(name, l)) ? 0.35f : 0;
  }

  /// Whether a line has every word of a name, apart from its spelling as a name.
  private boolean words(Mention name, Line line) {
    if (name.type() != ActorType.UNKNOWN) {
      return false;
    }
    var parts =
        reading.terms().stream()
            .filter(term -> term.role() == Role.NAME)
            .filter(term -> name.name().toLowerCase(java.util.Locale.ROOT).contains(term.word()))
            .toList();
    return !parts.isEmpty() && parts.stream().allMatch(term -> match.carried(term, line) >= 0.8f);
  }

  private boolean furnitureName(Mention name) {
    return name.type() == ActorType.UNKNOWN && name.span().end() - name.span().start() < 3;
  }

  private Optional<String> missingYear(Page page, Line line) {
    for (var year : reading.years()) {
      var around =
          line.text().contains(year)
              || page.headline().text().contains(year)
              || line.number() > 0 && page.lines().get(line.number() - 1).text().contains(year)
              || page.story()
                  .published()
                  .map(d -> d.instant().toString().startsWith(year))
                  .orElse(false);
      if (!around) {
        return Optional.of(year);
      }
    }
    return Optional.empty();
  }

  /// Whether a candidate belongs to the actor asked about rather than to another of the sentence.
  private boolean belongs(Line line, Candidate candidate) {
    var asked = reading.names().stream().filter(name -> name.type().acts()).toList();
    if (asked.isEmpty()) {
      return true;
    }
    return switch (reading.wanted()) {
      case PERSON -> holdsRole(line, candidate, asked);
      case AMOUNT, PERCENT, COUNT, MULTIPLE, DURATION -> owned(line, candidate, asked);
      case DATE -> owned(line, candidate, asked) && datesTheMatter(line, candidate);
      default -> true;
    };
  }

  private boolean owned(Line line, Candidate candidate, List<Mention> asked) {
    var clause = Clauses.clause(line.text(), candidate.span());
    var inClause =
        line.names().stream()
            .filter(name -> clause.contains(name.span()))
            .anyMatch(name -> asked.stream().anyMatch(a -> match.same(a, name) > 0));
    var owner = Clauses.owner(line, candidate.span());
    if (owner.isEmpty()) {
      return true;
    }
    var mine = asked.stream().anyMatch(name -> match.same(name, owner.get()) > 0);
    var bracketed =
        line.text().lastIndexOf('(', candidate.span().start()) >= 0
            && line.text().indexOf(')', candidate.span().start()) >= 0
            && line.text().lastIndexOf(')', candidate.span().start())
                < line.text().lastIndexOf('(', candidate.span().start());
    if (mine || !bracketed && inClause) {
      return true;
    }
    var here = asked.stream().anyMatch(name -> match.named(name, line) > 0);
    return !here && !bracketed;
  }

  /// "March" in "the March ruling" dates the ruling; it answers nothing about anything else.
  private boolean datesTheMatter(Line line, Candidate candidate) {
    var end = candidate.span().end();
    var possessed = line.text().substring(0, candidate.span().start()).matches("(?s).*[’']s? $");
    if (!possessed) {
      return true;
    }
    return line.terms().stream()
        .filter(word -> word.span().start() == end + 1)
        .allMatch(
            word -> reading.terms().stream().anyMatch(t -> t.near().containsKey(word.text())));
  }

  /// Who holds a role holds it at the actor named nearest to the role.
  private boolean holdsRole(Line line, Candidate candidate, List<Mention> asked) {
    if (!Roles.in(reading.english())) {
      return true;
    }
    var role = Roles.first(line.text());
    if (role.isEmpty()) {
      return true;
    }
    var at = role.get().start();
    var nearest =
        line.names().stream()
            .filter(name -> !name.span().equals(candidate.span()))
            .filter(name ->
                name.type() == ActorType.COMPANY
                    || name.type() == ActorType.BODY
                    || name.type() == ActorType.STATE
                    || name.type() == ActorType.UNKNOWN)
            .filter(name -> Math.abs(name.span().start() - at) < 60)
            .min(java.util.Comparator.comparingInt(name -> distance(name, at)));
    return nearest.isEmpty()
        || asked.stream().anyMatch(name -> match.same(name, nearest.get()) > 0);
  }

  private static int distance(Mention name, int at) {
    return name.span().end() <= at ? at - name.span().end() : 2 * (name.span().start() - at);
  }

  /// An either-or question is not decided by a sentence that has both alternatives, or neither.
  private boolean undecided(Line line) {
    if (reading.wanted() != Wanted.CHOICE || reading.choices().size() != 2) {
      return false;
    }
    var text = line.text().toLowerCase(java.util.Locale.ROOT);
    var has = reading.choices().stream().filter(choice -> has(text, choice)).count();
    var places =
        reading.choices().stream()
            .allMatch(
                choice -> Character.isUpperCase(choice.codePointAt(choice.lastIndexOf(' ') + 1)));
    return places && has != 1;
  }

  private static boolean has(String text, String choice) {
    var words = choice.toLowerCase(java.util.Locale.ROOT).split(" ");
    return text.contains(words[words.length - 1]);
  }

  private String whatIsWanted() {
    return switch (reading.wanted()) {
      case AMOUNT -> "an amount";
      case PERCENT -> "a share";
      case COUNT, MULTIPLE -> "a number";
      case DURATION -> "how long";
      case DATE -> "a date";
      case PERSON -> "who";
      case ORGANISATION -> "which organisation";
      case PLACE -> "where";
      case INSTRUMENT -> "which law";
      case PRODUCT, NAMING -> "a name";
      default -> "it";
    };
  }
}
