package attache.briefing;

import attache.answer.Cited;
import attache.answer.Disagreement;
import attache.answer.Gate;
import attache.answer.LeftOut;
import attache.answer.Nearest;
import attache.answer.Statement;
import attache.answer.Window;
import attache.answer.check.Check;
import attache.ledger.Row;
import attache.ledger.Selection;
import attache.ledger.reconcile.Links;
import attache.story.Dated;
import attache.story.Story;
import attache.story.StoryId;
import java.io.IOException;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/// Writes briefings, without a language model: sentences of the sources, chosen, put in order and
/// checked. Safe for use by many threads.
public final class Composer {
  private static final int MOST_NEAREST = 3;
  private static final int MOST_LEFT_OUT = 40;
  private static final int FEW = 100;

  private final Library library;
  private final Matters matters;
  private final Watched watches;
  private final Rows ledger;
  private final Licences licences;
  private final Check check;
  private final InstantSource clock;
  private final Supplier<String> ids;

  /// @param check what every statement passes before it is shown
  /// @param ids mints the id of each briefing
  public Composer(
      Library library,
      Matters matters,
      Watched watches,
      Rows ledger,
      Licences licences,
      Check check,
      InstantSource clock,
      Supplier<String> ids) {
    this.library = library;
    this.matters = matters;
    this.watches = watches;
    this.ledger = ledger;
    this.licences = licences;
    this.check = check;
    this.clock = clock;
    this.ids = ids;
  }

  /// Writes what is wanted, or says why there is nothing to write.
  public Composed compose(Wish wish) throws IOException {
    var wanted = wanted(wish);
    if (wanted.why().isPresent()) {
      return new Composed.Nothing(wanted.why().get(), List.of());
    }
    var inTime = wanted.found().stream().filter(found -> inTime(found.story(), wish)).toList();
    var undated =
        wanted.found().stream()
            .filter(found -> found.story().published().isEmpty())
            .map(found -> Cited.whole(found.story(), 0))
            .toList();
    if (inTime.isEmpty()) {
      return nothing(wish, wanted.found());
    }
    return new Draft(wish, inTime, undated, wanted).written();
  }

  /// Stories wanted, or why there are none; of one development, each is a section by itself, and
  /// its reprints are only named.
  private record Wanted(
      List<Found> found, boolean apart, List<Story> reprints, Optional<String> why) {
    static Wanted none(String why) {
      return new Wanted(List.of(), false, List.of(), Optional.of(why));
    }
  }

  private Wanted wanted(Wish wish) throws IOException {
    var found = Optional.<List<Found>>empty();
    var reprints = List.<Story>of();
    if (wish.development().isPresent()) {
      var matter = matters.development(wish.development().get());
      if (matter.isEmpty()) {
        return Wanted.none("There is no storyline “%s”.".formatted(wish.development().get()));
      }
      found = Optional.of(whole(matter.get().stories()));
      reprints = matter.get().reprints();
    }
    if (wish.watch().isPresent()) {
      var hits = watches.by(wish.watch().get());
      if (hits.isEmpty()) {
        return Wanted.none("There is no watch “%s”.".formatted(wish.watch().get()));
      }
      found = Optional.of(both(found, whole(stories(hits.get()))));
    }
    for (var words : List.of(wish.actor().map(library::actor), wish.topic())) {
      if (words.isPresent()) {
        var topic = library.topic(words.get());
        if (topic.isEmpty()) {
          return Wanted.none(
              "“%s” says nothing to look for; use other words.".formatted(words.get()));
        }
        found =
            Optional.of(
                found.isPresent()
                    ? Library.among(found.get().stream().map(Found::story).toList(), topic)
                    : library.on(topic));
      }
    }
    var all = found.isPresent() ? found.get() : library.all();
    return new Wanted(all, wish.development().isPresent(), reprints, Optional.empty());
  }

  private List<Story> stories(List<StoryId> ids) throws IOException {
    var stories = new ArrayList<Story>();
    for (var id : new LinkedHashSet<>(ids)) {
      library.story(id).ifPresent(stories::add);
    }
    return stories;
  }

  private static List<Found> whole(List<Story> stories) {
    return stories.stream().map(story -> new Found(story, 1, Set.of())).toList();
  }

  private static List<Found> both(Optional<List<Found>> some, List<Found> others) {
    if (some.isEmpty()) {
      return others;
    }
    var ids = some.get().stream().map(found -> found.story().id()).toList();
    return others.stream().filter(found -> ids.contains(found.story().id())).toList();
  }

