package attache.door.http.pages;

import static org.assertj.core.api.Assertions.assertThat;

import attache.door.http.exchange.Problem;
import attache.door.http.exchange.Refusal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/// Refusals are written in English where they arise; readers of other languages get their own.
class RefusalWordsTest {
  private static final Path SOURCES = Path.of("src/main/java/attache/door/http");
  private static final Pattern WRITTEN =
      Pattern.compile(
          "(?:Refusal\\.of\\(\\s*\\d+,\\s*|\\.fix\\()\"((?:[^\"\\\\]|\\\\.)*)\"\\s*\\)");

  private static final Tongue ENGLISH = Tongue.read("en");
  private static final Tongue FRENCH = Tongue.read("fr");

  @Test
  void everyRefusalOfAPageIsSaidInFrench() throws Exception {
    var written = written();
    assertThat(written).hasSizeGreaterThan(50);
    for (var english : written) {
      assertThat(FRENCH.said(english)).as(english).isNotEqualTo(english);
    }
  }

  private static List<String> written() throws Exception {
    var written = new ArrayList<String>();
    for (var place : List.of("pages", "exchange/Stored.java", "manners/FormTokens.java")) {
      try (var files = Files.walk(SOURCES.resolve(place))) {
        for (var file : files.filter(Files::isRegularFile).toList()) {
          var found = WRITTEN.matcher(Files.readString(file));
          while (found.find()) {
            written.add(found.group(1));
          }
        }
      }
    }
    return written;
  }

  @Test
  void everyTitleIsSaidInBothLanguages() {
    var titles =
        IntStream.rangeClosed(400, 503).mapToObj(Problem::title).distinct().sorted().toList();
    for (var title : titles) {
      assertThat(ENGLISH.named("problem", title)).isEqualTo(title);
      assertThat(FRENCH.named("problem", title)).as(title).isNotEqualTo(title);
    }
  }

  @Test
  void whatIsWrongAndWhatToDoAreOneSentence() {
    var problem =
        Refusal.of(404, "no story is stored under this name")
            .fix("it may have been forgotten; /stories lists what is stored")
            .problem();
    assertThat(ENGLISH.sentence(problem))
        .isEqualTo(
            "No story is stored under this name: it may have been forgotten; /stories lists what"
                + " is stored.");
    assertThat(FRENCH.sentence(problem))
        .isEqualTo(
            "Aucun article n’est gardé sous ce nom : il a peut-être été oublié ; /stories montre"
                + " ce qui est gardé.");
  }
}
