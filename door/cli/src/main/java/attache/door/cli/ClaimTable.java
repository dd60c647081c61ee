package attache.door.cli;

import attache.door.cli.Grid.Column;
import attache.ledger.Row;
import attache.story.Dated;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.Stream;

/// Claims as a table: on a wide screen a line each, else a line and what stands under it.
final class ClaimTable {
  private static final int WIDE = 132;
  private static final int AMOUNT = 26;
  private static final int WHO = 20;
  private static final int STAGE = 12;

  private final Paint paint;
  private final int width;

  ClaimTable(Screen screen) {
    this.paint = screen.paint();
    this.width = screen.tableWidth();
  }

  /// Figures: amount, what for, who pays and who gets, how far, where it stands.
  String figures(List<Row> rows) {
    return print(rows, "Amount", "Who pays → who gets");
  }

  /// Measures: the act, what about, who decides and for whom, how far, where it stands.
  String measures(List<Row> rows) {
    return print(rows, "Decision or deal", "Who acts → towards whom");
  }

  private String print(List<Row> rows, String what, String who) {
    return width < WIDE ? narrow(rows, what, who) : wide(rows, what, who);
  }

  private String wide(List<Row> rows, String what, String who) {
    var grid =
        new Grid(
            paint,
            width,
            List.of(
                Column.whole("ID"),
                Column.cut(what, AMOUNT),
                Column.cut("What for"),
                Column.cut(who),
                Column.whole("Stage"),
                Column.cut("Said"),
                Column.cut("Story")));
    for (var row : rows) {
      var claim = row.claim();
      var stage = LedgerWords.stage(claim).replaceFirst(", .*", "");
      var said =
          LedgerWords.joined(
              Stream.of(
                  LedgerWords.of(claim.modality()),
                  String.join(", ", claim.attribution().names()),
                  LedgerWords.standing(row)));
      grid.row(
          List.of(
              LedgerWords.id(row),
              LedgerWords.what(claim),
              LedgerWords.matter(claim),
              LedgerWords.parties(claim),
              stage,
              said,
              "S" + claim.place().sentence() + " " + row.headline()));
    }
    return grid.print();
  }

  private String narrow(List<Row> rows, String what, String who) {
    var grid =
        new Grid(
            paint,
            width,
            List.of(
                Column.whole("ID"),
                Column.cut(what, AMOUNT),
                Column.cut(who, WHO),
                Column.cut("Stage", STAGE)));
    for (var row : rows) {
      grid.row(
          List.of(
              LedgerWords.id(row),
              LedgerWords.what(row.claim()),
              LedgerWords.parties(row.claim()),
              LedgerWords.stage(row.claim())),
          under(row));
    }
    return grid.print();
  }

  /// What for, who says so, and where: one line of words.
  private static String under(Row row) {
    return LedgerWords.joined(
        Stream.of(
            LedgerWords.matter(row.claim()),
            LedgerWords.attribution(row.claim()),
            LedgerWords.standing(row),
            LedgerWords.place(row),
            row.source() + row.published().map(ClaimTable::day).orElse("")));
  }

  private static String day(Dated dated) {
    var day = dated.instant().atOffset(ZoneOffset.UTC).toLocalDate().toString();
    return ", "
        + ShownDate.brief(
            switch (dated.precision()) {
              case YEAR -> day.substring(0, 4);
              case MONTH -> day.substring(0, 7);
              case DAY, SECOND -> day;
            });
  }
}
