package attache.store.embedded;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import attache.answer.KeptAnswer;
import attache.answer.OpenQuestion;
import attache.index.Vector;
import attache.ledger.Claim;
import attache.ledger.Corrections;
import attache.ledger.Ledger;
import attache.ledger.Review;
import attache.story.StoryId;
import attache.testkit.Seeded;
import attache.testkit.Stories;
import attache.testkit.index.Passages;
import attache.testkit.ledger.Claims;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What is forgotten stands in no file any more.
final class ForgottenTest {
  @TempDir Path folder;

  /// Every file of the home as Latin letters, so that bytes can be looked for.
  private List<Path> filesWith(String words) throws IOException {
    var found = new ArrayList<Path>();
    var looked = new String(words.getBytes(UTF_8), java.nio.charset.StandardCharsets.ISO_8859_1);
    try (var files = Files.walk(folder)) {
      for (var file : files.filter(Files::isRegularFile).toList()) {
        if (new String(Files.readAllBytes(file), java.nio.charset.StandardCharsets.ISO_8859_1)
            .contains(looked)) {
          found.add(file);
        }
      }
    }
    return found;
  }

  @Test
  void wordsOfForgottenStoriesStandInNoFile() throws IOException {
    var random = Seeded.random("wordsOfForgottenStoriesStandInNoFile");
    try (var archive = new SqliteArchive(SqliteRecord.open(Home.at(folder)))) {
      var stories = new ArrayList<StoryId>();
      for (var i = 0; i < 120; i++) {
        var draft =
            Stories.full("Head" + i + "line", body(random, i), Stories.address("u" + i + "x"));
        stories.add(archive.receiveAll(List.of(Stories.arrival(draft))).getFirst().story());
      }
      var forgotten = new ArrayList<Integer>();
      for (var i = 0; i < 12; i++) {
        var number = random.nextInt(stories.size());
        assertThat(archive.forget(stories.get(number))).isTrue();
        forgotten.add(number);
        for (var gone : forgotten) {
          assertThat(filesWith("secret" + gone + "word")).isEmpty();
          assertThat(filesWith("Head" + gone + "line")).isEmpty();
        }
      }
      assertThat(filesWith("secret")).as("the others are there").isNotEmpty();
    }
  }

  private static String body(RandomGenerator random, int number) {
    return ("secret" + number + "word é. ").repeat(1 + random.nextInt(400));
  }

  @Test
  void vectorsOfAForgottenStoryStandInNoFile() throws IOException {
    var bytes = "a vector: 16byte".getBytes(java.nio.charset.StandardCharsets.ISO_8859_1);
    var values = new float[bytes.length / 4];
    java.nio.ByteBuffer.wrap(bytes)
        .order(java.nio.ByteOrder.LITTLE_ENDIAN)
        .asFloatBuffer()
        .get(values);
    try (var record = SqliteRecord.open(Home.at(folder))) {
      var archive = new SqliteArchive(record);
      var draft = Stories.draft("One", "First.");
      var story = archive.receiveAll(List.of(Stories.arrival(draft))).getFirst().story();
      var hash = HexFormat.of().formatHex(new byte[32]);
      var shelf = new SqliteVectorShelf(record);
      shelf.save("m", Map.of(hash, new Vector(values)));
      shelf.use(story, Set.of(hash));
      assertThat(filesWith("a vector: 16byte")).isNotEmpty();
      archive.forget(story);
      assertThat(filesWith("a vector: 16byte")).isEmpty();
    }
  }

  @Test
  void claimsAndReviewsOfAForgottenStoryStandInNoFile() throws IOException {
    try (var record = SqliteRecord.open(Home.at(folder))) {
      var archive = new SqliteArchive(record);
      var ledger = new SqliteLedger(record);
      var claims = new ArrayList<Claim>();
      for (var i = 0; i < 40; i++) {
        var draft = Stories.draft("Head" + i, "secret" + i + "word pays.");
        var id = archive.receiveAll(List.of(Stories.arrival(draft))).getFirst().story();
        var claim = named(Claims.figure(archive.story(id).orElseThrow().latest(), 1, "r"), i);
        ledger.record("r", i, i + 1, List.of(new Ledger.Read(id, List.of(claim))), Stories.ARRIVED);
        claims.add(claim);
        ledger.review(correction(claim, "secret" + i + "word"));
      }
      for (var gone : List.of(7, 21)) {
        archive.forget(claims.get(gone).place().story());
        assertThat(filesWith("secret" + gone + "word")).isEmpty();
        assertThat(filesWith("Secret" + gone + "actor")).isEmpty();
        assertThat(filesWith("secret" + gone + "actor")).isEmpty();
      }
      assertThat(filesWith("secret8word")).isNotEmpty();
      assertThat(filesWith("secret8actor")).isNotEmpty();
    }
  }

  private static Claim named(Claim claim, int number) {
    return Corrections.apply(claim, Map.of("actor", "Secret" + number + "actor"));
  }

  private static Review correction(Claim claim, String words) {
    return new Review(
        0,
        claim.id(),
        Review.Verdict.CORRECT,
        Map.of("purpose", words),
        "It says " + words,
        "me",
        Stories.ARRIVED,
        Optional.empty());
  }

  @Test
  void wordsOfAForgottenQuestionStandInNoFile() throws IOException {
    try (var record = SqliteRecord.open(Home.at(folder))) {
      var shelf = new SqliteAnswerShelf(record);
      var now = Stories.ARRIVED;
      shelf.keep(new KeptAnswer("A1", "me", now, "Who secretly met?", "answered", "{}"));
      shelf.keep(new KeptAnswer("A2", "me", now, "Who met?", "answered", "{}"));
      shelf.open(
          new OpenQuestion(
              "Q1", "me", now, "And then?", List.of("Who secretly met?"), now, Optional.empty()));
      shelf.forget("A1");
      assertThat(filesWith("secretly")).isEmpty();
      assertThat(filesWith("Who met?")).isNotEmpty();
    }
  }

  @Test
  void termsOfAForgottenStoryStandInNoFileOfTheIndex() throws IOException {
    try (var index = LuceneIndex.open(Home.at(folder));
        var writer = index.write().orElseThrow()) {
      for (var i = 0; i < 20; i++) {
        var story = Passages.story(i);
        writer.put(story, List.of(Passages.passage(story, 1, "secret" + i + "term", "ship")));
        writer.commit(i + 1);
      }
      writer.remove(Passages.story(3));
      writer.commit(21);
      writer.forget(Passages.story(7));
      writer.commit(22);
      index.refresh();
      assertThat(filesWith("secret3term")).isEmpty();
      assertThat(filesWith("secret7term")).isEmpty();
      assertThat(filesWith("secret8term")).isNotEmpty();
    }
  }
}
