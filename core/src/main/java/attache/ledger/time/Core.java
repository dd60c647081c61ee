package attache.ledger.time;

import attache.ledger.Period.Basis;
import attache.ledger.Period.Precision;
import java.util.Optional;
import java.util.function.IntFunction;
import java.util.function.UnaryOperator;

/// What words of time mean, before words such as "by" are looked at.
sealed interface Core {
  Precision precision();

  /// The same, narrowed or widened once its days are known.
  Core then(UnaryOperator<Reach> change);

  /// Days that are known.
  record Fixed(Reach reach, Basis basis) implements Core {
    @Override
    public Precision precision() {
      return reach.precision();
    }

    @Override
    public Core then(UnaryOperator<Reach> change) {
      return new Fixed(change.apply(reach), basis);
    }
  }

  /// Days of every year, such as those of a month; the words do not say which.
  record Yearly(Precision precision, IntFunction<Optional<Reach>> inYear) implements Core {
    @Override
    public Core then(UnaryOperator<Reach> change) {
      return new Yearly(precision, year -> inYear.apply(year).map(change));
    }
  }

  /// A day of every week.
  ///
  /// @param day 1 Monday to 7 Sunday
  record Weekly(int day) implements Core {
    @Override
    public Precision precision() {
      return Precision.DAY;
    }

    @Override
    public Core then(UnaryOperator<Reach> change) {
      return this;
    }
  }

  /// Words that no days can be found for.
  ///
  /// @param relative whether the day of publication would give them
  record Unknown(Precision precision, boolean relative) implements Core {
    Unknown(Precision precision) {
      this(precision, false);
    }

    @Override
    public Core then(UnaryOperator<Reach> change) {
      return this;
    }
  }

  static Core explicit(Reach reach) {
    return new Fixed(reach, Basis.EXPLICIT);
  }

  /// Days that the words state; unknown if the calendar lacks them.
  static Core explicit(Optional<Reach> reach, Precision precision) {
    return reach.<Core>map(Core::explicit).orElseGet(() -> new Unknown(precision));
  }
}
