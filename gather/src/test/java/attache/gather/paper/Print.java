package attache.gather.paper;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.PDPageContentStream.AppendMode;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts.FontName;

/// Prints PDFs for tests; lengths are in points from the lower left corner.
final class Print implements AutoCloseable {
  private final PDDocument pdf = new PDDocument();

  Print() {
    PlainFonts.install();
  }

  PDDocument pdf() {
    return pdf;
  }

  void page() {
    pdf.addPage(new PDPage(PDRectangle.A4));
  }

  void title(String title) {
    pdf.getDocumentInformation().setTitle(title);
  }

  void text(float size, boolean bold, float left, float base, String text) throws IOException {
    var page = pdf.getPage(pdf.getNumberOfPages() - 1);
    try (var out = new PDPageContentStream(pdf, page, AppendMode.APPEND, false)) {
      out.beginText();
      out.setFont(new PDType1Font(bold ? FontName.HELVETICA_BOLD : FontName.HELVETICA), size);
      out.newLineAtOffset(left, base);
      out.showText(text);
      out.endText();
    }
  }

  void lines(float size, float left, float base, float pitch, String... lines) throws IOException {
    for (var i = 0; i < lines.length; i++) {
      text(size, false, left, base - i * pitch, lines[i]);
    }
  }

  byte[] bytes() throws IOException {
    var out = new ByteArrayOutputStream();
    pdf.save(out);
    return out.toByteArray();
  }

  @Override
  public void close() throws IOException {
    pdf.close();
  }
}
