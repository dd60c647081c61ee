package attache.gather.text;

import attache.gather.date.Spaces;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// The shape of a plain text: which lines could be headlines, and where text stands below them.
final class Outline {
  static final int LONGEST_HEADLINE = 200;
  private static final int PARAGRAPH = 100;
  private static final int MOST_BYLINES = 4;
  private static final Pattern SENTENCE =
      Pattern.compile("(?s).*\\p{L}{2}[.!?][\"”’»)]*(?:\\s.*|$)");

  static final Pattern CONTENTS =
      Pattern.compile(
          "(?:table of )?contents|in this (?:issue|edition|digest).{0,20}|at a glance|overview"
              + "|inhalt(?:sverzeichnis)?|sommaire|table des matières|índice|contenido|(?:today's )?headlines",
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

  private static final Pattern HEADING = Pattern.compile("#{1,6}\\s");

  private final List<Line> lines;
  private final List<@Nullable Optional<Byline>> bylines;
  private final boolean[] closings;

  Outline(List<Line> lines) {
    this.lines = lines;
    this.bylines = new ArrayList<>(Collections.nCopies(lines.size(), null));
    this.closings = Closings.in(lines, this);
  }

  List<Line> lines() {
    return lines;
  }

  Line line(int i) {
    return lines.get(i);
  }

  int size() {
    return lines.size();
  }

  /// Whether a line closes a story: an invitation.
  boolean isClosing(int i) {
    return closings[i];
  }

  int closingCount() {
    var count = 0;
    for (var i = 0; i < closings.length; i++) {
      count += closings[i] && (i == 0 || !closings[i - 1]) ? 1 : 0;
    }
    return count;
  }

  /// Index of the first line from `i` on that is not blank; the number of lines if there is none.
  int text(int i) {
    while (i < size() && line(i).isBlank()) {
      i++;
    }
    return i;
  }

  /// Index of the first line from `i` on that is text and tells the story.
  int story(int i) {
    var at = text(i);
    for (var n = 0; n < MOST_BYLINES && at < size() && isByline(at); n++) {
      at = text(at + 1);
    }
    return at;
  }

  /// The lines about the story that stand from `i` on.
  List<Byline> bylines(int i) {
    return IntStream.range(i, story(i)).boxed().flatMap(at -> byline(at).stream()).toList();
  }

  /// What a line tells about the story; read once, since it is asked often.
  Optional<Byline> byline(int i) {
    var known = bylines.get(i);
    if (known == null) {
      known = Byline.read(line(i).words());
      bylines.set(i, known);
    }
    return known;
  }

  boolean isByline(int i) {
    return byline(i).isPresent();
  }

  /// Whether the words of a line could be those of a headline.
  boolean isShort(Line line) {
    var words = line.words();
    return !line.isBlank()
        && words.length() <= LONGEST_HEADLINE
        && !Character.isLowerCase(words.charAt(0))
        && words.chars().anyMatch(Character::isLetter)
        && !line.isBullet()
        && !line.isRule()
        && !HEADING.matcher(words).lookingAt()
        && !line.isStopped()
        && !isByline(line.number() - 1)
        && !Invitation.is(words);
  }

  /// The headline that begins at a line by its shape alone, with paragraphs below.
  Optional<Head> headAt(int i) {
    var words = line(i).words();
    if (!isShort(line(i)) || closings[i] || !isOpen(i - 1) || CONTENTS.matcher(words).matches()) {
      return Optional.empty();
    }
    var after = blockEnd(i);
    if (after == i + 2 && isWrapped(i) && isParagraph(story(after))) {
      var both = words + " " + line(i + 1).words();
      return Optional.of(new Head(i, i + 2, Spaces.oneLine(both)));
    }
    var alone = after == i + 1 || isByline(i + 1) || isBrokenOnPurpose(i, after);
    return alone && isParagraph(story(i + 1))
        ? Optional.of(new Head(i, i + 1, Spaces.oneLine(words)))
        : Optional.empty();
  }

  /// Whether a block of lines beginning here is running text.
  boolean isParagraph(int i) {
    if (i >= size() || line(i).isRule()) {
      return false;
    }
    var words = new StringBuilder();
    for (var at = i; at < blockEnd(i); at++) {
      words.append(line(at).words()).append(' ');
    }
    return line(i).words().length() >= PARAGRAPH
        || !isList(i) && SENTENCE.matcher(Spaces.trim(words.toString())).matches();
  }

  /// Whether every line of a block could be a headline, with or without a mark before it.
  private boolean isList(int i) {
    return lines.subList(i, blockEnd(i)).stream()
        .allMatch(
            line -> line.words().length() < PARAGRAPH && !line.isStopped() && startsAnew(line));
  }

  private static boolean startsAnew(Line line) {
    var first = line.words().codePoints().filter(Character::isLetter).findFirst();
    return first.isPresent() && !Character.isLowerCase(first.getAsInt());
  }

  /// Index after the last line of the block that a line belongs to.
  int blockEnd(int i) {
    var end = i;
    while (end < size() && !line(end).isBlank()) {
      end++;
    }
    return end;
  }

  /// Whether a headline may follow a line.
  private boolean isOpen(int i) {
    return i < 0 || line(i).isBlank() || line(i).isRule() || closings[i];
  }

  private boolean isWrapped(int i) {
    var second = line(i + 1);
    return line(i).words().length() >= 40
        && second.words().length() < line(i).words().length() + 20
        && !second.isStopped()
        && !second.isBullet()
        && !isByline(i + 1)
        && line(i).words().length() + second.words().length() < LONGEST_HEADLINE;
  }

  /// Whether a line ended although the first word of the next one had room on it.
  private boolean isBrokenOnPurpose(int i, int after) {
    var width = lines.subList(i + 1, after).stream().mapToInt(line -> line.words().length()).max();
    var first = line(i + 1).words().split(" ", 2)[0];
    return line(i).words().length() + 1 + first.length() < width.orElse(0);
  }

  /// Whether every line of a range is blank.
  boolean isBlank(int from, int to) {
    return lines.subList(from, to).stream().allMatch(Line::isBlank);
  }

  /// How much running text stands before a line, in UTF-16 units.
  int told(int before) {
    return lines.subList(0, before).stream()
        .filter(line -> line.words().length() >= PARAGRAPH || line.isStopped())
        .mapToInt(line -> line.words().length())
        .sum();
  }
}
