package attache.passage;

import attache.story.Span;
import java.util.ArrayList;
import java.util.List;

/// Tells content from what only surrounds it: closing invitations, subscribe and share lines,
/// cookie and copyright notices, credits, navigation, lists of related stories; in English, French,
/// German and Spanish. A sentence that reports something is content, whatever words it uses. Safe
/// for use by many threads.
public final class Boilerplate {
  // A form is matched against the whole sentence, not searched in it: news also speaks of
  // newsletters,
  // cookies and chatbots, but it does not consist of an appeal to the reader. Forms with an open
  // end
  // are refused when a verb of reporting follows. Missing a line costs a bad sentence among the
  // evidence; dropping content costs an answer, so doubt is decided for content.

  /// @param span the whole of it in the body
  /// @param item true for an item of a list
  /// @param sentences its sentences, at least one
  record Block(Span span, boolean item, List<Span> sentences) {
    Block {
      sentences = List.copyOf(sentences);
    }
  }

  private static final int MOST_RELATED = 12;

  /// Whether a sentence, or a line without a stop, is no content.
  ///
  /// @param sentence any text, its white space and final stop as they stand
  public boolean isBoilerplate(String sentence) {
    return BoilerplateForms.matches(sentence);
  }

  /// The sentences that are content, in order.
  List<Span> without(String body, List<Block> blocks) {
    var content = new ArrayList<Span>();
    var related = 0;
    for (var block : blocks) {
      var text = block.span().in(body);
      related =
          BoilerplateForms.opensList(text) ? MOST_RELATED : isLink(text, block) ? related - 1 : 0;
      if (related <= 0 && (block.sentences().size() == 1 || !isBoilerplate(text))) {
        block.sentences().stream()
            .filter(span -> !isBoilerplate(span.in(body)))
            .forEach(content::add);
      }
    }
    return content;
  }

  // After "Related stories" come their headlines: one sentence each, without a final stop.
  private static boolean isLink(String text, Block block) {
    var last = text.charAt(text.length() - 1);
    return block.sentences().size() == 1
        && last != '.'
        && last != '。'
        && last != ':'
        && text.length() < 160;
  }
}
