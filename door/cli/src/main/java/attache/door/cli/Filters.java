package attache.door.cli;

import attache.desk.Desk;
import attache.ledger.Measure;
import attache.ledger.Modality;
import attache.ledger.Quantity;
import attache.ledger.Role;
import attache.ledger.Selection;
import attache.ledger.Stage;
import attache.story.StoryId;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/// Options that say which rows of the ledger are wanted. Those that take several values take them
/// with commas or given again.
final class Filters {
  @Option(names = "--actor", paramLabel = "NAME", description = "Who pays or acts.")
  private @Nullable String actor;

  @Option(names = "--counterpart", paramLabel = "NAME", description = "The other party.")
  private @Nullable String counterpart;

  @Option(
      names = "--kind",
      paramLabel = "KIND,…",
      split = ",",
      hideParamSyntax = true,
      description = "Kinds of figure: money, percent, count, ratio, rank.")
  private Set<Quantity.Kind> kinds = new LinkedHashSet<>();

  @Option(
      names = "--bound",
      paramLabel = "BOUND,…",
      split = ",",
      hideParamSyntax = true,
      description = "How figures are bounded: exact, nearly, at-least, unquantified, …")
  private Set<Quantity.Bound> bounds = new LinkedHashSet<>();

  @Option(
      names = "--role",
      paramLabel = "ROLE,…",
      split = ",",
      hideParamSyntax = true,
      description = "What figures are for: investment, budget, state-aid, …")
  private Set<Role> roles = new LinkedHashSet<>();

  @Option(
      names = "--type",
      paramLabel = "TYPE,…",
      split = ",",
      hideParamSyntax = true,
      description = "Types of decision or deal: export-control, contract, …")
  private Set<Measure.Type> types = new LinkedHashSet<>();

  @Option(names = "--purpose", paramLabel = "WORDS", description = "Words of what it is for.")
  private @Nullable String purpose;

  @Option(
      names = "--stage",
      paramLabel = "STAGE,…",
      split = ",",
      hideParamSyntax = true,
      description = "How far it has got: planned, announced, done, …")
  private Set<Stage> stages = new LinkedHashSet<>();

  @Option(
      names = "--modality",
      paramLabel = "MODALITY,…",
      split = ",",
      hideParamSyntax = true,
      description = "How it is said: asserted, reported, expected, …")
  private Set<Modality> modalities = new LinkedHashSet<>();

  @Option(
      names = "--currency",
      paramLabel = "CODE",
      description = "Currency or other unit: USD, EUR, %%, …")
  private @Nullable String currency;

  @Option(
      names = "--topic",
      paramLabel = "WORDS",
      description = "Words of the sentence, the headline or the purpose.")
  private @Nullable String topic;

  @Option(
      names = "--since",
      paramLabel = "DATE",
      description = "Published then or later: 2026, 2026-03 or 2026-03-12.")
  private @Nullable String since;

  @Option(names = "--until", paramLabel = "DATE", description = "Published then or earlier.")
  private @Nullable String until;

  @Option(names = "--story", paramLabel = "ID", description = "Of this story alone.")
  private @Nullable String story;

  @Option(names = "--text", paramLabel = "WORDS", description = "Words of the row itself.")
  private @Nullable String text;

  @Option(names = "--all", description = "Rows that were rejected, too.")
  private boolean all;

  /// What is wanted.
  Selection selection(Desk desk) throws IOException {
    return Selection.ALL
        .with()
        .actor(words("--actor", actor))
        .counterpart(words("--counterpart", counterpart))
        .kinds(copy(Quantity.Kind.class, kinds))
        .bounds(copy(Quantity.Bound.class, bounds))
        .roles(copy(Role.class, roles))
        .types(copy(Measure.Type.class, types))
        .stages(copy(Stage.class, stages))
        .modalities(copy(Modality.class, modalities))
        .unit(words("--currency", currency).map(Filters::code))
        .purpose(words("--purpose", purpose))
        .topic(words("--topic", topic))
        .text(words("--text", text))
        .story(found(desk))
        .since(day("--since", since, false))
        .until(day("--until", until, true))
        .rejected(all)
        .build();
  }

  private Optional<StoryId> found(Desk desk) throws IOException {
    return story == null ? Optional.empty() : Optional.of(new Finder(desk).story(story).id());
  }

  private static <E extends Enum<E>> Set<E> copy(Class<E> type, Set<E> given) {
    var copy = EnumSet.noneOf(type);
    copy.addAll(given);
    return copy;
  }

  static Optional<String> words(String option, @Nullable String given) {
    if (given != null && given.isBlank()) {
      throw new IllegalArgumentException(option + " must not be empty");
    }
    return Optional.ofNullable(given).map(String::strip);
  }

  /// Currencies are written in capitals, other units as they are.
  private static String code(String given) {
    return given.matches("[A-Za-z]{3}") ? given.toUpperCase(Locale.ROOT) : given;
  }

  static Optional<LocalDate> day(String option, @Nullable String given, boolean last) {
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
