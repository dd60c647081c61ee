package attache.gather.paper;

import attache.gather.text.Document;
import attache.source.Extract;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.io.MemoryUsageSetting;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;

/// The story of a PDF: its text in the order it is read, columns one after the other, without what
/// repeats on every page. At most 1,000 pages are read, for at most two minutes.
public final class Pdf {
  private static final int MOST_PAGES = 1000;
  private static final long LONGEST_NANOS = 120_000_000_000L;
  private static final long IN_MEMORY = 64L << 20;
  private static final long UNPACKED = 1L << 30;

  private Pdf() {}

  /// Hands on the story of a document.
  ///
  /// @param document of which name and source are used; its text is not
  /// @throws IOException if it cannot be read: it is locked, damaged, or has no text
  public static void read(Document document, byte[] bytes, Consumer<Extract> each)
      throws IOException {
    var name = document.name();
    try {
      paper(name, bytes).tell(document, each);
    } catch (InvalidPasswordException e) {
      throw new IOException(
          "a PDF that opens without a password was wanted, found a locked one: %s; save it without its password"
              .formatted(name),
          e);
    } catch (WithoutText e) {
      throw e;
    } catch (IOException | RuntimeException | StackOverflowError e) {
      throw new IOException(
          "a whole PDF was wanted, found a damaged one: %s; open it and print it to a new PDF"
              .formatted(name),
          e);
    }
  }

  /// Says that there is nothing to read.
  private static final class WithoutText extends IOException {
    private static final long serialVersionUID = 1L;

    WithoutText(String message) {
      super(message);
    }
  }

  private static Paper paper(String name, byte[] bytes) throws IOException {
    PlainFonts.install();
    var memory = MemoryUsageSetting.setupMixed(IN_MEMORY, UNPACKED).streamCache;
    try (var pdf = Loader.loadPDF(bytes, "", null, null, memory)) {
      var all = pdf.getNumberOfPages();
      var sheets = sheets(pdf, Math.min(all, MOST_PAGES));
      var paper = new Typeset(sheets, title(pdf), sheets.size() == all).paper();
      if (paper.isEmpty()) {
        throw new WithoutText(
            "a PDF with text was wanted, found %d pages without any: %s; have the text of the pictures recognised (OCR) first"
                .formatted(all, name));
      }
      return paper;
    }
  }

  private static List<Sheet> sheets(PDDocument pdf, int pages) throws IOException {
    var began = System.nanoTime();
    var sheets = new ArrayList<Sheet>();
    for (var page = 1; page <= pages && System.nanoTime() - began < LONGEST_NANOS; page++) {
      sheets.add(new PageWords(page).of(pdf));
    }
    return sheets;
  }

  /// The title that its writer noted; blank where there is none.
  private static String title(PDDocument pdf) {
    var noted = pdf.getDocumentInformation().getTitle();
    return noted == null ? "" : Word.line(noted);
  }
}