  private static boolean inTime(Story story, Wish wish) {
    if (!wish.timed()) {
      return true;
    }
    var day = story.published().map(dated -> day(dated.instant()));
    return day.isPresent()
        && wish.since().map(first -> !day.get().isBefore(first)).orElse(true)
        && wish.until().map(last -> !day.get().isAfter(last)).orElse(true);
  }

  private static LocalDate day(Instant instant) {
    return LocalDate.ofInstant(instant, ZoneOffset.UTC);
  }

  private Composed nothing(Wish wish, List<Found> outside) throws IOException {
    var holdings = library.holdings();
    if (holdings.news() == 0) {
      return new Composed.Nothing("There is no story yet.", List.of());
    }
    var time = wish.timed() ? " in that time" : "";
    var what = wish.words().equals("all stories") ? "any" : "“" + wish.words() + "”";
    var nearest =
        outside.stream()
            .sorted(Comparator.comparingDouble((Found found) -> -found.near()))
            .limit(MOST_NEAREST)
            .map(found ->
                new Nearest(
                    found.story().published().isPresent()
                        ? "is on it, at another time"
                        : "is on it, and states no date",
                    Cited.whole(found.story(), 0)))
            .toList();
    return new Composed.Nothing(
        "None of the %d stories is on %s%s.".formatted(holdings.news(), what, time), nearest);
  }

  /// One briefing in the making.
  private final class Draft {
    private final Wish wish;
    private final List<Found> found;
    private final List<Cited> undated;
    private final Wanted wanted;
    private final Gate gate = new Gate(check);
    private final List<LeftOut> leftOut = new ArrayList<>();

    Draft(Wish wish, List<Found> found, List<Cited> undated, Wanted wanted) {
      this.wish = wish;
      this.found = found;
      this.undated = undated;
      this.wanted = wanted;
    }

    Composed written() throws IOException {
      var ranked = ranked();
      var shown = ranked.subList(0, Math.min(wish.length().sections(), ranked.size()));
      var sections = sections(shown);
      if (sections.isEmpty()) {
        return new Composed.Nothing(
            "What the stories say did not pass the check of their own sentences.", List.of());
      }
      var rows = shown.stream().flatMap(one -> one.rows().stream()).toList();
      var stories = shown.stream().flatMap(one -> one.matter().everywhere().stream()).toList();
      var links = Links.among(rows);
      var figures = new Figures(rows, stories);
      var lines = figures.lines();
      leaveOut(ranked, shown, lines.size());
      var holdings = library.holdings();
      var briefing =
          new Briefing(
              ids.get(),
              wish.title().orElseGet(this::title),
              wish,
              window(),
              clock.instant(),
              holdings.news(),
              holdings.sources(),
              sections,
              lines.subList(0, Math.min(wish.length().figures(), lines.size())),
              gate.throughRows(figures.totals(links, numbered(shown))),
              differing(new Differing(rows, stories).among(links)),
              undated,
              leftOut(),
              List.of());
      return new Composed.Written(withSources(briefing, stories));
    }

    private List<Ranked> ranked() throws IOException {
      var byId = new HashMap<StoryId, Found>();
      found.forEach(one -> byId.put(one.story().id(), one));
      var rows = rows();
      var newest =
          found.stream()
              .flatMap(one -> one.story().published().stream())
              .map(Dated::instant)
              .max(Comparator.naturalOrder())
              .orElse(clock.instant());
      var stories = found.stream().map(Found::story).toList();
      var grouped =
          wanted.apart() ? stories.stream().map(Matter::of).toList() : matters.of(stories);
      return grouped.stream()
          .map(matter -> {
            var here = matter.stories().stream().map(Story::id).toList();
            return Ranked.of(
                matter,
                matter.stories().stream().map(story -> known(byId, story)).toList(),
                here.stream().flatMap(id -> rows.getOrDefault(id, List.of()).stream()).toList(),
                newest);
          })
          .sorted(Ranked.ORDER)
          .toList();
    }

    private static Found known(Map<StoryId, Found> byId, Story story) {
      return byId.getOrDefault(story.id(), new Found(story, 0, Set.of()));
    }

    private Map<StoryId, List<Row>> rows() throws IOException {
      var rows = new HashMap<StoryId, List<Row>>();
      if (found.size() > FEW) {
        for (var row : ledger.of(Selection.ALL)) {
          rows.computeIfAbsent(row.claim().place().story(), _ -> new ArrayList<>()).add(row);
        }
        return rows;
      }
      for (var one : found) {
        rows.put(one.story().id(), ledger.of(Selection.ALL.ofStory(one.story().id())));
      }
      return rows;
    }

