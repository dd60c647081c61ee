package attache.watch;

import attache.ledger.Figure;
import attache.ledger.Quantity;
import java.math.BigDecimal;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/// A sum of money that figures are held against.
///
/// @param value how much, greater than 0
/// @param currency ISO 4217 code
public record Amount(BigDecimal value, String currency) {
  private static final Pattern WRITTEN =
      Pattern.compile(
          "([A-Z]{3}|[€$£¥₹])?\\s*([\\d.,\\s]*\\d)\\s*([a-z]+)?\\.?\\s*([A-Z]{3}|[€$£¥₹])?");
  private static final Map<String, Integer> ZEROS =
      Map.ofEntries(
          Map.entry("k", 3),
          Map.entry("thousand", 3),
          Map.entry("m", 6),
          Map.entry("mn", 6),
          Map.entry("million", 6),
          Map.entry("b", 9),
          Map.entry("bn", 9),
          Map.entry("billion", 9),
          Map.entry("t", 12),
          Map.entry("tn", 12),
          Map.entry("trillion", 12));
  private static final Map<String, String> SIGNS =
      Map.of("€", "EUR", "$", "USD", "£", "GBP", "¥", "JPY", "₹", "INR");

  public Amount {
    if (value.signum() <= 0) {
      throw new IllegalArgumentException("an amount must be greater than 0, got " + value);
    }
    if (!currency.matches("[A-Z]{3}")) {
      throw new IllegalArgumentException(
          "a currency must be a code of three capitals such as EUR, got \"%s\""
              .formatted(currency));
    }
    value = value.stripTrailingZeros();
  }

  /// Reads an amount as people write it: `10m EUR`, `€2.5bn`, `USD 400,000`.
  ///
  /// @throws IllegalArgumentException if it is none, or has no currency
  public static Amount parse(String written) {
    var match = WRITTEN.matcher(capitalised(written.strip()));
    if (!match.matches()) {
      throw unreadable(written);
    }
    var currency = match.group(1) != null ? match.group(1) : match.group(4);
    var zeros = match.group(3) == null ? Integer.valueOf(0) : ZEROS.get(match.group(3));
    if (currency == null || zeros == null) {
      throw unreadable(written);
    }
    return new Amount(
        number(match.group(2), written).scaleByPowerOfTen(zeros),
        SIGNS.getOrDefault(currency, currency));
  }

  /// Codes in capitals, all other words in small letters.
  private static String capitalised(String written) {
    return Pattern.compile("\\p{L}+")
        .matcher(written)
        .replaceAll(word ->
            word.group().length() == 3
                ? word.group().toUpperCase(Locale.ROOT)
                : word.group().toLowerCase(Locale.ROOT));
  }

  /// Commas part thousands; a comma before one or two digits at the end parts the fraction.
  private static BigDecimal number(String digits, String written) {
    var plain = digits.replaceAll("\\s", "");
    if (plain.matches("\\d+,\\d{1,2}")) {
      return new BigDecimal(plain.replace(',', '.'));
    }
    if (plain.matches("\\d{1,3}(?:,\\d{3})+(?:\\.\\d+)?|\\d+(?:\\.\\d+)?")) {
      return new BigDecimal(plain.replace(",", ""));
    }
    throw unreadable(written);
  }

  private static IllegalArgumentException unreadable(String written) {
    return new IllegalArgumentException(
        "an amount must be a number and a currency such as \"10m EUR\", got \"%s\""
            .formatted(written));
  }

  /// Whether a figure is money of this currency and reaches this amount, as far as its source says:
  /// its number, or an end of what it can be, is this or more.
  boolean reachedBy(Figure figure) {
    var quantity = figure.quantity();
    return quantity.kind() == Quantity.Kind.MONEY
        && quantity.unit().equals(currency)
        && (quantity.value().filter(this::reaches).isPresent()
            || quantity.lower().map(Quantity.Limit::value).filter(this::reaches).isPresent()
            || quantity.upper().map(Quantity.Limit::value).filter(this::reaches).isPresent());
  }

  private boolean reaches(BigDecimal other) {
    return other.compareTo(value) >= 0;
  }

  /// As people write it: `10,000,000 EUR`.
  @Override
  public String toString() {
    return String.format(Locale.ROOT, "%,.0f %s", value, currency);
  }
}
