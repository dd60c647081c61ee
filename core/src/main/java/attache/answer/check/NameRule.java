package attache.answer.check;

import attache.actor.ActorType;
import attache.actor.Mention;
import attache.ledger.reading.Tag;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// Every name stands in what is cited, in full or in part, or in the headline if something cited
/// may stand for it.
final class NameRule implements Rule {
  private static final int PREFIX = 4;
  private static final Pattern UNIT =
      Pattern.compile("[kMGTm]?(?:Wh|W|Hz|bit|B|V|Pa|t|g|m|l)(?:/s)?");

  @Override
  public List<Reason> broken(Case asked) {
    var reasons = new ArrayList<Reason>();
    for (var name : asked.said().parsed().names()) {
      var written = name.span().in(asked.said().text());
      if (UNIT.matcher(written).matches() || Otherwise.part(asked, written)) {
        continue;
      }
      if (!stands(asked, name, asked.cited())) {
        if (!stands(asked, name, asked.around())) {
          reasons.add(new Reason(Reason.Kind.NAME, "nothing cited names “" + written + "”"));
        } else if (Replaced.by(asked, name).isPresent()) {
          reasons.add(
              new Reason(
                  Reason.Kind.NAME,
                  "“%s” stands where what is cited has “%s”"
                      .formatted(written, Replaced.by(asked, name).get())));
        } else if (!refers(asked)) {
          reasons.add(
              new Reason(
                  Reason.Kind.NAME, "the cited sentences do not speak of “" + written + "”"));
        }
      }
    }
    return reasons;
  }

  static boolean stands(Case asked, Mention name, List<Told> where) {
    if (where.stream()
        .flatMap(t -> t.parsed().names().stream())
        .anyMatch(other -> same(name, other))) {
      return true;
    }
    for (var told : where) {
      if (atoms(asked, name, told)) {
        return true;
      }
    }
    var parts = atoms(name.span().in(asked.said().text()));
    return parts.size() > 1
        && parts.stream().allMatch(p -> where.stream().anyMatch(t -> atom(asked, name, p, t)));
  }

  static boolean same(Mention a, Mention b) {
    if (a.name().equalsIgnoreCase(b.name())) {
      return true;
    }
    return initials(a.name()).equals(b.name()) || initials(b.name()).equals(a.name());
  }

  private static String initials(String name) {
    var initials = new StringBuilder();
    for (var word : name.split("[ -]+")) {
      if (!word.isEmpty() && Character.isUpperCase(word.charAt(0))) {
        initials.append(word.charAt(0));
      }
    }
    return initials.length() < 2 ? " " : initials.toString();
  }

  private static boolean atoms(Case asked, Mention name, Told told) {
    return atoms(name.span().in(asked.said().text())).stream()
        .allMatch(p -> atom(asked, name, p, told));
  }

  private static List<String> atoms(String text) {
    return Stream.of(text.split("[^\\p{L}\\d]+")).filter(part -> !part.isEmpty()).toList();
  }

  private static String folded(String word) {
    return Normalizer.normalize(word, Normalizer.Form.NFD)
        .replaceAll("\\p{M}", "")
        .toLowerCase(Locale.ROOT);
  }

  /// Whether a word of a name stands in a sentence: as a name, as a title, or in small letters if
  /// it is a common word.
  private static boolean atom(Case asked, Mention name, String part, Told told) {
    var lower = folded(part);
    if (lower.length() < 2 || asked.lists().has("in-names", lower)) {
      return true;
    }
    for (var other : atoms(told.text())) {
      var there = folded(other);
      if (there.equals(lower) || Stems.singular(there).equals(Stems.singular(lower))) {
        return true;
      }
      if (Character.isUpperCase(other.charAt(0)) && people(lower, there)) {
        return true;
      }
    }
    var opens = asked.said().text().indexOf(part) == 0;
    return asked.lists().has("titles", lower)
        || opens
            && !known(name)
            && (asked.lists().has("openers", lower)
                || asked.likeness().common(lower)
                || asked.likeness().common(Stems.singular(lower)));
  }

  /// "Norwegian" and "Norway": the people and the place of a name that the gazetteer lacks.
  private static boolean people(String a, String b) {
    var common = 0;
    while (common < Math.min(a.length(), b.length()) && a.charAt(common) == b.charAt(common)) {
      common++;
    }
    var longer = a.length() > b.length() ? a : b;
    return common >= PREFIX
        && common >= Math.min(a.length(), b.length()) - 1
        && a.length() != b.length()
        && longer.toLowerCase(Locale.ROOT).matches(".*(?:an|ian|ese|ish|i|ic|er)s?");
  }

  /// Whether something cited may stand for a name of the headline: a pronoun, or a noun with "the".
  private static boolean refers(Case asked) {
    return asked.cited().stream()
        .flatMap(t -> t.words().stream())
        .anyMatch(w ->
            w.is(Tag.PRONOUN) && !w.lower().equals("which")
                || w.is(Tag.POSSESSIVE) && Set.of("its", "their", "his", "her").contains(w.lower())
                || w.lower().equals("the"));
  }

  static boolean known(Mention name) {
    return name.type() != ActorType.UNKNOWN;
  }
}
