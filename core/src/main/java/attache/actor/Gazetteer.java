package attache.actor;

import static java.nio.charset.StandardCharsets.UTF_8;

import attache.actor.Mention.Sense;
import attache.story.Span;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// The actors known by name, and where a text names them. Immutable and safe for use by many
/// threads.
///
/// Names are compared atom by atom (see `Atoms`), so that "K-Fab", "K Fab" and "K FAB’s" meet one
/// entry; the longest name wins; letters must agree in case, except that a name in capitals or, on
/// request, in small letters is the same name. An alias marked `!` is also a common word and must
/// agree to the letter.
public final class Gazetteer {
  private static final List<String> FILES =
      List.of(
          "companies", "states", "bodies", "products", "places", "instruments", "events", "people");
  private static final int COLUMNS = 7;

  private final Map<String, Actor> actors;
  private final Map<String, List<Entry>> byFirstAtom;
  private final Map<String, String> seats = new HashMap<>();

  private Gazetteer(Map<String, Actor> actors, Collection<Entry> entries) {
    this.actors = Map.copyOf(actors);
    this.byFirstAtom = new HashMap<>();
    for (var entry : entries) {
      byFirstAtom
          .computeIfAbsent(fold(entry.atoms().getFirst()), _ -> new ArrayList<>())
          .add(entry);
      if (entry.sense() == Sense.METONYM && entry.actor().type() == ActorType.STATE) {
        seats.putIfAbsent(String.join(" ", entry.atoms()), entry.actor().name());
      }
    }
    byFirstAtom.values().forEach(list -> list.sort(LONGEST_FIRST));
  }

  private static final Comparator<Entry> LONGEST_FIRST =
      Comparator.comparingInt((Entry entry) -> -entry.atoms().size())
          .thenComparing(entry -> entry.sense());

  private record Entry(Actor actor, List<String> atoms, Sense sense, boolean exact) {}

  /// The gazetteer that ships.
  public static Gazetteer shipped() {
    var rows = new ArrayList<String>();
    for (var file : FILES) {
      rows.addAll(readResource(file + ".tsv"));
    }
    return of(rows);
  }

  /// The state whose government sits in a city; empty for other places.
  public Optional<String> seatOf(String city) {
    return Optional.ofNullable(seats.get(city));
  }

