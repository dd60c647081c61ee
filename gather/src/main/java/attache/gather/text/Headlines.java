package attache.gather.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.IntFunction;
import java.util.function.IntPredicate;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// Finds the headlines of a digest.
///
/// The problem: nothing in plain text says what a headline is, and digests mark theirs in many
/// ways. The idea: a document keeps to one way, so each is tried, the plainest mark first, and the
/// first that finds two headlines is taken: Markdown headings, underlines, numbers, separators,
/// closing invitations, and at last the shape alone (a short line without a final stop, apart from
/// the text below). A table of contents falls away because no text stands below its lines. What
/// could also be the sub-headings of one story needs more: bylines, separators, or the length that
/// headlines have. Cost: linear in the text. Refused: a score over all marks at once, in which a
/// long list of numbered points wins over the headlines around it.
final class Headlines {
  private static final int FEWEST_WORDS = 3;
  private static final int LONGEST_PREFACE = 600;
  private static final Pattern HEADING = Pattern.compile("(#{1,6})\\s+(\\S.{0,300}?)[\\s#]*");
  private static final Pattern NUMBERED =
      Pattern.compile("(?:#{1,6}\\s+)?[*_]{0,2}\\(?(\\d{1,3})[.):]\\s{1,4}(\\S.{0,300})");

  private final Outline outline;
  private final boolean eager;

  /// @param eager whether the text is known to be a digest, so that weak marks will do
  Headlines(Outline outline, boolean eager) {
    this.outline = outline;
    this.eager = eager;
  }

  /// The headlines, in order; fewer than two when the text is no digest.
  List<Head> find() {
    List<Supplier<List<Head>>> ways =
        List.of(
            () -> heading(1),
            () -> heading(2),
            () -> heading(3),
            () -> underlined('='),
            () -> underlined('-'),
            this::numbered,
            this::parted,
            this::closed);
    return ways.stream()
        .map(way -> persuasive(way.get()))
        .filter(heads -> heads.size() >= 2)
        .findFirst()
        .map(this::unnumbered)
        .orElseGet(this::shaped);
  }

  /// Headlines without their numbers, when all of them have one and each is greater than the last.
  private List<Head> unnumbered(List<Head> heads) {
    var last = 0;
    for (var head : heads) {
      if (number(head) <= last) {
        return heads;
      }
      last = number(head);
    }
    return heads.stream()
        .map(head -> new Head(head.line(), head.next(), withoutNumber(head)))
        .toList();
  }

  private String withoutNumber(Head head) {
    var match = NUMBERED.matcher(head.headline());
    return match.matches() ? match.group(2) : head.headline();
  }

  private List<Head> heading(int level) {
    return marked(i -> {
      var match = HEADING.matcher(outline.line(i).words());
      return match.matches() && match.group(1).length() == level
          ? Optional.of(new Head(i, i + 1, match.group(2)))
          : Optional.empty();
    });
  }

  private List<Head> underlined(char sign) {
    return marked(i -> {
      var below = i + 1 < outline.size() ? outline.line(i + 1) : outline.line(i);
      return below.isUnderline()
              && below.words().charAt(0) == sign
              && !outline.line(i).isBlank()
              && !outline.line(i).isRule()
              && outline.line(i).words().length() <= Outline.LONGEST_HEADLINE
              && !outline.line(i).isStopped()
          ? Optional.of(new Head(i, i + 2, outline.line(i).words()))
          : Optional.empty();
    });
  }

  /// Numbers that go up by one, each with text of its own.
  private List<Head> numbered() {
    var all = marked(this::numberedAt);
    var heads = new ArrayList<Head>();
    var expected = 1;
    for (var head : all) {
      if (number(head) == expected) {
        heads.add(head);
        expected++;
      }
    }
    return heads;
  }

  private Optional<Head> numberedAt(int i) {
    var match = NUMBERED.matcher(outline.line(i).words());
    var below = i + 1 < outline.size() && outline.line(i + 1).isUnderline() ? 2 : 1;
    return match.matches()
            && match.group(2).length() <= Outline.LONGEST_HEADLINE
            && !outline.line(i).isStopped()
        ? Optional.of(new Head(i, i + below, match.group(2)))
        : Optional.empty();
  }

