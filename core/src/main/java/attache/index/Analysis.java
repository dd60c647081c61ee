package attache.index;

import java.util.List;

/// Turns text into the terms it is indexed and searched by. Safe for use by many threads; the same
/// text and language always give the same terms.
public interface Analysis {
  /// The terms of a text, in reading order, stop words left out.
  ///
  /// @param text any text, a question or a passage
  /// @param language ISO 639-1 code; an unknown one is read without stemming
  List<Term> terms(String text, String language);
}
