package attache.door.paper;

import attache.door.json.AnswerContract.Citation;
import java.util.List;
import java.util.Optional;

/// A note: one sentence of a source, and the quotations taken from it.
///
/// @param number from 1, in the order of first use
/// @param work the story it stands in
/// @param citations the quotations; one or more, all of that sentence
record Note(int number, Work work, List<Citation> citations) {
  Note {
    citations = List.copyOf(citations);
  }

  /// The whole sentence.
  String sentence() {
    return citations.getFirst().sentenceText();
  }

  /// Where the sentence is: "headline", or its number.
  String place() {
    var number = citations.getFirst().sentence();
    return number == 0 ? "headline" : "sentence " + number;
  }

  /// The address that opens the page at the sentence.
  Optional<String> link() {
    return Optional.ofNullable(work.url()).map(url -> TextFragment.link(url, sentence()));
  }
}
