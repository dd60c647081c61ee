package attache.store.embedded;

import attache.story.StoryId;
import java.math.BigInteger;
import java.time.Instant;
import java.util.Optional;
import java.util.random.RandomGenerator;

/// Mints story ids that sort in the order they were given: 48 bits of milliseconds, 80 bits of
/// chance, in Crockford base 32, as the ULID specification has it.
///
/// An id is always greater than the one before it, also within a millisecond and when the clock was
/// set back; the caller holds the right to write, so that nobody else mints meanwhile.
final class Ulid {
  private static final String DIGITS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
  private static final int LENGTH = 26;
  private static final int CHANCE_BITS = 80;

  private final RandomGenerator random;

  Ulid(RandomGenerator random) {
    this.random = random;
  }

  StoryId after(Optional<StoryId> before, Instant now) {
    var chance = new byte[CHANCE_BITS / 8];
    random.nextBytes(chance);
    var fresh =
        BigInteger.valueOf(now.toEpochMilli()).shiftLeft(CHANCE_BITS).or(new BigInteger(1, chance));
    var least = before.map(Ulid::number).orElse(BigInteger.ZERO).add(BigInteger.ONE);
    return new StoryId(digits(fresh.max(least)));
  }

  private static BigInteger number(StoryId id) {
    var number = BigInteger.ZERO;
    for (var digit : id.value().toCharArray()) {
      number = number.shiftLeft(5).or(BigInteger.valueOf(DIGITS.indexOf(digit)));
    }
    return number;
  }

  private static String digits(BigInteger number) {
    var digits = new char[LENGTH];
    for (var i = 0; i < LENGTH; i++) {
      digits[LENGTH - 1 - i] = DIGITS.charAt(number.shiftRight(5 * i).intValue() & 31);
    }
    return new String(digits);
  }
}
