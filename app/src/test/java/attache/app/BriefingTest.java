package attache.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import attache.answer.Cited;
import attache.answer.Statement;
import attache.briefing.Briefing;
import attache.briefing.Composed;
import attache.briefing.Length;
import attache.briefing.Schedule;
import attache.briefing.Wish;
import attache.desk.BriefingDesk;
import attache.desk.Desk;
import attache.desk.IntakeListener;
import attache.door.json.BriefingContract;
import attache.index.Progress;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Briefings with real parts: the record, the index, the ledger, developments, files.
final class BriefingTest {
  private static final String STORIES =
      """
      {"title": "Harbour Republic orders patrol drones", "source": "Gazette", "published": "2026-03-02", "url": "https://example.org/1", "text": "The Harbour Republic has ordered three patrol drones from Quillon Devices for €12 million. They will watch fishing grounds. The first drone is to arrive in May, the ministry said."}
      {"title": "Quillon wins drone order", "source": "Post", "published": "2026-03-03", "url": "https://example.org/2", "text": "Quillon Devices will deliver three patrol drones to the Harbour Republic. The order is worth €12 million, the company announced. Shares of Quillon Devices rose by 4%."}
      {"title": "Velora considers buying a cable operator", "source": "Gazette", "published": "2026-02-01", "url": "https://example.org/3", "text": "Velora is reportedly considering a takeover of the cable operator Norvela. No price was named."}
      {"title": "A drone museum opens", "source": "Blog", "url": "https://example.org/4", "text": "A museum of drones has opened in the old harbour. Entry is free on Sundays."}
      """;

  @TempDir private Path folder;
  private Desk desk;

  @BeforeEach
  void open() throws IOException {
    desk = new HomePremises(Optional.of(folder.resolve("home"))).bare();
    var file = Files.writeString(folder.resolve("stories.jsonl"), STORIES);
    desk.add(List.of(file.toString()), Optional.empty(), Optional.empty(), IntakeListener.NONE);
    desk.catchUp(Progress.NONE);
  }

  @AfterEach
  void close() throws IOException {
    desk.close();
  }

  private Briefing briefing(Wish wish) throws IOException {
    var composed = desk.briefings().brief(wish);
    assertThat(composed).isInstanceOf(Composed.Written.class);
    return ((Composed.Written) composed).briefing();
  }

  private static List<String> titles(Briefing briefing) {
    return briefing.citations().stream().map(Cited::title).distinct().toList();
  }

  @Test
  void topicHasItsStoriesAndNoOther() throws IOException {
    var briefing = briefing(Wish.on("patrol drones"));
    assertThat(titles(briefing))
        .contains("Harbour Republic orders patrol drones", "Quillon wins drone order")
        .doesNotContain("Velora considers buying a cable operator");
    assertThat(briefing.title()).isEqualTo("Patrol drones");
  }

  @Test
  void topicIsFoundByItsAbbreviationAndInFull() throws IOException {
    var more =
        """
        {"title": "Ministry buys AI service", "source": "Post", "published": "2026-03-04", "url": "https://example.org/5", "text": "The Harbour Republic will rent an AI service for its tax office. It costs €2 million a year, the ministry said."}
        {"title": "Course for clerks", "source": "Gazette", "published": "2026-03-05", "url": "https://example.org/6", "text": "Clerks of the Harbour Republic will learn to use artificial intelligence. The course lasts six weeks, the ministry said."}
        """;
    var file = Files.writeString(folder.resolve("more.jsonl"), more);
    desk.add(List.of(file.toString()), Optional.empty(), Optional.empty(), IntakeListener.NONE);
    desk.catchUp(Progress.NONE);
    for (var topic : List.of("artificial intelligence", "AI", "ai")) {
      assertThat(titles(briefing(Wish.on(topic))))
          .as(topic)
          .containsExactlyInAnyOrder("Ministry buys AI service", "Course for clerks");
    }
  }

