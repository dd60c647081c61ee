package attache.language;

import attache.passage.Languages;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import opennlp.tools.langdetect.Language;
import opennlp.tools.langdetect.LanguageDetectorME;
import opennlp.tools.langdetect.LanguageDetectorModel;
import org.jspecify.annotations.Nullable;

/// Tells languages by script, then by small words, and only then by OpenNLP's statistics of
/// letters, which are loaded when first needed. Safe for use by many threads.
public final class DetectedLanguages implements Languages {
  // A question has three to eight words, too few for letter statistics: they take half of them for
  // another language. Its script or its small words nearly always tell. The model is asked for
  // what is left, longer texts in other languages, and believed only if it is sure; over its 103
  // languages, 0.06 is sure: short texts in none of them reach 0.05.

  private static final String MODEL = "/langdetect-183.bin";
  private static final double SURE = 0.06;
  private static final double AHEAD = 1.1;
  private static final int ENOUGH_LETTERS = 40;
  private static final int MOST_UNITS = 2_000;

  private static final Map<String, String> SHORT_CODES =
      Stream.of(Locale.getISOLanguages())
          .collect(
              Collectors.toUnmodifiableMap(
                  code -> Locale.of(code).getISO3Language(), code -> code, (one, _) -> one));

  private @Nullable LanguageDetectorME detector;

  @Override
  public String of(String text) {
    var start = text.substring(0, Math.min(text.length(), MOST_UNITS));
    return Scripts.language(start)
        .or(() -> FunctionWords.language(start))
        .orElseGet(() -> statistics(start));
  }

  private String statistics(String text) {
    if (text.codePoints().filter(Character::isLetter).count() < ENOUGH_LETTERS) {
      return "und";
    }
    var best = predicted(text);
    var sure =
        best[0].getConfidence() >= SURE
            && best[0].getConfidence() >= AHEAD * best[1].getConfidence();
    return sure ? SHORT_CODES.getOrDefault(best[0].getLang(), "und") : "und";
  }

  // One text at a time: the detector does not promise more.
  private synchronized Language[] predicted(String text) {
    var ready = detector;
    if (ready == null) {
      ready = new LanguageDetectorME(model());
      detector = ready;
    }
    return ready.predictLanguages(text);
  }

  private static LanguageDetectorModel model() {
    try (var stream = DetectedLanguages.class.getResourceAsStream(MODEL)) {
      if (stream == null) {
        throw new IllegalStateException("no language model " + MODEL + " on the class path");
      }
      return new LanguageDetectorModel(stream);
    } catch (IOException e) {
      throw new UncheckedIOException("language model " + MODEL + " cannot be read", e);
    }
  }
}
