package attache.door.http.pages;

import attache.door.http.exchange.Call;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// The languages the pages are written in, and which of them a reader wants.
public final class Tongues {
  /// Codes, the one that is taken where no other is wanted first.
  static final List<String> CODES = List.of("en", "fr");

  private final Map<String, Tongue> tongues = new LinkedHashMap<>();

  public Tongues() {
    CODES.forEach(code -> tongues.put(code, Tongue.read(code)));
  }

  /// All of them.
  List<Tongue> all() {
    return List.copyOf(tongues.values());
  }

  /// The one that is taken where no other is wanted.
  Tongue usual() {
    return all().getFirst();
  }

  /// What the reader chose, else what the browser asks for.
  Tongue of(Call call) {
    return Looks.chosen(call, Looks.LANGUAGE)
        .flatMap(this::known)
        .or(() -> asked(call.header("accept-language").orElse("")))
        .orElseGet(this::usual);
  }

  private Optional<Tongue> known(String code) {
    return Optional.ofNullable(tongues.get(code));
  }

  private Optional<Tongue> asked(String header) {
    return java.util.stream.Stream.of(header.split(","))
        .map(Wanted::of)
        .filter(wanted -> wanted.quality() > 0 && tongues.containsKey(wanted.code()))
        .max(Comparator.comparingDouble(Wanted::quality))
        .flatMap(wanted -> known(wanted.code()));
  }

  private record Wanted(String code, double quality) {
    static Wanted of(String part) {
      var cut = part.strip().toLowerCase(Locale.ROOT).split(";\\s*q=", 2);
      return new Wanted(cut[0].split("-", 2)[0], cut.length == 2 ? quality(cut[1]) : 1);
    }

    private static double quality(String text) {
      try {
        return Double.parseDouble(text.strip());
      } catch (NumberFormatException e) {
        return 0;
      }
    }
  }
}
