package attache.door.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

final class LayoutTest {
  @Test
  void linesFitAndKeepTheirIndent() {
    assertThat(new Wrap(21).fill("[1] ", "    ", "The harbour opened on Monday."))
        .isEqualTo("[1] The harbour\n    opened on Monday.\n");
  }

  @Test
  void emphasisTakesNoRoom() {
    var strong = new Paint(true).strong("harbour");
    assertThat(Cells.of(strong)).isEqualTo(7);
    assertThat(new Wrap(15).fill("", "The " + strong + " is open"))
        .isEqualTo("The " + strong + " is\nopen\n");
  }

  @Test
  void wideLettersTakeTwoCellsAndBreakAnywhereButBeforeStops() {
    assertThat(Cells.of("港口")).isEqualTo(4);
    assertThat(new Wrap(10).fill("", "港口港口港。口")).isEqualTo("港口港口\n港。口\n");
    assertThat(Cells.of("e\u0301")).isEqualTo(1);
  }

  @Test
  void longWordsStandAlone() {
    assertThat(new Wrap(12).fill("", "see https://example.org/harbour now"))
        .isEqualTo("see\nhttps://example.org/harbour\nnow\n");
  }

  @Test
  void tablesCutTheirLastColumn() {
    var table = new Table(Paint.NONE, 30, List.of("ID", "Headline"));
    table.row(List.of("7QK2ZF", "The harbour of the north opens at last"));
    assertThat(table.print()).isEqualTo("ID      Headline\n7QK2ZF  The harbour of the no…\n");
  }

  @Test
  void datesAreAsExactAsTheirSource() {
    assertThat(ShownDate.published(null)).isEqualTo("undated");
    assertThat(ShownDate.published("2026")).isEqualTo("2026");
    assertThat(ShownDate.published("2026-03")).isEqualTo("March 2026");
    assertThat(ShownDate.published("2026-03-12")).isEqualTo("12 March 2026");
    assertThat(ShownDate.published("2026-03-12T09:30:00Z")).isEqualTo("12 March 2026, 09:30 UTC");
    assertThat(ShownDate.brief("2026-03-12T09:30:00Z")).isEqualTo("12 Mar 2026");
  }

  @Test
  void sizesAreRounded() {
    assertThat(Size.of(812)).isEqualTo("812 bytes");
    assertThat(Size.of(4_213_000)).isEqualTo("4.2 MB");
  }

  @Test
  void typedIdsForgiveLookAlikes() {
    assertThat(ShortId.typed(" o1il0 ")).isEqualTo("01110");
    assertThat(ShortId.of("01M85CPBG7Q5D9AHDNVKYX442D")).isEqualTo("YX442D");
  }

  @Test
  void coloursAreShownWhereTheyAreWanted() {
    assertThat(Terminals.showsColours(Map.of("TERM", "xterm-256color"))).isTrue();
    assertThat(Terminals.showsColours(Map.of("TERM", "xterm", "NO_COLOR", "1"))).isFalse();
    assertThat(Terminals.showsColours(Map.of("TERM", "dumb"))).isFalse();
    assertThat(Terminals.width(Map.of("COLUMNS", "72"), true).getAsInt()).isEqualTo(72);
    assertThat(Terminals.width(Map.of(), false).getAsInt()).isEqualTo(Screen.WIDEST);
  }

  @Test
  void progressIsOneLineTenTimesASecondAndGoesAway() {
    var nanos = new AtomicLong();
    var shown = new ByteArrayOutputStream();
    var line = new ProgressLine(screen(shown, Screen.Ends.ALL), nanos::get);
    line.at("indexing", 1, 10);
    line.at("indexing", 2, 10);
    nanos.addAndGet(200_000_000);
    line.at("indexing", 3, 10);
    line.clear();
    line.clear();
    assertThat(shown.toString(StandardCharsets.UTF_8))
        .isEqualTo("\r\u001b[KIndexing · 1 of 10\r\u001b[KIndexing · 3 of 10\r\u001b[K");
  }

  @Test
  void progressIsSilentInPipes() {
    var shown = new ByteArrayOutputStream();
    var line = new ProgressLine(screen(shown, Screen.Ends.NONE));
    line.at("indexing", 1, 10);
    line.clear();
    assertThat(shown.size()).isZero();
  }

  private static Screen screen(ByteArrayOutputStream shown, Screen.Ends ends) {
    var stream = new PrintStream(shown, true, StandardCharsets.UTF_8);
    return new Screen(InputStream.nullInputStream(), stream, stream, ends, false, () -> 80);
  }
}
