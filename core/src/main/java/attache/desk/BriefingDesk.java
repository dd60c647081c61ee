package attache.desk;

import attache.answer.Answerer;
import attache.briefing.Briefing;
import attache.briefing.BriefingShelf;
import attache.briefing.Composed;
import attache.briefing.Composer;
import attache.briefing.KeptBriefing;
import attache.briefing.Press;
import attache.briefing.Prose;
import attache.briefing.Schedule;
import attache.briefing.Wish;
import attache.story.StoryId;
import attache.watch.Channels;
import attache.watch.Courier;
import attache.watch.Letter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The verbs of briefings. Safe for use by many threads.
public final class BriefingDesk {
  private static final String OWNER = "local";

  private final Composer composer;
  private final Prose prose;
  private final BriefingShelf shelf;
  private final Press press;
  private final Courier courier;
  private final Keeping keeping;
  private final InstantSource clock;

  /// Of briefings in the words of the sources alone.
  public BriefingDesk(
      Composer composer, BriefingShelf shelf, Press press, Keeping keeping, InstantSource clock) {
    this(composer, Prose.NONE, shelf, press, Courier.NONE, keeping, clock);
  }

  /// @param prose puts briefings into a model's words, where one is named
  /// @param courier carries those that are mailed
  public BriefingDesk(
      Composer composer,
      Prose prose,
      BriefingShelf shelf,
      Press press,
      Courier courier,
      Keeping keeping,
      InstantSource clock) {
    this.composer = composer;
    this.prose = prose;
    this.shelf = shelf;
    this.press = press;
    this.courier = courier;
    this.keeping = keeping;
    this.clock = clock;
  }

  /// Writes a briefing, and keeps it if what is asked is kept.
  public Composed brief(Wish wish) throws IOException {
    return brief(wish, Optional.empty(), Optional.empty());
  }

  /// Writes a briefing in a model's words, each sentence proven, and keeps it if what is asked is
  /// kept.
  ///
  /// @param writer name of a configured model; empty or `none` for the words of the sources
  /// @throws IllegalArgumentException if no model of that name is configured
  public Composed written(Wish wish, Optional<String> writer) throws IOException {
    return brief(wish, writer, Optional.empty());
  }

  private Composed brief(Wish wish, Optional<String> writer, Optional<String> schedule)
      throws IOException {
    var composed = composer.compose(wish);
    var name = writer.filter(one -> !one.equals(Answerer.NO_WRITER));
    if (name.isPresent() && composed instanceof Composed.Written(var quoted)) {
      composed = new Composed.Written(prose.written(quoted, name.get()));
    }
    if (composed instanceof Composed.Written(var briefing) && keeping.answers()) {
      shelf.keep(
          new KeptBriefing(
              briefing.id(),
              OWNER,
              briefing.asOf(),
              briefing.title(),
              schedule,
              press.contract(briefing)));
      if (keeping.age().isPresent()) {
        shelf.forgetBefore(clock.instant().minus(keeping.age().get()));
      }
    }
    return composed;
  }

  /// Briefings kept, newest first.
  ///
  /// @param limit most wanted, 1 to 1000
  public List<KeptBriefing> briefings(int limit) throws IOException {
    return shelf.briefings(limit);
  }

  /// The kept briefings that an id, or its beginning or end, may mean; at most 10.
  public List<KeptBriefing> find(String idOrPart) throws IOException {
    return shelf.find(idOrPart.strip());
  }

  /// Removes a briefing for good. False if there is none.
  public boolean forget(String id) throws IOException {
    return shelf.forget(id);
  }

  /// Removes every briefing that quotes a story.
  int forgetCiting(StoryId story) throws IOException {
    return shelf.forgetCiting(story);
  }

  // Again and again

  /// What is made again and again, by name.
  public List<Schedule> schedules() throws IOException {
    return shelf.schedules();
  }

  /// Saves what is to be made again and again, in place of one of that name.
  ///
  /// @throws IllegalArgumentException if there is no such form, or mail cannot be sent from here
  public void save(Schedule schedule) throws IOException {
    if (!press.knows(schedule.form())) {
      throw new IllegalArgumentException("there is no form \"%s\"".formatted(schedule.form()));
    }
    for (var mail : channels(schedule)) {
      courier
          .obstacle(mail)
          .ifPresent(why -> {
            throw new IllegalArgumentException(why);
          });
    }
    shelf.save(schedule);
  }

  /// Drops one. False if there is none of that name.
  public boolean drop(String name) throws IOException {
    return shelf.drop(name);
  }

  /// What came of a turn.
  ///
  /// @param schedule what was due
  /// @param file the file written; empty when none was wanted or nothing was new
  /// @param trouble why nothing was written although it should have been
  public record Delivery(Schedule schedule, Optional<Path> file, Optional<String> trouble) {}

  /// Makes every briefing that is due. Whoever gathers calls this; of several processes one makes
  /// each. One that fails is noted and tried again at its next turn, and the others go on.
  public List<Delivery> runDue() throws IOException {
    var deliveries = new ArrayList<Delivery>();
    for (var schedule : shelf.schedules()) {
      if (schedule.due(clock.instant())
          && shelf.turn(schedule, schedule.ran(clock.instant(), Optional.empty()))) {
        deliveries.add(run(schedule));
      }
    }
    return deliveries;
  }

  private Delivery run(Schedule schedule) throws IOException {
    try {
      var now = clock.instant();
      var wish = schedule.wish().between(Optional.of(schedule.from(now)), Optional.empty());
      return brief(wish, Optional.empty(), Optional.of(schedule.name()))
              instanceof Composed.Written(var briefing)
          ? new Delivery(schedule, delivered(schedule, briefing), Optional.empty())
          : new Delivery(schedule, Optional.empty(), Optional.empty());
    } catch (IOException | RuntimeException e) {
      var why = String.valueOf(e.getMessage());
      var ran = schedule.ran(clock.instant(), Optional.of(why));
      shelf.schedules().stream()
          .filter(now -> now.name().equals(schedule.name()))
          .findFirst()
          .ifPresent(now -> noted(now, ran.trouble()));
      return new Delivery(schedule, Optional.empty(), Optional.of(why));
    }
  }

  /// The file, if one is wanted; it is written before anything is mailed.
  private Optional<Path> delivered(Schedule schedule, Briefing briefing) throws IOException {
    var contract = press.contract(briefing);
    var file =
        schedule.folder().isPresent()
            ? Optional.of(file(schedule, contract))
            : Optional.<Path>empty();
    var mails = channels(schedule);
    if (!mails.isEmpty()) {
      var letter =
          new Letter(
              briefing.id(),
              briefing.asOf(),
              "Briefing: " + briefing.title(),
              press.plain(contract),
              contract);
      for (var mail : mails) {
        courier.carry(letter, mail);
      }
    }
    return file;
  }

  private static List<Channels.Channel> channels(Schedule schedule) {
    return new Channels(schedule.mail(), List.of(), Duration.ZERO).all();
  }

  private void noted(Schedule now, Optional<String> why) {
    try {
      shelf.turn(now, now.ran(clock.instant(), why));
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  private Path file(Schedule schedule, String contract) throws IOException {
    var folder = Path.of(schedule.folder().orElseThrow());
    Files.createDirectories(folder);
    var day = clock.instant().atZone(schedule.zone()).toLocalDate();
    var file = folder.resolve("%s %s.%s".formatted(schedule.name(), day, schedule.form()));
    press.write(contract, schedule.form(), file);
    return file;
  }
}
