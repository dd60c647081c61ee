package attache.ledger.reconcile;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/// What currencies were worth in dollars, roughly. It serves to see that two sources speak of one
/// amount, and for nothing else: no amount is ever converted.
///
/// @param byCode rate by ISO 4217 code
record Rates(Map<String, Rate> byCode) {
  /// Rates move; two amounts within this share of a rate may be the same amount.
  static final double TOLERANCE = 0.15;

  /// What one unit was worth.
  ///
  /// @param dollars in US dollars, rough
  /// @param year the year it is the middle of
  record Rate(BigDecimal dollars, int year) {}

  Rates {
    byCode = Map.copyOf(byCode);
  }

  /// The rates that ship: rough, rounded by hand, from no published table.
  static Rates shipped() {
    try (var stream = Rates.class.getResourceAsStream("rates.tsv")) {
      if (stream == null) {
        throw new IllegalStateException("rates are missing from the program: rates.tsv");
      }
      var rates = new HashMap<String, Rate>();
      new BufferedReader(new InputStreamReader(stream, UTF_8))
          .lines()
          .filter(line -> !line.startsWith("#"))
          .skip(1)
          .map(line -> line.split("\t", -1))
          .forEach(
              row -> rates.put(row[0], new Rate(new BigDecimal(row[1]), Integer.parseInt(row[2]))));
      return new Rates(rates);
    } catch (IOException e) {
      throw new UncheckedIOException("rates cannot be read: rates.tsv", e);
    }
  }

  Optional<Double> dollars(BigDecimal amount, String code) {
    return Optional.ofNullable(byCode.get(code))
        .map(rate -> amount.doubleValue() * rate.dollars().doubleValue());
  }

  /// Whether two amounts in two currencies may be one.
  boolean near(BigDecimal one, String code, BigDecimal other, String otherCode) {
    var first = dollars(one, code);
    var second = dollars(other, otherCode);
    return first.isPresent() && second.isPresent() && near(first.get(), second.get());
  }

  private static boolean near(double one, double other) {
    return Math.abs(one - other) <= TOLERANCE * Math.max(one, other);
  }

  /// The rate of a currency in a reader's words.
  String said(String code) {
    var rate = byCode.get(code);
    return rate == null
        ? code
        : "%s at about %s US dollars in %d"
            .formatted(code, rate.dollars().toPlainString(), rate.year());
  }
}
