package attache.ledger.quantity;

import static org.assertj.core.api.Assertions.assertThat;

import attache.ledger.Quantity.Bound;

/// What holds of the amounts of any text.
final class Sound {
  private Sound() {}

  static void check(String text, String language, String name) {
    var end = 0;
    for (var amount : Quantities.in(text, language)) {
      var span = amount.span();
      assertThat(span.start()).as(name).isGreaterThanOrEqualTo(end);
      assertThat(span.in(text)).as(name).isNotBlank();
      amount.counted().ifPresent(counted -> assertThat(counted.in(text)).as(name).isNotBlank());
      var quantity = amount.quantity();
      var valued =
          switch (quantity.bound()) {
            case BETWEEN, MAGNITUDE, UNQUANTIFIED -> false;
            default -> true;
          };
      assertThat(quantity.value().isPresent()).as(name).isEqualTo(valued);
      if (quantity.bound() == Bound.BETWEEN) {
        var lower = quantity.lower().orElseThrow().value();
        assertThat(lower).as(name).isLessThan(quantity.upper().orElseThrow().value());
      }
      end = span.end();
    }
  }
}
