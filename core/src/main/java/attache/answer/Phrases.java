package attache.answer;

import java.util.List;
import java.util.Map;

/// The few sentences Attaché says on its own account, in the languages questions can be read in.
final class Phrases {
  private static final Map<String, String> NOT_IN_SOURCES =
      Map.of(
          "en", "The sources do not say.",
          "fr", "Les sources ne le disent pas : aucune information.",
          "de", "Die Quellen sagen dazu nichts: keine Angabe.",
          "es", "Las fuentes no lo dicen: no hay información.",
          "zh", "来源没有提到这一点。",
          "hi", "स्रोतों में इसका उल्लेख नहीं है।",
          "ar", "لا تذكر المصادر ذلك.");
  private static final Map<String, String> NOT_HAPPENED =
      Map.of(
          "en", "Not as far as the sources go:",
          "fr", "Pas d’après les sources :",
          "de", "Nicht nach dem, was die Quellen sagen:",
          "es", "No, según las fuentes:",
          "zh", "据来源所述，尚未如此：",
          "hi", "स्रोतों के अनुसार अभी नहीं:",
          "ar", "ليس بحسب المصادر:");

  private static final Map<String, String> STILL_READING =
      Map.of(
          "fr",
              "Articles en cours de lecture, pas encore consultés : %d. Redemandez dans un instant.",
          "de",
              "Meldungen, die noch gelesen werden und noch nicht durchsucht sind: %d. Fragen Sie gleich noch einmal.",
          "es",
              "Noticias que aún se están leyendo y no se han consultado: %d. Pregunte de nuevo en un momento.",
          "zh", "仍在读取、尚未检索的报道：%d 篇。请稍后再问。",
          "hi",
              "जो खबरें अभी पढ़ी जा रही हैं और जिनमें अभी खोज नहीं हुई: %d. थोड़ी देर में फिर पूछें।",
          "ar", "أخبار ما زالت قيد القراءة ولم يُبحث فيها بعد: %d. أعد السؤال بعد قليل.");

  private Phrases() {}

  static String stillReading(String language, int stories) {
    var english = "Stories still being read, and not searched yet: %d. Ask again in a moment.";
    return String.format(
        java.util.Locale.ROOT, STILL_READING.getOrDefault(language, english), stories);
  }

  static String notInSources(String language) {
    return NOT_IN_SOURCES.getOrDefault(language, "The sources do not say.");
  }

  static String notAsFarAsTheSourcesGo(String language) {
    return NOT_HAPPENED.getOrDefault(language, "Not as far as the sources go:");
  }

  static String unread(String language) {
    var name = java.util.Locale.of(language).getDisplayLanguage(java.util.Locale.ENGLISH);
    return "I cannot read questions in %s yet. Ask in English, French, German, Spanish, Chinese, Hindi or Arabic."
        .formatted(name);
  }

  static List<String> emptyArchive() {
    return List.of(
        "Nothing is stored yet, so there is nothing to answer from.",
        "Add stories with: attache add FILE, FOLDER or ADDRESS. To see how it works with sample"
            + " stories: attache demo.");
  }
}
