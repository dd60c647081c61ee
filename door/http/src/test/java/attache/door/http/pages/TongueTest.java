package attache.door.http.pages;

import static org.assertj.core.api.Assertions.assertThat;

import attache.actor.ActorType;
import attache.briefing.Length;
import attache.briefing.Schedule;
import attache.desk.Opening;
import attache.ledger.Measure;
import attache.ledger.Modality;
import attache.ledger.Review;
import attache.ledger.Role;
import attache.ledger.Row;
import attache.ledger.Stage;
import attache.ledger.reconcile.By;
import attache.story.Draft;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Properties;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class TongueTest {
  private static final Pattern SAID = Pattern.compile("\\b(say|count)\\(\\s*\"([a-z_.0-9]+)\"");
  private static final Pattern HOLE = Pattern.compile("\\{\\d}");

  private static Properties words(String code) throws IOException {
    var words = new Properties();
    try (var in = Tongue.class.getResourceAsStream("words_" + code + ".properties")) {
      words.load(new java.io.InputStreamReader(in, StandardCharsets.UTF_8));
    }
    return words;
  }

  @Test
  void everyLanguageHasTheSameKeysWithTheSameHoles() throws Exception {
    var usual = words(Tongues.CODES.getFirst());
    for (var code : Tongues.CODES) {
      var other = words(code);
      assertThat(new TreeSet<>(other.keySet())).as(code).isEqualTo(new TreeSet<>(usual.keySet()));
      for (var key : usual.stringPropertyNames()) {
        assertThat(holes(other.getProperty(key)))
            .as(code + " " + key)
            .isEqualTo(holes(usual.getProperty(key)));
        assertThat(other.getProperty(key)).as(code + " " + key).isNotBlank();
      }
    }
  }

  private static SortedSet<String> holes(String words) {
    var holes = new TreeSet<String>();
    HOLE.matcher(words).results().forEach(hole -> holes.add(hole.group()));
    return holes;
  }

  @Test
  void everyKeyThatIsSaidIsThere() throws Exception {
    var words = words("en");
    var said = 0;
    for (var file : sources()) {
      for (var found : SAID.matcher(Files.readString(file)).results().toList()) {
        var key = found.group(2);
        if (!key.endsWith(".")) {
          said++;
          var wanted = found.group(1).equals("count") ? key + ".many" : key;
          assertThat(words.getProperty(wanted)).as(file + " says " + wanted).isNotNull();
        }
      }
    }
    assertThat(said).isGreaterThan(300);
  }

  private static java.util.List<Path> sources() throws IOException {
    try (var jte = Files.walk(Path.of("src/main/jte"));
        var java = Files.walk(Path.of("src/main/java/attache/door/http/pages"))) {
      return Stream.concat(jte, java).filter(Files::isRegularFile).toList();
    }
  }

  @Test
  void everyConstantThatIsShownHasAWord() {
    for (var code : Tongues.CODES) {
      var tongue = Tongue.read(code);
      Stream.of(
              Stage.values(),
              Modality.values(),
              Role.values(),
              Measure.Type.values(),
              Review.Verdict.values(),
              Row.Standing.values(),
              By.values(),
              Draft.Nature.values(),
              ActorType.values(),
              Length.values(),
              Schedule.Every.values(),
              Opening.State.values())
          .flatMap(Stream::of)
          .forEach(constant -> assertThat(tongue.of(constant)).isNotBlank());
    }
  }

  @Test
  void oneIsOneAndInFrenchSoIsNone() {
    var english = Tongue.read("en");
    var french = Tongue.read("fr");
    assertThat(english.count("story", 0)).isEqualTo("0 stories");
    assertThat(english.count("story", 1)).isEqualTo("1 story");
    assertThat(english.count("story", 12345)).isEqualTo("12,345 stories");
    assertThat(french.count("story", 0)).isEqualTo("0 article");
    assertThat(french.count("story", 2)).isEqualTo("2 articles");
  }

  @Test
  void daysAreWrittenInTheLanguage() {
    var day = LocalDate.of(2026, 3, 1);
    assertThat(Tongue.read("en").day(day)).isEqualTo("1 March 2026");
    assertThat(Tongue.read("fr").day(day)).isEqualTo("1 mars 2026");
    assertThat(Tongue.read("fr").moment(Instant.parse("2026-03-01T09:05:00Z"), ZoneOffset.UTC))
        .isEqualTo("1 mars 2026, 09:05");
  }
}
