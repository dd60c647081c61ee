package attache.question;

import static java.nio.charset.StandardCharsets.UTF_8;

import attache.story.Span;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// Terms that are written in full by some and abbreviated by others: "artificial intelligence" and
/// "AI". A line of `abbreviations.tsv` is what means the same, the abbreviations first. Immutable
/// and safe for use by many threads.
public final class Abbreviations {
  private final List<Meaning> meanings;

  private Abbreviations(List<Meaning> meanings) {
    this.meanings = List.copyOf(meanings);
  }

  /// What several forms mean.
  ///
  /// @param forms the ways to write it
  /// @param written finds it in a text: abbreviations in capitals, all else in any case, with an
  ///   `s` at its end or without
  /// @param asked finds it in what somebody types: abbreviations in small letters too
  public record Meaning(List<String> forms, Pattern written, Pattern asked) {
    public Meaning {
      forms = List.copyOf(forms);
    }

    static Meaning of(List<String> forms) {
      var written =
          forms.stream()
              .map(form -> shouted(form) ? Pattern.quote(form) : "(?iu:" + spaced(form) + ")")
              .collect(Collectors.joining("|"));
      var asked =
          forms.stream()
              .filter(Meaning::shouted)
              .map(form -> "|" + Pattern.quote(form.toLowerCase(Locale.ROOT)))
              .collect(Collectors.joining());
      return new Meaning(forms, whole(written), whole(written + asked));
    }

    private static Pattern whole(String forms) {
      return Pattern.compile("(?<![\\p{L}\\d])(?:" + forms + ")s?(?![\\p{L}\\d])");
    }

    private static boolean shouted(String form) {
      return form.equals(form.toUpperCase(Locale.ROOT));
    }

    private static String spaced(String form) {
      return form.chars()
          .mapToObj(
              unit -> unit == ' ' || unit == '-' ? "[\\s-]+" : Pattern.quote("" + (char) unit))
          .collect(Collectors.joining());
    }
  }

  /// Those that ship.
  public static Abbreviations shipped() {
    try (var stream = Abbreviations.class.getResourceAsStream("abbreviations.tsv")) {
      if (stream == null) {
        throw new IllegalStateException("abbreviations.tsv is missing from the program");
      }
      var lines = new BufferedReader(new InputStreamReader(stream, UTF_8)).lines();
      return new Abbreviations(
          lines
              .filter(line -> !line.startsWith("#"))
              .map(line -> Meaning.of(List.of(line.split("\t"))))
              .toList());
    } catch (IOException e) {
      throw new UncheckedIOException("abbreviations.tsv cannot be read", e);
    }
  }

  /// What of these somebody's words speak of; what is only part of another is left out.
  public List<Meaning> in(String words) {
    var found = new ArrayList<Meaning>();
    var places = new ArrayList<Span>();
    for (var meaning : meanings) {
      var match = meaning.asked().matcher(words);
      if (match.find()) {
        found.add(meaning);
        places.add(new Span(match.start(), match.end()));
      }
    }
    var whole = new ArrayList<Meaning>();
    for (var i = 0; i < found.size(); i++) {
      var place = places.get(i);
      if (places.stream().noneMatch(other -> !other.equals(place) && other.contains(place))) {
        whole.add(found.get(i));
      }
    }
    return List.copyOf(whole);
  }
}
