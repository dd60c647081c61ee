package attache.door.json;

import attache.ledger.Claim;
import attache.ledger.ClaimId;
import attache.ledger.Figure;
import attache.ledger.Flag;
import attache.ledger.Measure;
import attache.ledger.Party;
import attache.ledger.Period;
import attache.ledger.Quantity;
import attache.ledger.Row;
import attache.story.StoryId;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Function;

/// The columns of the ledger: first those every reader of it needs, in a fixed order, then what the
/// product knows besides. JSON, CSV and linked data all follow them.
public final class LedgerColumns {
  /// A row of figures.
  ///
  /// @param article position of the story in the list of stories, from 1; empty for a story that is
  ///   not listed
  public record FigureRow(Row row, Figure figure, OptionalInt article) {}

  /// A row of measures.
  ///
  /// @param article as for figures
  public record MeasureRow(Row row, Measure measure, OptionalInt article) {}

  /// Columns of a figure.
  public static final List<Column<FigureRow>> FIGURES = figures();

  /// Columns of a measure.
  public static final List<Column<MeasureRow>> MEASURES = measures();

  private LedgerColumns() {}

  /// The figures among some rows.
  ///
  /// @param positions where the stories stand in the list of stories
  public static List<FigureRow> figures(List<Row> rows, Map<StoryId, Integer> positions) {
    return rows.stream()
        .filter(row -> row.claim() instanceof Figure)
        .map(row -> new FigureRow(row, (Figure) row.claim(), position(row, positions)))
        .toList();
  }

  /// The measures among some rows.
  ///
  /// @param positions where the stories stand in the list of stories
  public static List<MeasureRow> measures(List<Row> rows, Map<StoryId, Integer> positions) {
    return rows.stream()
        .filter(row -> row.claim() instanceof Measure)
        .map(row -> new MeasureRow(row, (Measure) row.claim(), position(row, positions)))
        .toList();
  }

  private static OptionalInt position(Row row, Map<StoryId, Integer> positions) {
    var position = positions.get(row.claim().place().story());
    return position == null ? OptionalInt.empty() : OptionalInt.of(position);
  }

  private static List<Column<FigureRow>> figures() {
    var columns = new ArrayList<Column<FigureRow>>();
    place(columns, FigureRow::row, FigureRow::article);
    add(columns, "kind", row -> code(row.figure().quantity().kind()));
    add(columns, "role", row -> code(row.figure().role()));
    add(columns, "actor", row -> words(row.figure().actor().toString()));
    add(columns, "counterpart", row -> words(row.figure().counterpart().toString()));
    add(columns, "action", row -> words(row.figure().action()));
    said(columns, row -> row.figure());
    add(columns, "attribution", row -> attribution(row.figure()));
    quantity(columns);
    add(columns, "period", row -> words(period(row.figure().period())));
    add(columns, "purpose", row -> words(row.figure().purpose()));
    add(columns, "note", _ -> words(""));
    columns.addAll(moreOfFigures());
    return List.copyOf(columns);
  }

  private static void quantity(List<Column<FigureRow>> columns) {
    add(columns, "value", row -> new Cell.Decimal(row.figure().quantity().value()));
    add(columns, "unit", row -> words(row.figure().quantity().unit()));
    add(columns, "unit_basis", row -> code(row.figure().quantity().unitBasis()));
    add(columns, "bound", row -> code(row.figure().quantity().bound()));
    add(columns, "lower", row -> number(row.figure().quantity().lower()));
    add(columns, "lower_incl", row -> inclusive(row.figure().quantity().lower()));
    add(columns, "upper", row -> number(row.figure().quantity().upper()));
    add(columns, "upper_incl", row -> inclusive(row.figure().quantity().upper()));
  }

