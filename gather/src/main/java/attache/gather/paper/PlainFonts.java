package attache.gather.paper;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.apache.fontbox.FontBoxFont;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.font.CIDFontMapping;
import org.apache.pdfbox.pdmodel.font.FontMapper;
import org.apache.pdfbox.pdmodel.font.FontMappers;
import org.apache.pdfbox.pdmodel.font.FontMapping;
import org.apache.pdfbox.pdmodel.font.PDCIDSystemInfo;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDFontDescriptor;
import org.jspecify.annotations.Nullable;

/// Stands in for every font that a PDF does not carry: only text is read, so that its shape does
/// not matter.
///
/// The library's own choice would look through all fonts of the machine and write what it found to
/// the folder of the person.
final class PlainFonts implements FontMapper {
  private static final String FONT = "/org/apache/pdfbox/resources/ttf/LiberationSans-Regular.ttf";

  private final TrueTypeFont font;

  private PlainFonts() throws IOException {
    try (var in = PDFont.class.getResourceAsStream(FONT)) {
      if (in == null) {
        throw new IOException("the font that the PDF library carries was wanted, found none");
      }
      this.font = new TTFParser().parse(new RandomAccessReadBuffer(in.readAllBytes()));
    }
  }

  private static final class Once {
    static final PlainFonts FONTS = fonts();

    private static PlainFonts fonts() {
      try {
        return new PlainFonts();
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  /// Has the library use it from now on.
  static void install() {
    FontMappers.set(Once.FONTS);
  }

  @Override
  public FontMapping<TrueTypeFont> getTrueTypeFont(
      @Nullable String name, @Nullable PDFontDescriptor descriptor) {
    return new FontMapping<>(font, false);
  }

  @Override
  public FontMapping<FontBoxFont> getFontBoxFont(
      @Nullable String name, @Nullable PDFontDescriptor descriptor) {
    return new FontMapping<>(font, false);
  }

  @Override
  public @Nullable CIDFontMapping getCIDFont(
      @Nullable String name,
      @Nullable PDFontDescriptor descriptor,
      @Nullable PDCIDSystemInfo system) {
    return new CIDFontMapping(null, font, false);
  }
}
