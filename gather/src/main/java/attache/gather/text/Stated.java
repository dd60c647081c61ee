package attache.gather.text;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/// What sources state about a story in fields, brought to our form.
public final class Stated {
  private static final Set<String> CODES = Set.of(Locale.getISOLanguages());

  private Stated() {}

  /// ISO 639-1 code of a language tag such as `en-GB` or `EN_us`; empty if it names none.
  public static Optional<String> language(String tag) {
    var code = tag.strip().replace('_', '-').split("-", 2)[0].toLowerCase(Locale.ROOT);
    return CODES.contains(code) ? Optional.of(code) : Optional.empty();
  }
}
