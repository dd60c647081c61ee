package attache.development;

import attache.story.Revision;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/// The wording of a story without what is put around it: what tells a reprint from a story on the
/// same matter. Headlines are left out, for every desk writes its own.
final class Printing {
  // Runs of four words are compared (Broder 1997, "shingles"): exactly, for only a few stories that
  // share whole sentences or most words are ever held side by side. Sharing most runs is not
  // enough: a
  // follow-up can quote all of the story before it, below a lead of its own; and two reports made
  // from
  // one mould differ in their numbers and names alone.

  private static final int RUN = 4;
  private static final int LEAD = 45;
  private static final double MOSTLY_ALIKE = 0.45;
  private static final double CONTAINED = 0.5;
  private static final double SAME_LEAD = 0.35;
  private static final double FACTS_KEPT = 0.5;
  private static final double MOULDED = 0.3;
  private static final double OTHER_NUMBERS = 0.4;
  private static final int FEWEST_NUMBERS = 3;
  private static final int FEWEST_WORDS = 25;
  private static final Pattern NAME = Pattern.compile("(?<![.!?:“\"'‘] |^)\\b\\p{Lu}[\\p{L}\\d]+");

  private final List<String> words = new ArrayList<>();
  private final Set<String> runs = new HashSet<>();
  private final Set<String> numbers = new HashSet<>();
  private final Set<String> names = new HashSet<>();

  Printing(Revision revision) {
    var text = revision.text();
    for (var span : revision.sentences().subList(1, revision.sentences().size())) {
      var sentence = Wire.bare(span.in(text).strip());
      if (!Wire.credits(sentence)) {
        words.addAll(Wire.words(sentence));
        numbers.addAll(Wire.numbers(sentence));
        NAME.matcher(sentence)
            .results()
            .forEach(found -> names.add(found.group().toLowerCase(java.util.Locale.ROOT)));
      }
    }
    runs.addAll(runs(words));
  }

  private static List<String> runs(List<String> words) {
    var runs = new ArrayList<String>();
    for (var at = 0; at + RUN <= words.size(); at++) {
      runs.add(String.join(" ", words.subList(at, at + RUN)));
    }
    return runs;
  }

  /// Whether two are one text: alike in most of their wording, or one of them the beginning of the
  /// other; with the same lead, numbers and names.
  boolean isOf(Printing other) {
    var shorter = runs.size() <= other.runs.size() ? this : other;
    var longer = shorter == this ? other : this;
    if (shorter.words.size() < FEWEST_WORDS) {
      return shorter.words.equals(longer.words) && !shorter.words.isEmpty();
    }
    var shared = shorter.runs.stream().filter(longer.runs::contains).count();
    var alike = shared / (double) (runs.size() + other.runs.size() - shared);
    var contained = shared / (double) shorter.runs.size();
    var sameLead = Math.min(leadIn(other), other.leadIn(this)) >= SAME_LEAD;
    return sameLead && (alike >= MOSTLY_ALIKE || contained >= CONTAINED) && shorter.facts(longer);
  }

  /// Whether two are reports made from one mould: much of the wording is the same and most numbers
  /// are not, as in the figures of one quarter and those of the next.
  boolean isOfOneMould(Printing other) {
    var shorter = runs.size() <= other.runs.size() ? this : other;
    var longer = shorter == this ? other : this;
    var shared = shorter.runs.stream().filter(longer.runs::contains).count();
    var kept = shorter.numbers.stream().filter(longer.numbers::contains).count();
    return shared >= MOULDED * shorter.runs.size()
        && shorter.numbers.size() >= FEWEST_NUMBERS
        && kept <= OTHER_NUMBERS * shorter.numbers.size();
  }

  private double leadIn(Printing other) {
    var lead = runs(words.subList(0, Math.min(LEAD, words.size())));
    return lead.stream().filter(other.runs::contains).count() / (double) Math.max(1, lead.size());
  }

  private boolean facts(Printing longer) {
    return kept(numbers, longer.numbers) && kept(names, longer.names);
  }

  /// One that is missing may have been corrected or left out.
  private static boolean kept(Set<String> some, Set<String> all) {
    var missing = some.stream().filter(it -> !all.contains(it)).count();
    return missing <= 1 || missing <= (1 - FACTS_KEPT) * some.size();
  }
}