    private List<Section> sections(List<Ranked> shown) {
      var sections = new ArrayList<Section>();
      wanted.reprints().forEach(this::reprint);
      for (var ranked : shown) {
        var choice = new Choice(wish.length().sentences());
        var lead = ranked.stories().getFirst().story();
        var headline = Cited.whole(lead, 0);
        var heading = Statement.extract(headline.sentenceText(), List.of(headline));
        if (gate.through(List.of(heading)).isEmpty()) {
          continue;
        }
        var said = gate.through(choice.of(ranked.stories(), ranked.rows()));
        leftOut.addAll(choice.leftOut());
        ranked.matter().reprints().forEach(this::reprint);
        sections.add(
            new Section(
                heading,
                said,
                ranked.matter().development(),
                ranked.date(false),
                ranked.date(true),
                Ranked.sources(ranked.matter()),
                ranked.words()));
      }
      return sections;
    }

    private void reprint(Story story) {
      var headline = Cited.whole(story, 0);
      leftOut.add(
          new LeftOut(
              headline.sentenceText(),
              "prints a text that is quoted already; counted as its source, not as another voice",
              List.of(headline)));
    }

    private void leaveOut(List<Ranked> ranked, List<Ranked> shown, int figures) {
      for (var one : ranked.subList(shown.size(), ranked.size())) {
        var headline = Cited.whole(one.stories().getFirst().story(), 0);
        leftOut.add(
            new LeftOut(
                headline.sentenceText(),
                "of less weight (%s); a longer briefing has room for it".formatted(one.words()),
                List.of(headline)));
      }
      if (figures > wish.length().figures()) {
        leftOut.add(
            new LeftOut(
                "%d more figures".formatted(figures - wish.length().figures()),
                "the table is full; a longer briefing has room for them",
                List.of()));
      }
    }

    /// Of one development every story is on the same matter, though each is a section.
    private Map<StoryId, Integer> numbered(List<Ranked> shown) {
      var numbers = new HashMap<StoryId, Integer>();
      for (var i = 0; i < shown.size(); i++) {
        for (var story : shown.get(i).matter().everywhere()) {
          numbers.put(story.id(), wanted.apart() ? 0 : i);
        }
      }
      return numbers;
    }

    private List<LeftOut> leftOut() {
      var all = new ArrayList<>(gate.leftOut());
      all.addAll(leftOut);
      if (all.size() <= MOST_LEFT_OUT) {
        return all;
      }
      var some = new ArrayList<>(all.subList(0, MOST_LEFT_OUT - 1));
      some.add(
          new LeftOut(
              "%d more".formatted(all.size() - some.size()),
              "the list is cut here; narrow the topic or the time",
              List.of()));
      return some;
    }

    private List<Disagreement> differing(List<Disagreement> all) {
      return all.stream().filter(one -> gate.through(one.sides()).size() >= 2).toList();
    }

    private String title() {
      var words = wish.words();
      return words.substring(0, 1).toUpperCase(java.util.Locale.ROOT) + words.substring(1);
    }

    private Window window() {
      if (wish.timed()) {
        return new Window(wish.since(), wish.until(), "asked for; by day of publication, in UTC");
      }
      var days =
          found.stream()
              .flatMap(one -> one.story().published().stream())
              .map(dated -> day(dated.instant()))
              .sorted()
              .toList();
      return days.isEmpty()
          ? new Window(Optional.empty(), Optional.empty(), "no time was set, and no story is dated")
          : new Window(
              Optional.of(days.getFirst()),
              Optional.of(days.getLast()),
              "no time was set; the days its dated stories were published on");
    }

    /// The same with the stories it quotes, in the order they are first quoted.
    private Briefing withSources(Briefing briefing, List<Story> stories) throws IOException {
      var known = new LinkedHashMap<StoryId, Story>();
      found.forEach(one -> known.put(one.story().id(), one.story()));
      wanted.found().forEach(one -> known.put(one.story().id(), one.story()));
      wanted.reprints().forEach(story -> known.put(story.id(), story));
      stories.forEach(story -> known.put(story.id(), story));
      var quoted = new LinkedHashSet<StoryId>();
      briefing.citations().forEach(cited -> quoted.add(cited.citation().story()));
      var sources = new ArrayList<Quoted>();
      for (var id : quoted) {
        var story = known.get(id);
        if (story != null) {
          sources.add(new Quoted(story, licences.of(story)));
        }
      }
      return new Briefing(
          briefing.id(),
          briefing.title(),
          briefing.wish(),
          briefing.window(),
          briefing.asOf(),
          briefing.stories(),
          briefing.searchedSources(),
          briefing.sections(),
          briefing.figures(),
          briefing.totals(),
          briefing.disagreements(),
          briefing.undated(),
          briefing.leftOut(),
          sources);
    }
  }
}
