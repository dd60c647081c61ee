package attache.ledger.reconcile;

import attache.ledger.Quantity;
import attache.ledger.Quantity.Kind;
import attache.ledger.Quantity.Limit;
import attache.ledger.Quantity.UnitBasis;
import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/// A quantity as people write it: "more than $52.5bn", "under £9bn", "between 3% and 5%". Nothing
/// is rounded.
public final class Wording {
  private static final Map<String, String> SIGNS =
      Map.of(
          "USD", "$", "EUR", "€", "GBP", "£", "JPY", "¥", "INR", "₹", "KRW", "₩", "AUD", "A$",
          "CAD", "C$", "HKD", "HK$", "TWD", "NT$");

  /// As in ISO 4217.
  private static final Pattern CODE = Pattern.compile("[A-Z]{3}");

  private static final int DECIMALS = 3;
  private static final int THOUSAND = 3;
  private static final int MILLION = 6;
  private static final int BILLION = 9;
  private static final int TRILLION = 12;

  private Wording() {}

  /// The quantity in words, with what is unsure of its unit.
  public static String of(Quantity quantity) {
    var words = bounded(quantity);
    return switch (quantity.unitBasis()) {
      case ASSUMED -> words + " (currency assumed)";
      case ABSENT -> quantity.kind() == Kind.MONEY ? words + ", no currency given" : words;
      case EXPLICIT_SYMBOL, EXPLICIT_WORD, INHERITED -> words;
    };
  }

  private static String bounded(Quantity quantity) {
    var about = quantity.approximate() ? "about " : "";
    var value = quantity.value().map(number -> amount(number, quantity)).orElse("");
    return switch (quantity.bound()) {
      case EXACT -> about + value;
      case APPROX -> value.isEmpty() ? "no amount given" : "about " + value;
      case NEARLY -> "nearly " + value;
      case LESS_THAN -> "under " + about + upper(quantity, value);
      case UP_TO -> "up to " + about + upper(quantity, value);
      case AT_LEAST -> "at least " + about + lower(quantity, value);
      case MORE_THAN -> "more than " + about + lower(quantity, value);
      case BETWEEN -> "between " + about + lower(quantity, "?") + " and " + upper(quantity, "?");
      case MAGNITUDE -> magnitude(quantity);
      case UNQUANTIFIED -> "no amount given";
    };
  }

  private static String lower(Quantity quantity, String otherwise) {
    return limit(quantity.lower(), quantity).orElse(otherwise);
  }

  private static String upper(Quantity quantity, String otherwise) {
    return limit(quantity.upper(), quantity).orElse(otherwise);
  }

  private static Optional<String> limit(Optional<Limit> limit, Quantity quantity) {
    return limit.map(end -> amount(end.value(), quantity));
  }

  private static String magnitude(Quantity quantity) {
    if (quantity.lower().isEmpty()) {
      return "no amount given";
    }
    var least = quantity.lower().get().value();
    return "%s (at least %s)".formatted(order(least), amount(least, quantity));
  }

  /// The plural a least amount stands for: 200 × 10⁹ is "hundreds of billions".
  private static String order(BigDecimal least) {
    var digits = least.precision() - least.scale() - 1;
    var scale = digits / THOUSAND * THOUSAND;
    var name =
        switch (scale) {
          case THOUSAND -> "thousands";
          case MILLION -> "millions";
          case BILLION -> "billions";
          case TRILLION -> "trillions";
          default -> "";
        };
    return switch (digits - scale) {
      case 2 -> name.isEmpty() ? "hundreds" : "hundreds of " + name;
      case 1 -> name.isEmpty() ? "tens" : "tens of " + name;
      default -> name.isEmpty() ? "several" : name;
    };
  }

  /// A number with its unit: "$17.5bn", "25%", "22 languages", "2.5 times".
  static String amount(BigDecimal number, Quantity quantity) {
    var unit = quantity.unit();
    return switch (quantity.kind()) {
      case MONEY -> money(number, unit);
      case PERCENT -> grouped(number) + (unit.isEmpty() || unit.equals("%") ? "%" : " " + unit);
      case RATIO -> grouped(number) + (unit.equals("x") ? " times" : spaced(unit));
      case COUNT -> scaled(number) + spaced(unit);
      case RANK -> "number " + grouped(number);
    };
  }

  /// An amount of money: sign or code, number, scale; a currency that is no more than a word, such
  /// as "crowns", comes last.
  static String money(BigDecimal number, String unit) {
    if (unit.isEmpty()) {
      return brief(number);
    }
    var sign = SIGNS.get(unit);
    if (sign != null) {
      return sign + brief(number);
    }
    return CODE.matcher(unit).matches() ? unit + " " + brief(number) : brief(number) + " " + unit;
  }

  private static String spaced(String unit) {
    return unit.isEmpty() ? "" : " " + unit;
  }

  private static String brief(BigDecimal number) {
    return scaled(number, "m", "bn", "trn");
  }

  private static String scaled(BigDecimal number) {
    return scaled(number, " million", " billion", " trillion");
  }

  private static String scaled(BigDecimal number, String million, String billion, String trillion) {
    var digits = number.precision() - number.scale();
    var scale = digits > TRILLION ? TRILLION : digits > BILLION ? BILLION : MILLION;
    var small = number.movePointLeft(scale).stripTrailingZeros();
    if (number.signum() == 0 || digits <= MILLION || small.scale() > DECIMALS) {
      return grouped(number);
    }
    var name = scale == TRILLION ? trillion : scale == BILLION ? billion : million;
    return grouped(small) + name;
  }

  /// All its digits, by threes.
  private static String grouped(BigDecimal number) {
    var plain = number.stripTrailingZeros().toPlainString();
    var point = plain.indexOf('.') < 0 ? plain.length() : plain.indexOf('.');
    var grouped = new StringBuilder(plain);
    for (var i = point - THOUSAND; i > (plain.startsWith("-") ? 1 : 0); i -= THOUSAND) {
      grouped.insert(i, ',');
    }
    return grouped.toString();
  }

  /// Whether nothing is said of the currency of an amount of money.
  static boolean currencyAbsent(Quantity quantity) {
    return quantity.kind() == Kind.MONEY
        && (quantity.unit().isEmpty() || quantity.unitBasis() == UnitBasis.ABSENT);
  }
}
