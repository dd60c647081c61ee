package attache.door.cli;

import attache.development.DevelopmentQuery;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/// Options that say which developments are wanted.
final class DevelopmentFilters {
  @Option(names = "--actor", paramLabel = "NAME", description = "Who must be named in it.")
  private @Nullable String actor;

  @Option(
      names = "--since",
      paramLabel = "DATE",
      description = "With a story then or later: 2026, 2026-03 or 2026-03-12.")
  private @Nullable String since;

  @Option(names = "--until", paramLabel = "DATE", description = "With a story then or earlier.")
  private @Nullable String until;

  @Option(
      names = "--order",
      paramLabel = "weight|fresh",
      description = "The weightiest first (usually) or the last changed.")
  private @Nullable String order;

  @Option(names = "--limit", paramLabel = "N", description = "Most taken, 1 to 1000 (usually 20).")
  private int limit = 20;

  DevelopmentQuery query(Optional<String> text) {
    Limits.check(limit, 0);
    return new DevelopmentQuery(
        text.map(String::strip),
        Optional.ofNullable(actor),
        day("--since", since, false),
        day("--until", until, true),
        order(),
        limit);
  }

  private DevelopmentQuery.Order order() {
    if (order == null) {
      return DevelopmentQuery.Order.WEIGHT;
    }
    return switch (order.strip().toLowerCase(Locale.ROOT)) {
      case "weight" -> DevelopmentQuery.Order.WEIGHT;
      case "fresh" -> DevelopmentQuery.Order.FRESH;
      default ->
          throw new IllegalArgumentException(
              "--order must be weight or fresh, got \"%s\"".formatted(order));
    };
  }

  private static Optional<LocalDate> day(String option, @Nullable String given, boolean last) {
    if (given == null) {
      return Optional.empty();
    }
    try {
      return Optional.of(
          switch (given.length()) {
            case 4 ->
                last ? Year.parse(given).atMonth(12).atEndOfMonth() : Year.parse(given).atDay(1);
            case 7 ->
                last ? YearMonth.parse(given).atEndOfMonth() : YearMonth.parse(given).atDay(1);
            default -> LocalDate.parse(given);
          });
    } catch (DateTimeException e) {
      throw new IllegalArgumentException(
          "%s must be a date like 2026, 2026-03 or 2026-03-12, got \"%s\"".formatted(option, given),
          e);
    }
  }
}
