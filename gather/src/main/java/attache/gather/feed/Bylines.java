package attache.gather.feed;

import attache.gather.date.Spaces;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// Who wrote an item, as its feed says: `dc:creator`, Atom's `author`, RSS's `author`, which is a
/// mail address with a name in brackets.
record Bylines(Node item) {
  private static final Pattern MAIL = Pattern.compile("\\S+@\\S+\\s*(?:\\(([^)]+)\\))?");
  private static final int LONGEST = 80;
  private static final int MOST = 20;

  /// Each name once, in order; addresses are no names.
  List<String> names() {
    var stated =
        Stream.of("dc:creator", "author", "atom:author", "itunes:author")
            .map(name -> plain(item.children(name).stream().map(Bylines::name)))
            .filter(names -> !names.isEmpty())
            .findFirst();
    return stated.orElse(List.of());
  }

  private static String name(Node author) {
    return author
        .line("name", "atom:name")
        .orElseGet(() -> author.hasMarkup() ? "" : Spaces.oneLine(author.text()));
  }

  /// Names without what stands around them.
  static List<String> plain(Stream<String> names) {
    return names
        .map(Bylines::withoutMail)
        .map(name -> name.replaceFirst("^(?i)(?:by|von|par|por|di)\\s+", ""))
        .filter(name -> !name.isBlank() && name.length() <= LONGEST && !name.contains("://"))
        .distinct()
        .limit(MOST)
        .toList();
  }

  private static String withoutMail(String name) {
    var mail = MAIL.matcher(name);
    return mail.matches() ? (mail.group(1) == null ? "" : mail.group(1)) : name.strip();
  }
}