  private int number(Head head) {
    var match = NUMBERED.matcher(outline.line(head.line()).words());
    return match.matches() ? Integer.parseInt(match.group(1)) : 0;
  }

  /// Headlines after separators.
  private List<Head> parted() {
    return after(i -> outline.line(i).isRule() && !isUnder(i));
  }

  /// Headlines after closing invitations, and those that bylines or wide gaps set apart; if there
  /// are few invitations for the headlines the shape shows, not every story has one.
  private List<Head> closed() {
    var closed = after(outline::isClosing);
    var shaped = shapedHeads();
    return outline.closingCount() * 2 < shaped.size() ? List.of() : closed;
  }

  private List<Head> after(IntPredicate mark) {
    var heads = new ArrayList<Head>();
    if (IntStream.range(0, outline.size()).noneMatch(mark)) {
      return heads;
    }
    var fresh = true;
    for (var i = 0; i < outline.size(); i++) {
      var head =
          mark.test(i) || outline.line(i).isBlank() ? Optional.<Head>empty() : outline.headAt(i);
      if (head.isPresent() && (fresh || isSetApart(head.get()))) {
        heads.add(head.get());
        i = head.get().next() - 1;
        fresh = false;
      } else if (mark.test(i)) {
        fresh = true;
      } else if (!heads.isEmpty() && !outline.line(i).isBlank()) {
        fresh = false;
      }
    }
    return heads;
  }

  /// By shape alone.
  private List<Head> shaped() {
    var heads = shapedHeads();
    var telling = heads.stream().filter(head -> words(head) >= 6 || hasByline(head)).count();
    return heads.size() > 2 || eager || telling == heads.size() ? persuasive(heads) : List.of();
  }

  private List<Head> shapedHeads() {
    var heads =
        IntStream.range(0, outline.size())
            .boxed()
            .flatMap(i -> outline.headAt(i).stream())
            .toList();
    var real =
        heads.stream().filter(head -> words(head) >= FEWEST_WORDS || hasByline(head)).toList();
    return real.size() < 2 && eager ? heads : real;
  }

  private boolean isSetApart(Head head) {
    return hasByline(head) || head.line() >= 2 && outline.isBlank(head.line() - 2, head.line());
  }

  private boolean isUnder(int i) {
    return i > 0 && outline.line(i).isUnderline() && outline.isShort(outline.line(i - 1));
  }

  /// The lines that carry a mark and have text below, tables of contents left out.
  private List<Head> marked(IntFunction<Optional<Head>> mark) {
    var heads =
        IntStream.range(0, outline.size()).boxed().flatMap(i -> mark.apply(i).stream()).toList();
    var starts = heads.stream().map(Head::line).collect(Collectors.toSet());
    var kept = new ArrayList<Head>();
    for (var head : heads) {
      var below = outline.story(head.next());
      if (below < outline.size()
          && !starts.contains(below)
          && !Outline.CONTENTS.matcher(head.headline()).matches()) {
        kept.add(head);
      }
    }
    return kept;
  }

  /// The same headlines if they are those of several stories; none if they could be sub-headings.
  private List<Head> persuasive(List<Head> heads) {
    if (heads.size() < 2 || eager) {
      return heads;
    }
    var dated = heads.stream().filter(this::hasByline).count() * 2 >= heads.size();
    var average = heads.stream().mapToInt(this::words).average().orElse(0);
    var closed = outline.closingCount() + 1 >= heads.size();
    var parted = rules(heads) + 1 >= heads.size();
    return dated
            || closed
            || parted
            || average >= 4.5 && outline.told(heads.getFirst().line()) < LONGEST_PREFACE
        ? heads
        : List.of();
  }

  private long rules(List<Head> heads) {
    return IntStream.range(heads.getFirst().next(), outline.size())
        .filter(i -> outline.line(i).isRule() && !isUnder(i))
        .count();
  }

  private int words(Head head) {
    return head.headline().split("\\s+").length;
  }

  private boolean hasByline(Head head) {
    return outline.story(head.next()) > outline.text(head.next());
  }
}
