package attache.answer.computed;

import attache.answer.Statement;
import attache.ledger.Claim;
import attache.ledger.Quantity;
import attache.question.Reading;
import attache.question.Task;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/// Says which of two amounts is more, by what factor or by how much.
final class Comparing {
  private static final Pattern YES_OR_NO =
      Pattern.compile(
          "^(?:is|are|was|were|does|do|did|has|have|had|will|would)\\b", Pattern.CASE_INSENSITIVE);
  private static final Pattern EITHER =
      Pattern.compile(
          "\\b(\\w+) or (\\w+) than\\b|\\b(?:as (?:much|many|large)|times)\\b",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern HOW_MANY_TIMES =
      Pattern.compile("\\b(?:how many times|\\w+ times as)\\b", Pattern.CASE_INSENSITIVE);

  private final Reading question;
  private final Sides sides;

  Comparing(Reading question, Sides sides) {
    this.question = question;
    this.sides = sides;
  }

  Optional<List<Statement>> answer() {
    var words = question.sought().sides();
    if (words.size() != 2) {
      return Optional.empty();
    }
    var one = sides.side(words.get(0));
    var other = sides.side(words.get(1));
    return sides
        .pair(question, one, other, Comparing::amount, Comparing::together)
        .flatMap(rows -> statement(rows, words))
        .map(it -> it);
  }

  static boolean amount(Said said) {
    return said.figure().isPresent()
        && said.quantity().bound() != Quantity.Bound.MAGNITUDE
        && Amounts.point(said.quantity()).isPresent()
        && (said.quantity().kind() != Quantity.Kind.MONEY || !said.quantity().unit().isEmpty());
  }

  private static boolean together(Said one, Said other) {
    var oneRole = one.figure().orElseThrow().role() == other.figure().orElseThrow().role();
    var oneUnit = one.quantity().unit().equals(other.quantity().unit());
    return Amounts.comparable(one.quantity(), other.quantity())
        && (oneUnit || oneRole || one.sameSentence(other));
  }

  private Optional<List<Statement>> statement(List<Said> rows, List<String> words) {
    var a = rows.get(0).quantity();
    var b = rows.get(1).quantity();
    if (!a.unit().equals(b.unit()) && a.kind() == Quantity.Kind.MONEY) {
      return question.sought().task() == Task.COMPARE
          ? Optional.of(acrossCurrencies(rows, words))
          : Optional.empty();
    }
    var order = Amounts.compare(a, b);
    if (order == 0) {
      return Optional.empty();
    }
    var more = order > 0 ? 0 : 1;
    var greater = rows.get(more);
    var lesser = rows.get(1 - more);
    var ratio = Amounts.ratio(greater.quantity(), lesser.quantity());
    var head = head(order, words, greater, lesser, ratio);
    var first = order > 0 == leads(order) ? 0 : 1;
    var text =
        "%s: %s against %s%s."
            .formatted(
                head,
                labelled(rows.get(first), words.get(first), rows, head),
                labelled(rows.get(1 - first), words.get(1 - first), rows, head),
                ratio
                    .filter(it -> !head.toLowerCase(Locale.ROOT).contains(it))
                    .map(it -> ", " + it)
                    .orElse(""));
    var working =
        "%s against %s%s"
            .formatted(
                Amounts.said(greater.quantity()),
                Amounts.said(lesser.quantity()),
                ratio.map(it -> ": " + it).orElse(""));
    return Optional.of(Computed.withSentences(Computed.statement(text, working, rows), rows));
  }

  /// The first side is named first, but the winner where it was asked which.
  private boolean leads(int order) {
    var which = !YES_OR_NO.matcher(question.english()).find();
    return !which
            || question.sought().task() != Task.COMPARE
            || (order > 0) == !question.sought().least()
        ? order > 0
        : order <= 0;
  }

  private String head(
      int order, List<String> words, Said greater, Said lesser, Optional<String> ratio) {
    if (question.sought().task() == Task.DIFFERENCE) {
      return Amounts.difference(greater.quantity(), lesser.quantity())
          .map(it -> capital(Amounts.said(it) + (order > 0 ? " more" : " less")))
          .orElse("Not converted");
    }
    if (HOW_MANY_TIMES.matcher(question.english()).find() && ratio.isPresent()) {
      return capital(ratio.get());
    }
    var asked = question.english().toLowerCase(Locale.ROOT);
    if (!YES_OR_NO.matcher(asked).find() || prefixChoice(words)) {
      var wins = (order > 0) != question.sought().least();
      return capital(bare(words.get(wins ? 0 : 1)));
    }
    var either = EITHER.matcher(asked);
    if (either.find() && either.group(1) != null) {
      return capital(order > 0 == less(either.group(1)) ? either.group(2) : either.group(1));
    }
    return (order > 0) != question.sought().least() ? "Yes" : "No";
  }

  /// "In China or in India" asks which, though it opens like a question for yes or no.
  private boolean prefixChoice(List<String> words) {
    var asked = question.english().toLowerCase(Locale.ROOT).replaceAll("[?\\s]+$", "");
    return !asked.contains(" than ")
        && asked.contains(words.get(0).toLowerCase(Locale.ROOT) + " or ");
  }

  private static boolean less(String word) {
    return word.matches("(?i)smaller|lower|less|fewer|lesser|cheaper|lighter|shorter|weaker");
  }

  private List<Statement> acrossCurrencies(List<Said> rows, List<String> words) {
    var points = rows.stream().map(said -> Amounts.point(said.quantity()).orElseThrow()).toList();
    var more = points.get(0).compareTo(points.get(1)) > 0 ? 0 : 1;
    var picked = question.sought().least() ? 1 - more : more;
    var text =
        "%s has the %s number: %s against %s; the currencies differ and nothing is converted."
            .formatted(
                capital(bare(words.get(picked))),
                question.sought().least() ? "lower" : "higher",
                labelled(rows.get(picked), words.get(picked), rows, bare(words.get(picked))),
                labelled(rows.get(1 - picked), words.get(1 - picked), rows, ""));
    var working =
        Amounts.said(rows.get(more).quantity())
            + " beside "
            + Amounts.said(rows.get(1 - more).quantity())
            + ", not converted";
    return Computed.withSentences(Computed.statement(text, working, rows), rows);
  }

  /// An amount with whose it is, unless the head has said so, and how far it has come, where the
  /// two differ in that.
  private static String labelled(Said said, String words, List<Said> rows, String head) {
    var alike =
        rows.stream().map(Said::claim).map(Claim::stage).distinct().count() == 1
            && rows.stream().map(Said::claim).map(Claim::modality).distinct().count() == 1;
    var notes = new java.util.ArrayList<String>();
    if (!bare(words).equalsIgnoreCase(head)) {
      notes.add(bare(words));
    }
    if (!alike) {
      notes.add(Vocabulary.standing(said.claim()));
    }
    notes.removeIf(String::isEmpty);
    return said.amount() + (notes.isEmpty() ? "" : " (" + String.join("; ", notes) + ")");
  }

  private static String bare(String words) {
    return words.replaceAll("[’']s?$", "").strip();
  }

  private static String capital(String words) {
    return words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
  }
}
