package attache.development;

import attache.actor.Mention;
import attache.story.Revision;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;

/// Tells stories that go through several matters, a paragraph each, from those on one. A round-up
/// belongs to none of its matters: it would make them one.
final class RoundUp {
  // Two signs must come together: a headline that promises several matters, and paragraphs that
  // name
  // nobody in common. Neither is enough: "the week in which X fell" is on X, and short reports name
  // somebody else in each paragraph.

  private static final Pattern HEADLINE =
      Pattern.compile(
          "(?iu).*(?:\\bin (?:brief|short|numbers|review)\\b|\\bat a glance\\b|\\bround-? ?up\\b|\\bdigest\\b"
              + "|\\b(?:the |this |last )?(?:day|week|month|year)(?:['’]s)? (?:in|ahead|that was|news|headlines)\\b"
              + "|\\b(?:daily|weekly|monthly|morning|evening) (?:brief|briefing|news|notes|update|wrap)\\b"
              + "|\\bbriefs\\b|\\bbriefing\\b|\\bnews (?:in|wrap|notes)\\b|\\bwhat (?:happened|else)\\b|\\bnewsletter\\b"
              + "|\\bkurz (?:gemeldet|notiert|gesagt)\\b|\\bkurzmeldungen\\b|\\bim überblick\\b|\\bauf einen blick\\b"
              + "|\\b(?:wochen|tages|monats)(?:rückblick|schau)\\b|\\bmeldungen\\b"
              + "|\\ben bref\\b|\\bbrèves\\b|\\btour d['’]horizon\\b|\\b(?:la |cette )?semaine (?:en|du|tech)\\b|\\bl['’]essentiel\\b"
              + "|\\ben breve\\b|\\bresumen\\b).*");
  private static final int FEWEST = 3;

  private RoundUp() {}

  /// @param mentions names of each sentence
  /// @param parts names of which a mention is made up
  static boolean is(
      Revision text, List<List<Mention>> mentions, Function<Mention, List<String>> parts) {
    if (!HEADLINE.matcher(text.headline().toLowerCase(Locale.ROOT)).matches()) {
      return false;
    }
    var seen = new HashSet<String>();
    var named = 0;
    var paragraph = new HashSet<String>();
    for (var number = 1; number < mentions.size(); number++) {
      if (number > 1 && apart(text, number)) {
        named += paragraph.isEmpty() ? 0 : 1;
        if (!addAll(seen, paragraph)) {
          return false;
        }
        paragraph.clear();
      }
      mentions.get(number).forEach(mention -> paragraph.addAll(parts.apply(mention)));
    }
    named += paragraph.isEmpty() ? 0 : 1;
    return addAll(seen, paragraph) && named >= FEWEST;
  }

  private static boolean apart(Revision text, int number) {
    var sentences = text.sentences();
    var between =
        text.text().substring(sentences.get(number - 1).end(), sentences.get(number).start());
    return between.indexOf('\n') >= 0;
  }

  /// False if one name was seen before.
  private static boolean addAll(Set<String> seen, Set<String> names) {
    var fresh = names.stream().noneMatch(seen::contains);
    seen.addAll(names);
    return fresh;
  }
}
