package attache.answer.check;

import attache.ledger.reading.Tag;
import java.util.ArrayList;
import java.util.List;

/// A statement in the words of its source has no other words in their places.
///
/// Problem: a wrong name or number often stands elsewhere in the same sentence. Idea: lay the words
/// of the statement beside those of a cited sentence, in order; where nearly all agree, a word that
/// stands in the place of another one of its sort is a change, wherever else it may stand.
final class CopyRule implements Rule {
  private static final double MOSTLY = 0.7;

  private record Pair(int said, int found) {}

  @Override
  public List<Reason> broken(Case asked) {
    var said = asked.said().words().stream().filter(w -> weighs(asked.said(), w)).toList();
    var reasons = new ArrayList<Reason>();
    for (var told : asked.cited()) {
      var found = told.words().stream().filter(w -> weighs(told, w)).toList();
      var pairs = aligned(asked, said, found);
      if (said.size() > 2 && pairs.size() >= MOSTLY * said.size()) {
        replaced(asked, told, said, found, pairs, reasons);
        ellipses(asked, told, reasons);
      }
    }
    return reasons;
  }

  private static boolean weighs(Told told, Word word) {
    return word.content()
        || word.is(Tag.NUMBER) && Character.isLetterOrDigit(word.lower().charAt(0))
        || told.isName(word) && word.is(Tag.ADJECTIVE);
  }

  /// "A 100 MHz and B 70 MHz": each name with the number right behind it.
  private static void ellipses(Case asked, Told told, List<Reason> reasons) {
    for (var number : asked.said().numerals()) {
      for (var there : told.numerals()) {
        var mine = named(asked.said(), number);
        var theirs = named(told, there);
        if (number.kind() == there.kind()
            && number.value().compareTo(there.value()) == 0
            && !mine.isEmpty()
            && !theirs.isEmpty()
            && !mine.contains(theirs)
            && !theirs.contains(mine)
            && told.text().contains(mine)
            && asked.said().text().contains(theirs)) {
          reasons.add(
              new Reason(
                  Reason.Kind.NAME,
                  "“%s” stands where what is cited has “%s”".formatted(mine, theirs)));
          return;
        }
      }
    }
  }

  /// The name that ends right before a number; empty if none does.
  private static String named(Told told, Numeral number) {
    return told.parsed().names().stream()
        .filter(n -> told.parsed().tokensIn(n.span()).to() == number.from())
        .map(n -> n.span().in(told.text()))
        .findFirst()
        .orElse("");
  }

  /// The longest run of agreeing words, both in order.
  private static List<Pair> aligned(Case asked, List<Word> said, List<Word> found) {
    var best = new float[said.size() + 1][found.size() + 1];
    var near = new float[said.size()][found.size()];
    for (var i = said.size() - 1; i >= 0; i--) {
      for (var j = found.size() - 1; j >= 0; j--) {
        near[i][j] = same(asked, said.get(i), found.get(j));
        var take = near[i][j] > 0 ? near[i][j] + best[i + 1][j + 1] : 0;
        best[i][j] = Math.max(take, Math.max(best[i + 1][j], best[i][j + 1]));
      }
    }
    var pairs = new ArrayList<Pair>();
    for (int i = 0, j = 0; i < said.size() && j < found.size(); ) {
      if (near[i][j] > 0 && best[i][j] == near[i][j] + best[i + 1][j + 1]) {
        pairs.add(new Pair(i++, j++));
      } else if (best[i][j] == best[i + 1][j]) {
        i++;
      } else {
        j++;
      }
    }
    return pairs;
  }

  private static float same(Case asked, Word a, Word b) {
    if (a.is(Tag.NUMBER) || b.is(Tag.NUMBER)) {
      return a.lower().equals(b.lower()) ? 1.5f : 0;
    }
    var near = asked.near(a, b);
    return near >= 0.8 ? near : 0;
  }

  private static void replaced(
      Case asked,
      Told told,
      List<Word> said,
      List<Word> found,
      List<Pair> pairs,
      List<Reason> reasons) {
    var i = 0;
    var j = 0;
    for (var p = 0; p <= pairs.size(); p++) {
      var endI = p < pairs.size() ? pairs.get(p).said() : said.size();
      var endJ = p < pairs.size() ? pairs.get(p).found() : found.size();
      gap(
          asked,
          told,
          said.subList(i, endI),
          found.subList(j, p < pairs.size() ? endJ : j + Math.min(endJ - j, endI - i)),
          reasons);
      i = endI + 1;
      j = endJ + 1;
    }
  }

  private static void gap(
      Case asked, Told told, List<Word> said, List<Word> found, List<Reason> reasons) {
    for (var word : said) {
      var name = asked.said().isName(word);
      for (var other : found) {
        if (asked.lists().has("raising", word)
            && (asked.lists().has("open", other) || asked.lists().has("meant", other))
            && asked.near(word, other) < Likeness.NEAR) {
          reasons.add(
              new Reason(
                  Reason.Kind.STAGE,
                  "“%s” stands where what is cited has “%s”".formatted(word, other)));
          return;
        }
        if (name
            && told.isName(other)
            && !ofOwner(asked, told, other)
            && !related(asked, word, told, other)) {
          reasons.add(
              new Reason(
                  Reason.Kind.NAME,
                  "“%s” stands where what is cited has “%s”".formatted(word, other)));
          return;
        }
        if (word.is(Tag.NUMBER)
            && other.is(Tag.NUMBER)
            && Character.isDigit(word.lower().charAt(0))
            && Character.isDigit(other.lower().charAt(0))) {
          var numeral =
              asked.said().numerals().stream()
                  .filter(n -> n.from() <= word.at() && word.at() < n.to())
                  .findFirst();
          var there =
              told.numerals().stream()
                  .filter(n -> n.from() <= other.at() && other.at() < n.to())
                  .findFirst();
          if (numeral.isPresent()
              && there.isPresent()
              && numeral.get().kind() == there.get().kind()
              && numeral.get().value().compareTo(there.get().value()) != 0) {
            reasons.add(
                new Reason(
                    Reason.Kind.NUMBER,
                    "“%s” stands where what is cited has “%s”".formatted(word, other)));
            return;
          }
        }
      }
    }
  }

  /// "minister of Kesmeria" where the source has "Kesmeria’s minister".
  private static boolean ofOwner(Case asked, Told told, Word other) {
    var owner =
        other.at() + 1 < told.words().size() && told.words().get(other.at() + 1).is(Tag.POSSESSIVE);
    return owner
        && asked.said().words().stream()
            .anyMatch(w ->
                w.at() > 0
                    && w.lower().equals(other.lower())
                    && asked.said().words().get(w.at() - 1).lower().equals("of"));
  }

  /// Whether two words are of names of one thing, or of one name.
  private static boolean related(Case asked, Word word, Told told, Word other) {
    if (asked.near(word, other) >= Likeness.NEAR) {
      return true;
    }
    var mine =
        asked.said().parsed().names().stream()
            .filter(n -> n.span().contains(word.token().span()))
            .toList();
    var theirs =
        told.parsed().names().stream()
            .filter(n -> n.span().contains(other.token().span()))
            .toList();
    return mine.stream()
        .anyMatch(
            a -> theirs.stream().anyMatch(b -> NameRule.same(a, b) || overlap(a.name(), b.name())));
  }

  private static boolean overlap(String a, String b) {
    var words = List.of(b.split(" "));
    for (var word : a.split(" ")) {
      if (word.length() > 2 && words.contains(word)) {
        return true;
      }
    }
    return false;
  }
}
