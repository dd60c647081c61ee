package attache.passage;

import attache.story.Span;
import java.util.ArrayList;
import java.util.List;

/// Cuts a story into its sentences: the headline, then those of the body, boilerplate left out.
/// Works by rules alone, so the same text always has the same sentences. Safe for use by many
/// threads.
public final class SentenceSplitter {
  // A body is cut in three steps. Blocks: what is certainly apart (paragraphs, list items,
  // sub-headings).
  // Stops: each mark that can end a sentence is looked at with the word before and the word after
  // it;
  // a full stop after an abbreviation ends one only if what follows looks like a beginning. Cuts:
  // what
  // is longer than a model can read is cut at the last clause border that keeps it below the limit.
  // Linear in the length of the text. A trained model was refused: it cannot be told why it erred.

  private static final int LONGEST = 2_000;
  private static final int BLANK_LINE = 2;

  private final Boilerplate boilerplate = new Boilerplate();

  /// The sentences of a story.
  ///
  /// @param headline one line, not blank
  /// @param body what follows it; may be empty
  /// @return spans in headline, blank line, body, as in [attache.story.Revision#sentences()]:
  ///   trimmed of white space and of list markers, none empty, the headline first
  public List<Span> split(String headline, String body) {
    var sentences = new ArrayList<Span>();
    sentences.add(new Span(0, headline.length()));
    var offset = headline.length() + BLANK_LINE;
    for (var content : boilerplate.without(body, blocks(body))) {
      sentences.add(new Span(content.start() + offset, content.end() + offset));
    }
    return List.copyOf(sentences);
  }

  private static List<Boilerplate.Block> blocks(String body) {
    var blocks = new ArrayList<Boilerplate.Block>();
    for (var block : new Blocks(body).all()) {
      var sentences = new ArrayList<Span>();
      for (var sentence : sentences(body, block.span())) {
        cut(body, sentence, sentences);
      }
      if (!sentences.isEmpty()) {
        blocks.add(new Boilerplate.Block(block.span(), block.item(), sentences));
      }
    }
    return blocks;
  }

  private static List<Span> sentences(String body, Span block) {
    var stops = new Stops(body, block);
    var found = new ArrayList<Span>();
    var start = block.start();
    for (var at = block.start(); at < block.end(); at++) {
      var end = stops.end(start, at);
      if (end > at) {
        Signs.trimmed(body, start, end).ifPresent(found::add);
        start = end;
        at = end - 1;
      }
    }
    Signs.trimmed(body, start, block.end()).ifPresent(found::add);
    return found;
  }

  private static void cut(String body, Span sentence, List<Span> into) {
    var start = sentence.start();
    while (sentence.end() - start > LONGEST) {
      var end = border(body, start, start + LONGEST);
      Signs.trimmed(body, start, end).ifPresent(into::add);
      start = end;
    }
    Signs.trimmed(body, start, sentence.end()).ifPresent(into::add);
  }

  private static int border(String body, int start, int limit) {
    for (var signs : List.of(";:；：", ",，、،—–", " \t\n\r\u00a0")) {
      for (var at = limit - 1; at > start + LONGEST / 4; at--) {
        var wide = body.charAt(at) > 0x2fff;
        if (signs.indexOf(body.charAt(at)) >= 0
            && (wide || Signs.isSpace(body.charAt(at + 1)) || signs.charAt(0) == ' ')) {
          return at + 1;
        }
      }
    }
    return Character.isLowSurrogate(body.charAt(limit)) ? limit - 1 : limit;
  }
}
