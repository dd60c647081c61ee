package attache.door.paper;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.io.RandomAccessReadBufferedFile;

/// The typefaces of a PDF: two that ship, and one of this machine for scripts that those lack.
///
/// A typeface with all of Chinese, Japanese and Korean is larger than the program, so none ships.
final class Fonts {
  /// Where systems keep typefaces with many scripts, in files of one typeface each.
  private static final List<String> USUAL =
      List.of(
          "/usr/share/fonts/truetype/droid/DroidSansFallbackFull.ttf",
          "/usr/share/fonts/truetype/arphic/uming.ttf",
          "/usr/share/fonts/opentype/noto/NotoSansCJKsc-Regular.otf",
          "/usr/share/fonts/truetype/unifont/unifont.ttf",
          "/Library/Fonts/Arial Unicode.ttf",
          "/System/Library/Fonts/Supplemental/Arial Unicode.ttf",
          "C:/Windows/Fonts/arialuni.ttf",
          "C:/Windows/Fonts/simhei.ttf",
          "C:/Windows/Fonts/malgun.ttf");

  private final List<Path> places;

  private Fonts(List<Path> places) {
    this.places = places;
  }

  /// What ships, and what is found where systems keep such things.
  static Fonts usual() {
    return new Fonts(USUAL.stream().map(Path::of).toList());
  }

  static InputStream open(String name) {
    return Objects.requireNonNull(
        Fonts.class.getResourceAsStream("fonts/" + name), name + " is missing from the program");
  }

  /// The characters of a text that what ships cannot draw.
  private static Set<Integer> lacking(String text) throws IOException {
    var lacking = new LinkedHashSet<Integer>();
    for (var name : List.of("OpenSans-Regular.ttf", "DejaVuSans.ttf")) {
      try (var stream = open(name);
          var font = new TTFParser().parse(new RandomAccessReadBuffer(stream))) {
        var signs = font.getUnicodeCmapLookup();
        if (lacking.isEmpty() && name.startsWith("Open")) {
          text.codePoints().filter(point -> !has(signs, point)).forEach(lacking::add);
        } else {
          lacking.removeIf(point -> has(signs, point));
        }
      }
    }
    return lacking;
  }

  private static boolean has(CmapLookup signs, int point) {
    return Character.isWhitespace(point)
        || Character.getType(point) == Character.FORMAT
        || Character.getType(point) == Character.NON_SPACING_MARK
        || signs.getGlyphId(point) != 0;
  }

  /// A typeface of this machine and what even it cannot draw.
  ///
  /// @param file the typeface that has most of what lacks; empty when nothing lacks or none has any
  /// @param lacking characters that nothing can draw
  record Further(Optional<Path> file, Set<Integer> lacking) {}

  /// What a text needs besides what ships.
  Further further(String text) throws IOException {
    var lacking = lacking(text);
    var best = new Further(Optional.empty(), lacking);
    if (lacking.isEmpty()) {
      return best;
    }
    for (var place : places) {
      if (Files.isReadable(place)) {
        var left = leftBy(place, lacking);
        if (left.size() < best.lacking().size()) {
          best = new Further(Optional.of(place), left);
        }
      }
    }
    return best;
  }

  private static Set<Integer> leftBy(Path place, Set<Integer> lacking) {
    try (var font = parse(place)) {
      var signs = font.getUnicodeCmapLookup();
      var left = new LinkedHashSet<>(lacking);
      left.removeIf(point -> has(signs, point));
      return left;
    } catch (IOException | RuntimeException e) {
      return lacking; // a file of the system that is no typeface for us
    }
  }

  private static TrueTypeFont parse(Path place) throws IOException {
    return new TTFParser().parse(new RandomAccessReadBufferedFile(place.toFile()));
  }

  /// Names of the scripts of some characters, for a reader.
  static List<String> scripts(Set<Integer> points) {
    var names = new ArrayList<String>();
    points.stream()
        .map(Character.UnicodeScript::of)
        .map(script ->
            script == Character.UnicodeScript.COMMON
                ? "signs and pictures"
                : script.name().toLowerCase(java.util.Locale.ROOT))
        .distinct()
        .forEach(names::add);
    return names;
  }
}
