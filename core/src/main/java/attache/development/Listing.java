package attache.development;

import attache.development.DevelopmentShelf.Member;
import attache.development.DevelopmentShelf.Shelved;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/// Developments in short, made of what is kept of their stories.
public final class Listing {
  private static final int MOST_ACTORS = 12;

  private Listing() {}

  /// A development in short.
  ///
  /// @param disagreements how many pairs of claims cannot both hold
  public static Development of(Shelved shelved, int disagreements, Instant now) {
    var members = shelved.members();
    var tellings = tellings(members);
    var firsts = tellings.values().stream().map(List::getFirst).toList();
    var sources = members.stream().map(Member::source).distinct().sorted().toList();
    var actors = actors(firsts);
    var claims = firsts.stream().mapToInt(Member::claims).sum();
    var weight =
        Weight.of(sources.size(), tellings.size(), claims, actors.size(), shelved.changed(), now);
    return new Development(
        shelved.id(),
        title(tellings),
        members.stream().map(Member::firstSeen).min(Comparator.naturalOrder()).orElseThrow(),
        shelved.changed(),
        day(members, Comparator.naturalOrder()),
        day(members, Comparator.reverseOrder()),
        weight,
        members.stream().map(Member::story).toList(),
        tellings.size(),
        sources,
        actors,
        claims,
        disagreements);
  }

  /// Members by the text they print, each the earliest first.
  public static Map<Object, List<Member>> tellings(List<Member> members) {
    return members.stream()
        .collect(
            Collectors.groupingBy(
                it -> (Object) it.copies(), LinkedHashMap::new, Collectors.toList()));
  }

  /// The headline of the text most sources print, in the language of most texts; of several, of the
  /// earliest.
  private static String title(Map<Object, List<Member>> tellings) {
    var language = language(tellings);
    var readable =
        tellings.values().stream()
            .filter(telling -> telling.getFirst().language().equals(language))
            .toList();
    var most = readable.stream().mapToLong(Listing::sources).max().orElse(0);
    return readable.stream()
        .filter(telling -> sources(telling) == most)
        .findFirst()
        .orElseThrow()
        .getFirst()
        .headline();
  }

  private static String language(Map<Object, List<Member>> tellings) {
    var times = new LinkedHashMap<String, Integer>();
    tellings
        .values()
        .forEach(telling -> times.merge(telling.getFirst().language(), 1, Integer::sum));
    return times.entrySet().stream()
        .max(Map.Entry.comparingByValue())
        .map(Map.Entry::getKey)
        .orElseThrow();
  }

  private static long sources(List<Member> telling) {
    return telling.stream().map(Member::source).distinct().count();
  }

  /// Those most stories are about first; among equals, those named more in the earliest.
  private static List<String> actors(List<Member> firsts) {
    var times = new LinkedHashMap<String, Integer>();
    for (var member : firsts) {
      new HashSet<>(member.actors()).forEach(name -> times.merge(name, 1, Integer::sum));
    }
    var order = firsts.stream().flatMap(it -> it.actors().stream()).distinct().toList();
    return order.stream()
        .sorted(Comparator.comparingInt(name -> -times.getOrDefault(name, 0)))
        .limit(MOST_ACTORS)
        .toList();
  }

  private static Optional<LocalDate> day(List<Member> members, Comparator<LocalDate> order) {
    return members.stream()
        .flatMap(it -> it.published().stream())
        .map(it -> LocalDate.ofInstant(it.instant(), ZoneOffset.UTC))
        .min(order);
  }
}
