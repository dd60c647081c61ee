package attache.door.http.exchange;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URLDecoder;
import java.net.URLEncoder;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Names and values of a query or a form, in the order they came.
public final class Fields {
  public static final Fields NONE = new Fields(Map.of());

  private final Map<String, List<String>> values;

  private Fields(Map<String, List<String>> values) {
    this.values = values;
  }

  /// @param text as in a query: `a=1&b=2`, encoded
  /// @throws Refusal 400 if it is not well encoded
  public static Fields of(String text) {
    var values = new LinkedHashMap<String, List<String>>();
    for (var pair : text.split("&")) {
      if (!pair.isEmpty()) {
        var cut = pair.split("=", 2);
        var value = cut.length == 2 ? decoded(cut[1]) : "";
        values.computeIfAbsent(decoded(cut[0]), _ -> new ArrayList<>()).add(value);
      }
    }
    return new Fields(values);
  }

  /// The first value of a name, white space around it removed; empty when it is missing or blank.
  public Optional<String> first(String name) {
    return all(name).stream().map(String::strip).filter(value -> !value.isEmpty()).findFirst();
  }

  /// The names there are, in the order they came.
  public List<String> names() {
    return List.copyOf(values.keySet());
  }

  /// Every value of a name.
  public List<String> all(String name) {
    return values.getOrDefault(name, List.of());
  }

  /// A whole number.
  ///
  /// @throws Refusal 400 if it is none or lies outside
  public int number(String name, int otherwise, int least, int most) {
    var text = first(name);
    if (text.isEmpty()) {
      return otherwise;
    }
    try {
      var number = Integer.parseInt(text.get());
      if (number >= least && number <= most) {
        return number;
      }
    } catch (NumberFormatException e) {
      // said below, with what was wanted
    }
    throw Refusal.of(400, name + " must be a whole number from " + least + " to " + most)
        .field(name)
        .fix("leave it out for " + otherwise);
  }

  public static String encoded(String value) {
    return URLEncoder.encode(value, UTF_8);
  }

  public static String decoded(String value) {
    try {
      return URLDecoder.decode(value, UTF_8);
    } catch (IllegalArgumentException e) {
      throw Refusal.of(400, "a % must be followed by two hexadecimal digits")
          .fix("encode the address and the form as browsers do");
    }
  }
}
