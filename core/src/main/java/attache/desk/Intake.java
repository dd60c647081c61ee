package attache.desk;

import attache.source.Extract;
import attache.story.Receipt;
import java.util.ArrayList;
import java.util.List;

/// What came of adding, counted as it goes. For one thread at a time.
public final class Intake {
  private int added;
  private int unchanged;
  private int revised;
  private final List<Extract.PassedOver> passedOver = new ArrayList<>();
  private final List<Extract.Bad> refused = new ArrayList<>();

  void count(Receipt receipt) {
    switch (receipt) {
      case Receipt.Added _ -> added++;
      case Receipt.Unchanged _ -> unchanged++;
      case Receipt.Revised _ -> revised++;
    }
  }

  void refuse(Extract.Bad bad) {
    refused.add(bad);
  }

  void passOver(Extract.PassedOver passed) {
    passedOver.add(passed);
  }

  /// Files of folders that are of no kind that is read.
  public List<Extract.PassedOver> passedOver() {
    return List.copyOf(passedOver);
  }

  /// Stories that were not known.
  public int added() {
    return added;
  }

  /// Stories that were known with the same text.
  public int unchanged() {
    return unchanged;
  }

  /// Stories that were known with another text.
  public int revised() {
    return revised;
  }

  /// Items that could not be read, in the order they came.
  public List<Extract.Bad> refused() {
    return List.copyOf(refused);
  }

  /// Items seen so far.
  public int seen() {
    return added + unchanged + revised + refused.size();
  }
}