  private static List<Column<FigureRow>> moreOfFigures() {
    var columns = new ArrayList<Column<FigureRow>>();
    source(columns, FigureRow::row);
    add(columns, "approximate", row -> new Cell.Truth(row.figure().quantity().approximate()));
    add(columns, "tone", row -> code(row.figure().quantity().tone()));
    add(columns, "beneficiary", row -> optional(row.figure().beneficiary()));
    add(columns, "actor_basis", row -> code(row.figure().actor().basis()));
    add(columns, "counterpart_basis", row -> code(row.figure().counterpart().basis()));
    add(columns, "beneficiary_basis", row -> code(row.figure().beneficiary().basis()));
    add(columns, "attribution_basis", row -> code(row.figure().attribution().basis()));
    period(columns, row -> row.figure().period());
    add(columns, "part_of", row -> words(row.figure().partOf().map(ClaimId::value).orElse("")));
    add(columns, "split_known", row -> new Cell.Truth(row.figure().splitKnown()));
    add(columns, "flags", row -> flags(row.figure().flags()));
    kept(columns, FigureRow::row, row -> row.figure().extractor());
    return columns;
  }

  private static List<Column<MeasureRow>> measures() {
    var columns = new ArrayList<Column<MeasureRow>>();
    place(columns, MeasureRow::row, MeasureRow::article);
    add(columns, "sphere", row -> code(row.measure().sphere()));
    add(columns, "type", row -> code(row.measure().type()));
    add(columns, "authority", row -> words(row.measure().actor().toString()));
    add(columns, "addressee", row -> words(row.measure().counterpart().toString()));
    add(columns, "object", row -> words(row.measure().object()));
    add(columns, "action", row -> words(row.measure().action()));
    add(columns, "direction", row -> code(row.measure().direction()));
    said(columns, row -> row.measure());
    add(columns, "condition", row -> words(String.join("; ", row.measure().conditions())));
    add(columns, "time", row -> words(period(row.measure().period())));
    add(columns, "figures", row -> words(String.join("; ", ids(row.measure().figures()))));
    add(columns, "note", _ -> words(""));
    columns.addAll(moreOfMeasures());
    return List.copyOf(columns);
  }

  private static List<Column<MeasureRow>> moreOfMeasures() {
    var columns = new ArrayList<Column<MeasureRow>>();
    source(columns, MeasureRow::row);
    add(columns, "granter", row -> optional(row.measure().granter()));
    add(columns, "beneficiary", row -> optional(row.measure().beneficiary()));
    add(columns, "jurisdiction", row -> words(row.measure().jurisdiction()));
    add(columns, "attribution", row -> attribution(row.measure()));
    add(columns, "authority_basis", row -> code(row.measure().actor().basis()));
    add(columns, "addressee_basis", row -> code(row.measure().counterpart().basis()));
    add(columns, "addressee_open", row -> new Cell.Truth(row.measure().counterpart().open()));
    add(columns, "legal_basis", row -> words(row.measure().legalBasis()));
    add(columns, "ground", row -> words(row.measure().ground()));
    period(columns, row -> row.measure().period());
    for (var moment : Measure.Moment.values()) {
      var name = moment == Measure.Moment.IN_FORCE ? "in_force" : low(moment);
      add(columns, name, row -> words(day(row.measure(), moment)));
    }
    add(columns, "flags", row -> flags(row.measure().flags()));
    kept(columns, MeasureRow::row, row -> row.measure().extractor());
    return columns;
  }

  private static <T> void place(
      List<Column<T>> columns, Function<T, Row> row, Function<T, OptionalInt> article) {
    Function<T, Claim> claim = one -> row.apply(one).claim();
    add(columns, "id", one -> words(claim.apply(one).id().value()));
    add(columns, "article", one -> whole(article.apply(one)));
    add(columns, "headline", one -> words(row.apply(one).headline()));
    add(columns, "sentence", one -> whole(claim.apply(one).place().sentence()));
    add(columns, "char_start", one -> whole(claim.apply(one).place().span().start()));
    add(columns, "char_end", one -> whole(claim.apply(one).place().span().end()));
    add(columns, "as_written", one -> words(claim.apply(one).asWritten()));
  }

