package attache.door.http.pages.storylines;

import attache.development.Event;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;

/// Events drawn along a line of days; nothing is drawn for fewer than two.
///
/// @param dots one for each event that has a day
/// @param ticks days that are written under the line
/// @param height of the drawing; it is 1000 wide
record Timeline(List<Dot> dots, List<Tick> ticks, int height) {
  private static final int FROM = 30;
  private static final int ROOM = 940;
  private static final int STEP = 18;
  private static final int TALLEST = 6;
  private static final int FEWEST = 2;

  Timeline {
    dots = List.copyOf(dots);
    ticks = List.copyOf(ticks);
  }

  /// An event.
  ///
  /// @param number of the event in the list below the drawing
  /// @param to where a span of days ends; the same as `x` for a day
  record Dot(int number, int x, int y, int to, String kind, String words) {}

  /// A day.
  record Tick(int x, LocalDate day, String place) {}

  /// @param events in the order of the list below
  static Timeline of(List<Event> events) {
    var days = events.stream().flatMap(event -> event.when().day().stream()).sorted().toList();
    if (days.size() < FEWEST) {
      return new Timeline(List.of(), List.of(), 0);
    }
    var first = days.getFirst();
    var last = days.getLast();
    var dots = new ArrayList<Dot>();
    var piles = new HashMap<Integer, Integer>();
    for (var i = 0; i < events.size(); i++) {
      var event = events.get(i);
      if (event.when().day().isPresent()) {
        var x = at(event.when().day().get(), first, last);
        var pile = piles.merge(x / STEP, 1, Integer::sum);
        var to = event.when().end().map(end -> at(end, first, last)).orElse(x);
        dots.add(
            new Dot(
                i, x, Math.min(pile, TALLEST), Math.max(x, to), event.kind().name(), event.text()));
      }
    }
    var tall =
        Math.min(TALLEST, piles.values().stream().mapToInt(Integer::intValue).max().orElse(1));
    return new Timeline(
        dots.stream()
            .map(dot ->
                new Dot(
                    dot.number(),
                    dot.x(),
                    (tall - dot.y()) * STEP + STEP,
                    dot.to(),
                    dot.kind(),
                    dot.words()))
            .toList(),
        ticks(first, last),
        (tall + 1) * STEP + 34);
  }

  private static List<Tick> ticks(LocalDate first, LocalDate last) {
    if (first.equals(last)) {
      return List.of(new Tick(FROM + ROOM / 2, first, "middle"));
    }
    return List.of(new Tick(FROM, first, "start"), new Tick(FROM + ROOM, last, "end"));
  }

  private static int at(LocalDate day, LocalDate first, LocalDate last) {
    var all = ChronoUnit.DAYS.between(first, last);
    if (all == 0) {
      return FROM + ROOM / 2;
    }
    var share = (double) ChronoUnit.DAYS.between(first, day) / all;
    return FROM + (int) Math.round(Math.clamp(share, 0, 1) * ROOM);
  }

  /// Where the line of days runs.
  int base() {
    return height - 30;
  }
}