  /// Reads further rows in the format of the shipped files, header line included.
  ///
  /// @throws IOException if a row cannot be read; the message names the line
  public static Gazetteer read(Reader rows) throws IOException {
    try {
      return of(new BufferedReader(rows).lines().skip(1).toList());
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
  }

  private static List<String> readResource(String file) {
    try (var stream = Gazetteer.class.getResourceAsStream("gazetteer/" + file)) {
      if (stream == null) {
        throw new IllegalStateException("gazetteer file is missing from the program: " + file);
      }
      var reader = new BufferedReader(new InputStreamReader(stream, UTF_8));
      return reader.lines().skip(1).toList();
    } catch (IOException e) {
      throw new UncheckedIOException("gazetteer file cannot be read: " + file, e);
    }
  }

  private static Gazetteer of(List<String> rows) {
    var actors = new LinkedHashMap<String, Actor>();
    var entries = new ArrayList<Entry>();
    for (var row : rows) {
      var columns = row.split("\t", -1);
      if (columns.length != COLUMNS) {
        throw new UncheckedIOException(
            new IOException(
                "gazetteer row must have %d columns, got %d: %s"
                    .formatted(COLUMNS, columns.length, row)));
      }
      var parent = Optional.of(columns[5]).filter(name -> !name.isBlank());
      var actor = new Actor(columns[0], ActorType.valueOf(columns[1]), parent);
      actors.putIfAbsent(actor.name(), actor);
      entries.addAll(entries(actor, columns));
    }
    return new Gazetteer(actors, entries);
  }

  private static List<Entry> entries(Actor actor, String[] columns) {
    var entries = new ArrayList<Entry>();
    var alsoCommon = columns[2].contains(actor.name() + "!");
    addEntry(entries, actor, actor.name() + (alsoCommon ? "!" : ""), Sense.NAME);
    for (var alias : split(columns[2])) {
      addEntry(entries, actor, alias, Sense.NAME);
    }
    for (var adjective : split(columns[3])) {
      addEntry(entries, actor, adjective, Sense.ADJECTIVE);
    }
    for (var seat : split(columns[4])) {
      addEntry(entries, actor, seat, Sense.METONYM);
    }
    for (var foreign : split(columns[6])) {
      addEntry(entries, actor, foreign.substring(foreign.indexOf(':') + 1), Sense.NAME);
    }
    return entries;
  }

  private static void addEntry(List<Entry> entries, Actor actor, String written, Sense sense) {
    var exact = written.endsWith("!");
    var name = exact ? written.substring(0, written.length() - 1) : written;
    var atoms = Atoms.of(name).stream().map(span -> span.in(name)).toList();
    if (!atoms.isEmpty()) {
      entries.add(new Entry(actor, atoms, sense, exact));
    }
  }

  private static List<String> split(String column) {
    return column.isBlank() ? List.of() : List.of(column.split("\\|"));
  }

  /// The actor of a canonical name.
  public Optional<Actor> actor(String name) {
    return Optional.ofNullable(actors.get(name));
  }

  /// Every actor it knows, by name.
  public List<Actor> actors() {
    return actors.values().stream().sorted(Comparator.comparing(Actor::name)).toList();
  }

  /// How many actors it knows.
  public int size() {
    return actors.size();
  }

  /// The name of one word that a word with a slip of typing may mean, as the gazetteer writes it.
  ///
  /// @param written small letters
  public Optional<String> meant(String written) {
    return Slips.meant(written, byFirstAtom.keySet()).stream()
        .flatMap(atom -> byFirstAtom.getOrDefault(atom, List.of()).stream())
        .filter(entry -> entry.atoms().size() == 1 && !entry.exact())
        .map(entry -> entry.atoms().getFirst())
        .findFirst();
  }

  /// Where a text names known actors, in reading order, without overlaps.
  ///
  /// @param text any text
  /// @param anyCase whether names in small letters count too, as questions have them
  public List<Mention> mentions(String text, boolean anyCase) {
    var atoms = Atoms.of(text);
    var mentions = new ArrayList<Mention>();
    for (var i = 0; i < atoms.size(); ) {
      var entry = longestAt(text, atoms, i, anyCase);
      if (entry == null) {
        i++;
      } else {
        var end = i + entry.atoms().size();
        var span = new Span(atoms.get(i).start(), atoms.get(end - 1).end());
        mentions.add(new Mention(entry.actor().name(), entry.actor().type(), entry.sense(), span));
        i = end;
      }
    }
    return mentions;
  }

  private @org.jspecify.annotations.Nullable Entry longestAt(
      String text, List<Span> atoms, int at, boolean anyCase) {
    var candidates = byFirstAtom.get(fold(atoms.get(at).in(text)));
    if (candidates == null) {
      return null;
    }
    for (var entry : candidates) {
      if (stands(entry, text, atoms, at, anyCase)) {
        return entry;
      }
    }
    return null;
  }

  private static boolean stands(
      Entry entry, String text, List<Span> atoms, int at, boolean anyCase) {
    var size = entry.atoms().size();
    if (at + size > atoms.size()) {
      return false;
    }
    for (var i = 0; i < size; i++) {
      if (!same(entry, entry.atoms().get(i), atoms.get(at + i).in(text), anyCase)) {
        return false;
      }
      if (i > 0 && !joined(text, atoms.get(at + i - 1).end(), atoms.get(at + i).start())) {
        return false;
      }
    }
    return true;
  }

  private static boolean same(Entry entry, String known, String written, boolean anyCase) {
    if (known.equals(written)) {
      return true;
    }
    if (entry.exact() || !fold(known).equals(fold(written))) {
      return false;
    }
    var capitals = written.length() > 2 && written.equals(written.toUpperCase(Locale.ROOT));
    return anyCase || capitals || Character.isUpperCase(written.codePointAt(0));
  }

  private static boolean joined(String text, int end, int start) {
    for (var i = end; i < start; i++) {
      if (" \u00a0-\u2010\u2011.&'’/·\u200c".indexOf(text.charAt(i)) < 0) {
        return false;
      }
    }
    return start - end <= 3;
  }

  private static String fold(String atom) {
    return atom.toLowerCase(Locale.ROOT);
  }
}