  private static <T> void said(List<Column<T>> columns, Function<T, Claim> claim) {
    add(columns, "stage", row -> code(claim.apply(row).stage()));
    add(columns, "modality", row -> code(claim.apply(row).modality()));
  }

  private static <T> void source(List<Column<T>> columns, Function<T, Row> row) {
    add(columns, "story", one -> words(row.apply(one).claim().place().story().value()));
    add(columns, "version", one -> words(row.apply(one).claim().place().revision().value()));
    add(columns, "source", one -> words(row.apply(one).source()));
  }

  private static <T> void period(List<Column<T>> columns, Function<T, Period> period) {
    add(columns, "period_start", row -> words(day(period.apply(row).start())));
    add(columns, "period_end", row -> words(day(period.apply(row).end())));
    add(columns, "precision", row -> code(period.apply(row).precision()));
    add(columns, "time_basis", row -> code(period.apply(row).basis()));
    add(
        columns,
        "deadline",
        row -> words(period.apply(row).deadline() ? day(period.apply(row).end()) : ""));
  }

  private static <T> void kept(
      List<Column<T>> columns, Function<T, Row> row, Function<T, String> extractor) {
    add(
        columns,
        "statement_time",
        one -> words(row.apply(one).published().map(IsoDate::of).orElse("")));
    add(columns, "first_seen", one -> words(row.apply(one).firstSeen().toString()));
    add(columns, "last_seen", one -> words(row.apply(one).lastSeen().toString()));
    add(columns, "extractor", one -> words(extractor.apply(one)));
    add(columns, "review", one -> code(row.apply(one).review()));
  }

  private static <T> void add(List<Column<T>> columns, String name, Function<T, Cell> of) {
    columns.add(new Column<>(name, of));
  }

  /// A time as the column has it: a year, "by" and a year, or the words.
  public static String period(Period period) {
    var year =
        period
            .end()
            .filter(_ -> period.precision() == Period.Precision.YEAR)
            .map(LocalDate::getYear);
    var one =
        year.isPresent()
            && (period.deadline() || period.start().map(LocalDate::getYear).equals(year));
    if (!one) {
      return period.asWritten();
    }
    return (period.deadline() ? "by " : "") + year.get();
  }

  private static String day(Optional<LocalDate> day) {
    return day.map(LocalDate::toString).orElse("");
  }

  private static String day(Measure measure, Measure.Moment moment) {
    return Optional.ofNullable(measure.moments().get(moment)).map(LedgerColumns::day).orElse("");
  }

  private static String day(Period stated) {
    return stated.start().or(stated::end).map(LocalDate::toString).orElse(stated.asWritten());
  }

  /// Who says so; nothing when the outlet speaks itself.
  private static Cell attribution(Claim claim) {
    return optional(claim.attribution());
  }

  private static Cell optional(Party party) {
    return words(String.join("; ", party.names()));
  }

  private static Cell flags(Set<Flag> flags) {
    return new Cell.Several(
        Arrays.stream(Flag.values()).filter(flags::contains).map(Flag::name).toList());
  }

  private static List<String> ids(List<ClaimId> ids) {
    return ids.stream().map(ClaimId::value).toList();
  }

  private static Cell number(Optional<Quantity.Limit> limit) {
    return new Cell.Decimal(limit.map(Quantity.Limit::value));
  }

  private static Cell inclusive(Optional<Quantity.Limit> limit) {
    return words(limit.map(one -> one.inclusive() ? "incl" : "excl").orElse(""));
  }

  private static Cell whole(int number) {
    return new Cell.Decimal(Optional.of(BigDecimal.valueOf(number)));
  }

  private static Cell whole(OptionalInt number) {
    return number.isPresent() ? whole(number.getAsInt()) : new Cell.Decimal(Optional.empty());
  }

  private static Cell code(Enum<?> value) {
    return words(value.name());
  }

  private static String low(Enum<?> value) {
    return value.name().toLowerCase(java.util.Locale.ROOT);
  }

  private static Cell words(String text) {
    return new Cell.Words(text);
  }
}
