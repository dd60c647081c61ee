package attache.bench;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;

/// News made up by rule: the same seed gives the same stories. Sentences have the length of news
/// (about 25 words) and differ in names, amounts, dates and matters.
public final class MadeUpNews {
  private static final List<String> STEMS =
      List.of("Bor", "Cal", "Del", "Fen", "Gar", "Hal", "Kes", "Lum", "Mar", "Nor", "Or", "Quil");
  private static final List<String> ENDS =
      List.of("dria", "dex", "mora", "nick", "vane", "tion", "tra", "lon", "wick", "sor", "bel");
  private static final List<String> KINDS =
      List.of("Cloud", "Robotics", "Networks", "Devices", "Energy", "Health", "Cables", "Chips");
  private static final List<String> ACTS =
      List.of(
          "has signed a contract for",
          "is reportedly considering",
          "plans to expand",
          "has postponed",
          "announced",
          "has asked for a licence for",
          "will test",
          "rejected");
  private static final List<String> MATTERS =
      List.of(
          "a data centre",
          "a submarine cable",
          "an export of accelerators",
          "a translation model",
          "a drone fleet",
          "a quantum laboratory",
          "a health record system",
          "a satellite network");
  private static final List<String> REASONS =
      List.of(
          "because demand has doubled since last year", "after months of talks with the ministry",
          "although critics fear for the privacy of users", "subject to approval by the regulator",
          "in return for a pledge to train local engineers", "as rivals are cutting their prices");

  private final Random random;

  public MadeUpNews(long seed) {
    this.random = new Random(seed);
  }

  /// Writes stories as JSON Lines.
  ///
  /// @param sentences how many sentences in all, headlines apart; ten a story
  public void write(Path file, int sentences) throws IOException {
    try (var out = new PrintWriter(Files.newBufferedWriter(file))) {
      for (var story = 0; story < sentences / 10; story++) {
        out.println(story(story));
      }
    }
  }

  /// A question on one made-up firm.
  public String question() {
    return "How much will " + firm() + " pay for " + one(MATTERS) + "?";
  }

  private String story(int number) {
    var firm = firm();
    var body = new StringBuilder();
    for (var i = 0; i < 10; i++) {
      body.append(sentence(i == 0 ? firm : random.nextInt(3) == 0 ? firm() : "The company"));
      body.append(i % 3 == 2 ? "\\n\\n" : " ");
    }
    return "{\"id\":\"made-%d\",\"source\":\"Made-up wire %d\",\"title\":\"%s and %s\",\"body\":\"%s\",\"published\":\"2026-%02d-%02d\"}"
        .formatted(
            number,
            number % 30,
            firm,
            one(MATTERS).substring(2),
            body.toString().strip(),
            1 + random.nextInt(12),
            1 + random.nextInt(28));
  }

  private String sentence(String subject) {
    return "%s %s %s in %s worth %s%d.%d million euros, said %s %s, %s."
        .formatted(
            subject,
            one(ACTS),
            one(MATTERS),
            word(),
            random.nextBoolean() ? "" : "nearly ",
            1 + random.nextInt(900),
            random.nextInt(10),
            word(),
            word(),
            one(REASONS));
  }

  private String firm() {
    return word() + " " + one(KINDS);
  }

  private String word() {
    return one(STEMS) + one(ENDS) + (random.nextInt(4) == 0 ? "a" : "");
  }

  private <T> T one(List<T> from) {
    return from.get(random.nextInt(from.size()));
  }
}
