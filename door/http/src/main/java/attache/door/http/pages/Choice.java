package attache.door.http.pages;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/// A field of a form that offers some values.
///
/// @param name of the field
/// @param chosen the value that is chosen; empty for none
public record Choice(String name, String chosen, List<Option> options) {
  public Choice {
    options = List.copyOf(options);
  }

  /// One of the values.
  public record Option(String value, String words) {}

  /// Every constant of a type, in the reader's words, in the type's own order.
  public static <E extends Enum<E>> Choice of(
      String name, String chosen, E[] values, Tongue tongue) {
    return new Choice(
        name,
        chosen,
        Arrays.stream(values).map(one -> new Option(one.name(), tongue.of(one))).toList());
  }

  /// Every constant of a type, by the reader's words.
  public static <E extends Enum<E>> Choice sorted(
      String name, String chosen, E[] values, Tongue tongue) {
    var options = of(name, chosen, values, tongue).options();
    return new Choice(
        name, chosen, options.stream().sorted(Comparator.comparing(Option::words)).toList());
  }

  /// Words that are their own values; the one chosen is among them.
  public static Choice ofWords(String name, String chosen, List<String> words) {
    var all =
        words.contains(chosen) || chosen.isEmpty()
            ? words.stream()
            : Stream.concat(Stream.of(chosen), words.stream());
    return new Choice(name, chosen, all.map(one -> new Option(one, one)).toList());
  }
}
