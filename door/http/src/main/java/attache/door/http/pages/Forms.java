package attache.door.http.pages;

import static java.nio.charset.StandardCharsets.UTF_8;

import attache.door.http.exchange.Call;
import attache.door.http.exchange.Fields;
import java.io.IOException;
import java.util.List;
import java.util.stream.Stream;

/// Forms that pages send.
public final class Forms {
  private Forms() {}

  /// What a form says.
  public static Fields of(Call call) throws IOException {
    return Fields.of(new String(call.body("application/x-www-form-urlencoded"), UTF_8));
  }

  /// Values of a field that are parted by commas or lines.
  public static List<String> several(Fields form, String name) {
    return form.all(name).stream()
        .flatMap(value -> Stream.of(value.split("[,\\n]")))
        .map(String::strip)
        .filter(value -> !value.isEmpty())
        .toList();
  }

  /// Values of a field that stand on lines of their own.
  public static List<String> lines(Fields form, String name) {
    return form.all(name).stream()
        .flatMap(String::lines)
        .map(String::strip)
        .filter(value -> !value.isEmpty())
        .toList();
  }
}
