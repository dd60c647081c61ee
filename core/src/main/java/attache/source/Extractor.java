package attache.source;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Consumer;

/// Reads drafts out of what a source gave. Safe for use by many threads.
public interface Extractor {
  /// Reads every draft of a document, in its order, handing each on as soon as it is read; a bad
  /// item is handed on as a refusal and the rest goes on.
  ///
  /// @throws IOException if the document as a whole cannot be read; the message says what was
  ///   wanted, what came, where and what to do
  void extract(Material material, Consumer<Extract> each) throws IOException;

  /// A document as it came.
  ///
  /// @param name file name or address, as the reader gave it
  /// @param contentType media type the source states; empty if none
  /// @param kind what the reader says it is; empty to detect it
  /// @param source name of the source that the drafts shall carry; empty to take it from the
  ///   document
  /// @param content where the bytes are
  record Material(
      String name,
      Optional<String> contentType,
      Optional<Kind> kind,
      Optional<String> source,
      Content content) {
    /// A document of which only the name is known; its kind and source are found in it.
    public static Material of(String name, Content content) {
      return new Material(name, Optional.empty(), Optional.empty(), Optional.empty(), content);
    }
  }

  /// The bytes of a document, which need not fit into memory.
  @FunctionalInterface
  interface Content {
    /// Opens the bytes from the first; called once, and closed by the one who calls it.
    InputStream open() throws IOException;

    /// How many bytes there are, where that is known before they are read.
    default OptionalLong length() throws IOException {
      return OptionalLong.empty();
    }

    /// Bytes at hand.
    static Content of(byte[] bytes) {
      var copy = bytes.clone();
      return () -> new ByteArrayInputStream(copy);
    }
  }

  /// Kinds of document.
  enum Kind {
    /// Headline, paragraphs, closing invitation, next headline.
    DIGEST,
    /// One story in plain text: the first line is the headline.
    TEXT,
    /// One story in Markdown, with or without front matter.
    MARKDOWN,
    HTML,
    /// RSS 0.9x to 2.0, RDF, Atom, JSON Feed.
    FEED,
    /// A sitemap of news: headlines with addresses.
    SITEMAP,
    /// JSON Lines, one story a line.
    JSONL,
    /// One mail, a newsletter for example.
    MAIL,
    PDF,
    /// A text of a word processor, as Office Open XML.
    DOCX
  }
}
