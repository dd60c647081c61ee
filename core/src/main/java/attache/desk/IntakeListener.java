package attache.desk;

import attache.source.Extract;
import attache.story.Draft;
import attache.story.Receipt;

/// Hears what comes of each item while stories are added. Called from the adding thread.
public interface IntakeListener {
  /// For those who wait for the summary.
  IntakeListener NONE =
      new IntakeListener() {
        @Override
        public void stored(Draft draft, Receipt receipt) {}

        @Override
        public void refused(Extract.Bad bad) {}
      };

  /// A draft was stored, or was known; it is on disk.
  void stored(Draft draft, Receipt receipt);

  /// An item could not be read.
  void refused(Extract.Bad bad);
}
