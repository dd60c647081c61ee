package attache.door.cli;

import attache.briefing.Length;
import attache.briefing.Schedule;
import attache.ledger.Measure;
import attache.ledger.Modality;
import attache.ledger.Quantity;
import attache.ledger.Role;
import attache.ledger.Stage;
import attache.ledger.reconcile.By;
import attache.source.Extractor;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;
import picocli.CommandLine;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/// One of the values a field of the ledger can have, typed in any case, with spaces, hyphens or
/// underscores.
final class Choice<E extends Enum<E>> implements ITypeConverter<E> {
  private final Class<E> type;

  private Choice(Class<E> type) {
    this.type = type;
  }

  /// Has a command line and its commands understand these values.
  static void teach(CommandLine whole) {
    teach(whole, Stage.class);
    teach(whole, Modality.class);
    teach(whole, Role.class);
    teach(whole, Quantity.Kind.class);
    teach(whole, Measure.Type.class);
    teach(whole, By.class);
    teach(whole, Length.class);
    teach(whole, Schedule.Every.class);
    teach(whole, Extractor.Kind.class);
  }

  private static <E extends Enum<E>> void teach(CommandLine whole, Class<E> type) {
    whole.registerConverter(type, new Choice<>(type));
  }

  @Override
  public E convert(String given) {
    var wanted = given.strip().toUpperCase(Locale.ROOT).replace('-', '_').replace(' ', '_');
    return Arrays.stream(type.getEnumConstants())
        .filter(value -> value.name().equals(wanted))
        .findFirst()
        .orElseThrow(() -> new TypeConversionException(unknown(given)));
  }

  private String unknown(String given) {
    var legal =
        Arrays.stream(type.getEnumConstants())
            .map(value -> value.name().toLowerCase(Locale.ROOT))
            .collect(Collectors.joining(", "));
    return "there is no %s \"%s\"; there are: %s"
        .formatted(type.getSimpleName().toLowerCase(Locale.ROOT), given, legal);
  }
}
