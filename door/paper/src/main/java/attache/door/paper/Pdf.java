package attache.door.paper;

import com.openhtmltopdf.bidi.support.ICUBidiReorderer;
import com.openhtmltopdf.bidi.support.ICUBidiSplitter;
import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.util.XRLog;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import org.apache.pdfbox.pdmodel.font.FontMappers;

/// A paper as PDF: tagged, with bookmarks, links to the notes and from the notes to the pages.
/// Loads the libraries it needs; nothing else of the program does.
final class Pdf {
  private static final int NORMAL = 400;
  private static final int BOLD = 700;

  private final Fonts fonts;

  Pdf(Fonts fonts) {
    this.fonts = fonts;
  }

  byte[] of(Paper paper) throws IOException {
    var further = fonts.further(words(paper));
    var page = Html.printed(noting(paper, further));
    var out = new ByteArrayOutputStream();
    XRLog.setLoggingEnabled(false);
    FontMappers.set(new ShippedFonts());
    var builder = new PdfRendererBuilder();
    builder.useFastMode();
    builder.usePdfUaAccessibility(true);
    builder.useUriResolver((_, _) -> null); // a paper fetches nothing
    builder.useUnicodeBidiSplitter(new ICUBidiSplitter.ICUBidiSplitterFactory());
    builder.useUnicodeBidiReorderer(new ICUBidiReorderer());
    font(builder, "OpenSans-Regular.ttf", "Open Sans", NORMAL, FontStyle.NORMAL);
    font(builder, "OpenSans-Bold.ttf", "Open Sans", BOLD, FontStyle.NORMAL);
    font(builder, "OpenSans-Italic.ttf", "Open Sans", NORMAL, FontStyle.ITALIC);
    font(builder, "DejaVuSans.ttf", "DejaVu Sans", NORMAL, FontStyle.NORMAL);
    further.file().ifPresent(file -> builder.useFont(file.toFile(), "Further"));
    builder.withProducer("Attaché");
    builder.withHtmlContent(page, null);
    builder.toStream(out);
    builder.run();
    return out.toByteArray();
  }

  private static void font(
      PdfRendererBuilder builder, String file, String family, int weight, FontStyle style) {
    builder.useFont(() -> Fonts.open(file), family, weight, style, true);
  }

  /// All that is drawn.
  private static String words(Paper paper) {
    return Html.printed(paper).replaceAll("(?s)<style>.*</style>", "");
  }

  /// A PDF that cannot show a script says so.
  private static Paper noting(Paper paper, Fonts.Further further) {
    if (further.lacking().isEmpty()) {
      return paper;
    }
    var about = new ArrayList<>(paper.about());
    about.add(
        "This file lacks a typeface for some characters (%s); they are shown as #. The HTML and DOCX forms show them."
            .formatted(String.join(", ", Fonts.scripts(further.lacking()))));
    return new Paper(
        paper.id(),
        paper.title(),
        about,
        paper.blocks(),
        paper.notes(),
        paper.works(),
        paper.made(),
        paper.language(),
        paper.json());
  }
}
