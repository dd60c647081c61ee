package attache.door.cli;

import attache.door.json.AnswerContract.Citation;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// Shows a cited sentence whole, with the quoted words standing out.
final class Quotes {
  private record Part(int start, int end) {}

  private final Paint paint;

  Quotes(Paint paint) {
    this.paint = paint;
  }

  /// @param citations quotations from one sentence; one or more
  String sentence(List<Citation> citations) {
    var text = citations.getFirst().sentenceText();
    var shown = new StringBuilder("“");
    var at = 0;
    for (var part : parts(text, citations)) {
      shown.append(Shown.blocks(text.substring(at, part.start())));
      shown.append(standingOut(Shown.blocks(text.substring(part.start(), part.end()))));
      at = part.end();
    }
    return shown.append(Shown.blocks(text.substring(at))).append('”').toString().replace('\n', ' ');
  }

  private String standingOut(String quote) {
    return paint.on() ? paint.strong(quote) : "«" + quote + "»";
  }

  /// Where the quotes stand, in order and apart; none when a quote is the whole sentence.
  private static List<Part> parts(String text, List<Citation> citations) {
    var found = new ArrayList<Part>();
    for (var citation : citations) {
      var start = text.indexOf(citation.quote());
      if (citation.quote().length() == text.length()) {
        return List.of();
      }
      if (start >= 0 && !citation.quote().isEmpty()) {
        found.add(new Part(start, start + citation.quote().length()));
      }
    }
    found.sort(Comparator.comparingInt(Part::start));
    var apart = new ArrayList<Part>();
    for (var part : found) {
      if (apart.isEmpty() || part.start() >= apart.getLast().end()) {
        apart.add(part);
      } else if (part.end() > apart.getLast().end()) {
        apart.add(new Part(apart.removeLast().start(), part.end()));
      }
    }
    return apart;
  }
}