  @Test
  void everySentenceIsQuotedFromItsStory() throws IOException {
    var briefing = briefing(Wish.ALL.of(Length.LONG));
    assertThat(briefing.citations()).isNotEmpty();
    for (var cited : briefing.citations()) {
      var citation = cited.citation();
      var story = desk.story(citation.story()).orElseThrow();
      assertThat(citation.span().in(story.latest().text())).isEqualTo(citation.quote());
      assertThat(briefing.sources()).anyMatch(one -> one.story().id().equals(citation.story()));
    }
    for (var section : briefing.sections()) {
      for (var statement : section.statements()) {
        assertThat(statement.kind()).isEqualTo(Statement.Kind.EXTRACT);
        assertThat(statement.text()).isEqualTo(statement.citations().getFirst().sentenceText());
      }
    }
  }

  @Test
  void figuresAreInTheTableWithTheirSentence() throws IOException {
    assertThat(briefing(Wish.on("patrol drones")).figures())
        .anySatisfy(line -> {
          assertThat(line.amount()).isEqualTo("€12m");
          assertThat(line.citations().getFirst().sentenceText()).contains("€12 million");
        });
  }

  @Test
  void timeLimitsAndTheUndatedAreToldApart() throws IOException {
    var march = Wish.ALL.between(Optional.of(LocalDate.of(2026, 3, 1)), Optional.empty());
    var briefing = briefing(march);
    assertThat(titles(briefing)).doesNotContain("Velora considers buying a cable operator");
    assertThat(briefing.undated()).extracting(Cited::title).containsExactly("A drone museum opens");
    assertThat(briefing.sections())
        .noneMatch(section -> section.heading().text().equals("A drone museum opens"));
    assertThat(briefing.window().from()).contains(LocalDate.of(2026, 3, 1));
  }

  @Test
  void nothingIsSaidOfWhatNoStoryIsOn() throws IOException {
    var nothing = desk.briefings().brief(Wish.on("volcanoes of Iceland"));
    assertThat(nothing).isInstanceOf(Composed.Nothing.class);
    assertThat(((Composed.Nothing) nothing).sentence()).contains("volcanoes of Iceland");
    assertThat(desk.briefings().briefings(10)).isEmpty();
  }

  @Test
  void whatIsOnItAtAnotherTimeIsNearest() throws IOException {
    var wish =
        Wish.on("cable operator").between(Optional.of(LocalDate.of(2026, 3, 1)), Optional.empty());
    var nothing = (Composed.Nothing) desk.briefings().brief(wish);
    assertThat(nothing.nearest())
        .singleElement()
        .satisfies(near -> assertThat(near.why()).contains("another time"));
  }

  @Test
  void keptBriefingIsTheContractThatWasShown() throws IOException {
    var briefing = briefing(Wish.on("patrol drones"));
    var kept = desk.briefings().find(briefing.id()).getFirst();
    assertThat(BriefingContract.parse(kept.contract())).isEqualTo(BriefingContract.of(briefing));
  }

  @Test
  void forgettingAStoryForgetsTheBriefingsThatQuoteIt() throws IOException {
    var briefing = briefing(Wish.on("patrol drones"));
    desk.forgetStory(briefing.sources().getFirst().story().id());
    assertThat(desk.briefings().briefings(10)).isEmpty();
  }

  @Test
  void shortIsShorterThanLong() throws IOException {
    var less = briefing(Wish.ALL.of(Length.SHORT));
    var more = briefing(Wish.ALL.of(Length.LONG));
    assertThat(said(less)).isLessThan(said(more));
  }

  private static long said(Briefing briefing) {
    return briefing.sections().stream().mapToLong(s -> s.statements().size()).sum();
  }

