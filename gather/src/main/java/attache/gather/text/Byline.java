package attache.gather.text;

import attache.gather.date.Dates;
import attache.gather.date.Spaces;
import attache.gather.web.Address;
import attache.story.Dated;
import java.net.URI;
import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Pattern;

/// A line that tells about the story instead of telling it: when, by whom, from where.
///
/// @param published the date it states
/// @param source the source it names
/// @param address the address it gives
record Byline(Optional<Dated> published, Optional<String> source, Optional<URI> address) {
  private static final int FLAGS = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;
  private static final int LONGEST = 160;
  private static final int MOST_WORDS = 8;
  private static final String HOLE = "\u0001";
  private static final Pattern EMPHASIS = Pattern.compile("^[*_\\[(>\\s]+|[*_\\])\\s]+$");
  private static final Pattern STRONG = Pattern.compile("\\s*[|·•—–]\\s*|\\s+[-/]\\s+");
  private static final Pattern WEAK = Pattern.compile("\\s*[,;()]\\s*");
  private static final Pattern ORIGIN =
      Pattern.compile("(?:source|quelle|fuente|fonte|via)\\s*:\\s*(\\S.*)", FLAGS);
  private static final Pattern LINK =
      Pattern.compile(
          "(?:(?:source|link|url|read more|address|original|full story|quelle|fuente|lien|enlace)\\s*:?\\s*)?"
              + "<?(https?://\\S+?)>?",
          FLAGS);
  private static final Pattern AUTHOR =
      Pattern.compile(
          "(?:by|von|par|por|di) (?-i:\\p{Lu})[^.!?]{2,60}|(?:author|autor|auteur|autora)\\s*:.{2,80}",
          FLAGS);
  private static final Pattern LABELLED =
      Pattern.compile(
          "(?:(?:first |last )?(?:published|posted|updated|released|dated?|written|created)(?: on| at)?"
              + "|(?:veröffentlicht|aktualisiert|stand|datum|publiée?|mis à jour|publicad[oa]|fecha|actualizado|data)"
              + "(?: am| le| el)?|on|am|le|el|den|source|quelle|fuente)?\\s*:?\\s*"
              + HOLE
              + "\\.?",
          FLAGS);

  /// Reads a line; empty if it is none of these.
  static Optional<Byline> read(String line) {
    var words = Spaces.trim(EMPHASIS.matcher(Spaces.oneLine(line)).replaceAll(""));
    if (words.isEmpty() || words.length() > LONGEST) {
      return Optional.empty();
    }
    var link = LINK.matcher(words);
    if (link.matches()) {
      return Address.parse(link.group(1))
          .map(at -> new Byline(Optional.empty(), Optional.empty(), Optional.of(at)));
    }
    return dated(words).or(() -> undated(words));
  }

  private static Optional<Byline> undated(String words) {
    if (words.split(" ").length > MOST_WORDS) {
      return Optional.empty();
    }
    var origin = ORIGIN.matcher(words);
    if (origin.matches()) {
      return Optional.of(
          new Byline(Optional.empty(), Optional.of(origin.group(1)), Optional.empty()));
    }
    return AUTHOR.matcher(words).matches()
        ? Optional.of(new Byline(Optional.empty(), Optional.empty(), Optional.empty()))
        : Optional.empty();
  }

  private static Optional<Byline> dated(String words) {
    return Dates.find(words)
        .filter(found -> isAside(holed(words, found)))
        .map(found ->
            new Byline(Optional.of(found.date()), source(holed(words, found)), Optional.empty()));
  }

  private static String holed(String words, Dates.Found found) {
    return words.substring(0, found.start()) + HOLE + words.substring(found.end());
  }

  /// Whether the date stands apart and no sentence is told beside it.
  private static boolean isAside(String holed) {
    var parts = Arrays.stream(STRONG.split(holed)).flatMap(WEAK::splitAsStream).toList();
    return holed.split(" ").length <= MOST_WORDS + 1
        && parts.stream().anyMatch(part -> LABELLED.matcher(part).matches())
        && parts.stream()
            .noneMatch(part -> part.matches(".*[!?]|.*\\w{3}\\.") && !part.contains(HOLE));
  }

  private static Optional<String> source(String holed) {
    return Arrays.stream(STRONG.split(holed))
        .map(Byline::unlabelled)
        .filter(part -> !part.isBlank() && !part.contains(HOLE))
        .filter(
            part -> !AUTHOR.matcher(part).matches() && part.chars().noneMatch(Character::isDigit))
        .findFirst()
        .or(() -> labelled(holed));
  }

  /// A source named beside a date in one part: `Source: Example Wire, 3 March 2026`.
  private static Optional<String> labelled(String holed) {
    return WEAK.splitAsStream(holed)
        .map(ORIGIN::matcher)
        .filter(match -> match.matches() && !match.group(1).contains(HOLE))
        .map(match -> match.group(1))
        .findFirst();
  }

  private static String unlabelled(String part) {
    var origin = ORIGIN.matcher(part);
    return origin.matches() ? origin.group(1) : part;
  }
}
