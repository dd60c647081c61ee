package attache.gather.paper;

import attache.gather.date.Spaces;
import attache.gather.text.Digest;
import attache.gather.text.Document;
import attache.source.Extract;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.zip.ZipInputStream;
import javax.xml.stream.XMLStreamException;

/// A text in Office Open XML (DOCX).
///
/// What its writers deleted, hid or commented is no part of it; what they inserted is. Headers,
/// footers and footnotes are separate parts of the file and are left out.
public final class Word {
  private static final int MOST_PARTS = 20_000;
  private static final int LONGEST_PART = 128 * 1024 * 1024;
  private static final long LONGEST = 512L * 1024 * 1024;
  private static final Set<String> WANTED =
      Set.of("word/document.xml", "word/styles.xml", "docProps/core.xml");

  private Word() {}

  /// Hands on the stories of a document: one, unless its headings mark several.
  ///
  /// @param document of which name and source are used; its text is not
  /// @throws IOException if it cannot be read
  public static void read(Document document, byte[] bytes, Consumer<Extract> each)
      throws IOException {
    var paper = paper(document.name(), bytes);
    if (paper.isEmpty()) {
      throw new IOException(
          "a document with text was wanted, found none in %s".formatted(document.name()));
    }
    var text = new Document(document.name(), document.source(), paper.outlined());
    var digest = Digest.of(text, false);
    if (digest.isPresent()) {
      digest.get().read(each);
    } else {
      paper.tell(document, each);
    }
  }

  private static Paper paper(String name, byte[] bytes) throws IOException {
    try {
      var parts = parts(name, bytes);
      var text = Optional.ofNullable(parts.get("word/document.xml"));
      if (text.isEmpty()) {
        throw new IOException(
            "a Word document (DOCX) was wanted, found another archive: %s; unpack it and add what is in it"
                .formatted(name));
      }
      var styles = Styles.read(Optional.ofNullable(parts.get("word/styles.xml")));
      return new WordText(styles).read(text.get());
    } catch (XMLStreamException | RuntimeException e) {
      throw new IOException(
          "a whole Word document (DOCX) was wanted, found a damaged one: %s; open and save it again"
              .formatted(name),
          e);
    }
  }

  /// The wanted parts of the archive, unpacked within limits.
  private static Map<String, byte[]> parts(String name, byte[] bytes) throws IOException {
    var parts = new HashMap<String, byte[]>();
    var unpacked = 0L;
    try (var zip = new ZipInputStream(new ByteArrayInputStream(bytes))) {
      var count = 0;
      for (var part = zip.getNextEntry(); part != null; part = zip.getNextEntry()) {
        var length = 0L;
        if (WANTED.contains(part.getName().replaceFirst("^/", ""))) {
          var content = zip.readNBytes(LONGEST_PART + 1);
          length = content.length;
          parts.put(part.getName().replaceFirst("^/", ""), content);
        } else {
          length = skip(zip, LONGEST - unpacked);
        }
        unpacked += length;
        if (++count > MOST_PARTS || unpacked > LONGEST || oversized(parts)) {
          throw new IOException(
              "a Word document whose parts unpack to at most %d MiB was wanted, found a larger one: %s"
                  .formatted(LONGEST_PART >> 20, name));
        }
      }
    } catch (java.util.zip.ZipException | java.io.EOFException e) {
      if (!parts.containsKey("word/document.xml")) {
        throw new IOException(
            "a whole Word document (DOCX) was wanted, found a damaged one: %s; open and save it again"
                .formatted(name),
            e);
      }
    }
    return parts;
  }

  private static boolean oversized(Map<String, byte[]> parts) {
    return parts.values().stream().anyMatch(part -> part.length > LONGEST_PART);
  }

  /// Reads past a part without keeping it, at most so many bytes and one more buffer.
  private static long skip(ZipInputStream zip, long most) throws IOException {
    var buffer = new byte[1 << 16];
    var length = 0L;
    for (var read = zip.read(buffer); read >= 0 && length <= most; read = zip.read(buffer)) {
      length += read;
    }
    return length;
  }

  /// A line as it is shown: on one line, nothing around it.
  static String line(CharSequence text) {
    return Spaces.oneLine(text.toString());
  }
}
