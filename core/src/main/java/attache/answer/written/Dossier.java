package attache.answer.written;

import attache.answer.Cited;
import attache.answer.ExtractiveAnswerer.Found;
import attache.evidence.Evidence;
import attache.story.Draft.Nature;
import java.util.ArrayList;
import java.util.List;

/// The numbered sentences a draft may rest on, in the order of their numbers, which begin with 1.
///
/// @param sentences the sentences, the surest first
/// @param sure how many of the first answer the question by themselves
record Dossier(List<Cited> sentences, int sure) {
  /*
   * What the extractive answer cites comes first, then other evidence that lacks nothing, then the
   * sentences around them, which often hold the who and the when. A sentence is in or out: cut ones
   * would be quoted wrongly. Tokens are estimated, for every model counts in another way: 3 UTF-16
   * units a token is on the safe side for English news (4.2 measured by OpenAI's rule of thumb) and
   * about right for German and French.
   */
  private static final int UNITS_PER_TOKEN = 3;
  private static final int MOST = 24;

  Dossier {
    sentences = List.copyOf(sentences);
  }

  /// Chooses what fits.
  static Dossier of(Found found, int tokens) {
    var wanted = new ArrayList<Cited>();
    for (var statement : found.reply().answer().statements()) {
      statement.citations().forEach(cited -> add(wanted, cited.widened()));
    }
    var enough =
        found.evidence().stream()
            .filter(e -> e.lacks().isEmpty() && e.story().nature() != Nature.BACKGROUND)
            .toList();
    enough.forEach(e -> add(wanted, Cited.whole(e.story(), e.sentence())));
    var sure = List.copyOf(wanted);
    for (var e : enough) {
      around(e, wanted);
    }
    var chosen = fitting(wanted, tokens);
    return new Dossier(chosen, (int) chosen.stream().filter(sure::contains).count());
  }

  private static void around(Evidence e, List<Cited> wanted) {
    for (var number : List.of(e.sentence() - 1, e.sentence() + 1)) {
      if (number > 0 && number < e.revision().sentences().size()) {
        add(wanted, Cited.whole(e.story(), number));
      }
    }
  }

  private static void add(List<Cited> wanted, Cited cited) {
    if (!wanted.contains(cited)) {
      wanted.add(cited);
    }
  }

  private static List<Cited> fitting(List<Cited> wanted, int tokens) {
    var chosen = new ArrayList<Cited>();
    var left = tokens * UNITS_PER_TOKEN;
    for (var cited : wanted) {
      var size = cited.sentenceText().length() + cited.title().length() + cited.source().length();
      if (chosen.size() < MOST && size <= left) {
        chosen.add(cited);
        left -= size;
      }
    }
    return chosen;
  }

  /// Whether a sentence answers the question by itself.
  boolean isSure(Cited cited) {
    var at = sentences.indexOf(cited);
    return at >= 0 && at < sure;
  }

  /// The sentences with some numbers; numbers that are none are passed over.
  List<Cited> numbered(List<Integer> numbers) {
    return numbers.stream()
        .distinct()
        .filter(number -> number >= 1 && number <= sentences.size())
        .map(number -> sentences.get(number - 1))
        .toList();
  }
}