  @Test
  void whatIsDueIsWrittenOnceToItsFolder() throws IOException {
    var place = folder.resolve("out");
    var longAgo = Instant.now().minusSeconds(40 * 86_400);
    desk.briefings()
        .save(
            new Schedule(
                "drones",
                "local",
                Wish.on("museum"),
                Schedule.Every.DAY,
                LocalTime.MIDNIGHT,
                ZoneOffset.UTC,
                Optional.of(place.toString()),
                "md",
                longAgo,
                Optional.empty(),
                Optional.empty()));
    // Nothing dated is new since the last turn, so nothing is written, and it is not an error.
    assertThat(desk.runDue())
        .singleElement()
        .satisfies(delivery -> {
          assertThat(delivery.file()).isEmpty();
          assertThat(delivery.trouble()).isEmpty();
        });
    assertThat(desk.runDue()).isEmpty();
  }

  @Test
  void whatIsDueIsMailed() throws Exception {
    var server = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
    server.start();
    var mail =
        Map.of(
            "ATTACHE_MAIL_HOST", "127.0.0.1",
            "ATTACHE_MAIL_PORT", Integer.toString(server.getSmtp().getPort()),
            "ATTACHE_MAIL_TLS", "none",
            "ATTACHE_MAIL_FROM", "desk@example.org");
    try (var sending = new HomePremises(folder.resolve("home of mail"), mail).bare()) {
      sending.add(
          List.of(fresh(Instant.now().toString()).toString()),
          Optional.empty(),
          Optional.empty(),
          IntakeListener.NONE);
      sending.briefings().save(mailed());
      assertThat(sending.runDue())
          .singleElement()
          .satisfies(delivery -> assertThat(delivery.trouble()).isEmpty());
      var letters = server.getReceivedMessages();
      assertThat(letters).hasSize(1);
      assertThat(letters[0].getAllRecipients()[0]).hasToString("reader@example.org");
      assertThat(letters[0].getSubject()).startsWith("Briefing: ");
      assertThat(letters[0].getContent().toString()).contains("A thing is new today");
    } finally {
      server.stop();
    }
  }

  @Test
  void briefingIsNotPromisedByMailWhereNoMailCanBeSent() {
    assertThatThrownBy(() -> desk.briefings().save(mailed()))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("no mail server is set");
  }

  private static Schedule mailed() {
    var daily = daily("mailed", "unused");
    return new Schedule(
        daily.name(),
        daily.owner(),
        daily.wish(),
        daily.every(),
        daily.at(),
        daily.zone(),
        Optional.empty(),
        daily.form(),
        List.of("reader@example.org"),
        daily.since(),
        Optional.empty(),
        Optional.empty());
  }

  @Test
  void troubleOfATurnIsNotedAndTheOthersGoOn() throws IOException {
    add(Instant.now().toString());
    var blocked = Files.writeString(folder.resolve("blocked"), "a file, not a folder");
    desk.briefings().save(daily("a blocked", blocked.toString()));
    desk.briefings().save(daily("b", folder.resolve("good").toString()));
    assertThat(desk.runDue())
        .extracting(BriefingDesk.Delivery::trouble)
        .satisfiesExactly(one -> assertThat(one).isPresent(), other -> assertThat(other).isEmpty());
    assertThat(folder.resolve("good"))
        .isDirectoryContaining(file -> file.toString().endsWith(".md"));
    assertThat(desk.briefings().schedules().getFirst().trouble()).isPresent();
  }

  private static Schedule daily(String name, String folder) {
    return new Schedule(
        name,
        "local",
        Wish.ALL,
        Schedule.Every.DAY,
        LocalTime.MIDNIGHT,
        ZoneOffset.UTC,
        Optional.of(folder),
        "md",
        Instant.now().minusSeconds(3 * 86_400),
        Optional.empty(),
        Optional.empty());
  }

  private void add(String published) throws IOException {
    var file = fresh(published);
    desk.add(List.of(file.toString()), Optional.empty(), Optional.empty(), IntakeListener.NONE);
  }

  private Path fresh(String published) throws IOException {
    var line =
        """
        {"title": "New today", "source": "Gazette", "published": "%s", "text": "A thing is new today in the harbour."}
        """
            .formatted(published);
    return Files.writeString(folder.resolve("new.jsonl"), line);
  }
}
