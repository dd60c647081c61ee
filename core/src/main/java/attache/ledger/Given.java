package attache.ledger;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/// New values for fields of a claim, as people gave them.
final class Given {
  private static final Pattern YEAR = Pattern.compile("(by )?([0-9]{4})");

  private final Map<String, String> values;

  Given(Map<String, String> values, Set<String> fields, String what) {
    for (var field : values.keySet()) {
      if (!fields.contains(field)) {
        throw new IllegalArgumentException(
            "a %s has no field \"%s\" that can be corrected, but: %s"
                .formatted(what, field, String.join(", ", new TreeSet<>(fields))));
      }
    }
    this.values = values;
  }

  boolean has(String field) {
    return values.containsKey(field);
  }

  String text(String field, String old) {
    var value = values.get(field);
    return value == null ? old : value.strip();
  }

  <E extends Enum<E>> E one(String field, Class<E> type, E old) {
    var value = values.get(field);
    if (value == null) {
      return old;
    }
    var name = value.strip().toUpperCase(Locale.ROOT);
    return Arrays.stream(type.getEnumConstants())
        .filter(constant -> constant.name().equals(name))
        .findFirst()
        .orElseThrow(
            () -> wrong(field, "one of " + Arrays.toString(type.getEnumConstants()), value));
  }

  boolean yes(String field, boolean old) {
    return switch (text(field, Boolean.toString(old)).toLowerCase(Locale.ROOT)) {
      case "true", "yes" -> true;
      case "false", "no", "" -> false;
      default -> throw wrong(field, "true or false", text(field, ""));
    };
  }

  Optional<BigDecimal> number(String field) {
    var written = text(field, "");
    try {
      return written.isEmpty()
          ? Optional.empty()
          : Optional.of(new BigDecimal(written.replace(",", "")));
    } catch (NumberFormatException _) {
      throw wrong(field, "a number such as 1500000 or 2.5, or empty", written);
    }
  }

  Optional<Quantity.Limit> limit(String field, String inclusion, Optional<Quantity.Limit> old) {
    var value = has(field) ? number(field) : old.map(Quantity.Limit::value);
    var included = old.map(Quantity.Limit::inclusive).orElse(true);
    var inclusive =
        switch (text(inclusion, included ? "incl" : "excl").toLowerCase(Locale.ROOT)) {
          case "incl", "true" -> true;
          case "excl", "false" -> false;
          case "" -> included;
          default -> throw wrong(inclusion, "incl or excl", text(inclusion, ""));
        };
    return value.map(it -> new Quantity.Limit(it, inclusive));
  }

  Party party(String field, Party old) {
    if (!has(field)) {
      return old;
    }
    var names = parts(field);
    return names.isEmpty() || names.equals(List.of(Party.NOT_STATED.toString()))
        ? Party.NOT_STATED
        : new Party(names, Party.Basis.STATED, old.open());
  }

  List<String> parts(String field) {
    return Arrays.stream(text(field, "").split(";"))
        .map(String::strip)
        .filter(part -> !part.isEmpty())
        .toList();
  }

  Period period(String field, Period old) {
    var read = has(field) ? period(text(field, "")) : old;
    if (!has("period_start") && !has("period_end")) {
      return read;
    }
    return new Period(
        read.asWritten(),
        has("period_start") ? day("period_start") : read.start(),
        has("period_end") ? day("period_end") : read.end(),
        read.precision() == Period.Precision.NONE ? Period.Precision.DAY : read.precision(),
        Period.Basis.EXPLICIT,
        read.deadline());
  }

  private static Period period(String words) {
    var year = YEAR.matcher(words);
    if (words.isEmpty()) {
      return Period.NONE;
    }
    if (!year.matches()) {
      return Period.unresolved(words);
    }
    var deadline = year.group(1) != null;
    var number = Integer.parseInt(year.group(2));
    return new Period(
        words,
        deadline ? Optional.empty() : Optional.of(LocalDate.of(number, 1, 1)),
        Optional.of(LocalDate.of(number, 12, 31)),
        Period.Precision.YEAR,
        Period.Basis.EXPLICIT,
        deadline);
  }

  private Optional<LocalDate> day(String field) {
    var written = text(field, "");
    try {
      return written.isEmpty() ? Optional.empty() : Optional.of(LocalDate.parse(written));
    } catch (DateTimeException _) {
      throw wrong(field, "a day such as 2026-03-31, or empty", written);
    }
  }

  private static IllegalArgumentException wrong(String field, String wanted, String got) {
    return new IllegalArgumentException("%s must be %s, got \"%s\"".formatted(field, wanted, got));
  }
}
