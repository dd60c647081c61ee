package attache.desk;

import attache.index.Follower;
import attache.index.Progress;
import attache.ledger.LedgerFollower;
import java.io.IOException;
import java.util.concurrent.locks.ReentrantLock;

/// Everything that follows the archive's changes: index, ledger, developments, watches. One thread
/// of a process is at it; who only wants to read does not wait for that one, and reads what is
/// there. Safe for use by many threads.
final class Following {
  /*
   * Placing thousands of new stories takes minutes. Where a server follows in the background, a page
   * or a question that followed for itself would wait for all of it, and do the same work beside it.
   */
  private final Follower follower;
  private final LedgerFollower ledger;
  private final DevelopmentDesk developments;
  private final WatchDesk watches;
  private final ReentrantLock turn = new ReentrantLock();

  Following(
      Follower follower, LedgerFollower ledger, DevelopmentDesk developments, WatchDesk watches) {
    this.follower = follower;
    this.ledger = ledger;
    this.developments = developments;
    this.watches = watches;
  }

  /// Follows to the end; false if it is not done, since another process is at it.
  boolean all(Progress progress) throws IOException {
    turn.lock();
    try {
      var findable = follower.follow(progress);
      var read = ledger.follow(progress) && developments.follow(progress);
      return watches.follow(progress) && read && findable;
    } finally {
      turn.unlock();
    }
  }

  /// Follows to the end, unless another thread is at it; false if it is not done.
  boolean allMeanwhile() throws IOException {
    if (!turn.tryLock()) {
      return false;
    }
    try {
      return all(Progress.NONE);
    } finally {
      turn.unlock();
    }
  }

  /// Makes what was added findable by words and read into the ledger, which is what answers need,
  /// unless another thread is at it; false if it is not done.
  boolean wordsMeanwhile() throws IOException {
    if (!turn.tryLock()) {
      return false;
    }
    try {
      var findable = follower.follow(Progress.NONE);
      return ledger.follow(Progress.NONE) && findable;
    } finally {
      turn.unlock();
    }
  }

  /// Makes what was added findable by its meaning; the number of stories worked on. What is added
  /// meanwhile is followed by others.
  int meanings(Progress progress) throws IOException {
    var learnt = follower.learnMeanings(progress);
    turn.lock();
    try {
      watches.followMeanings(progress);
      developments.followMeanings(progress);
    } finally {
      turn.unlock();
    }
    return learnt;
  }

  /// Makes index, ledger and developments anew from the archive.
  void anew(Progress progress) throws IOException {
    turn.lock();
    try {
      follower.rebuild(progress);
      ledger.readAnew(progress);
      developments.placeAnew(progress);
    } finally {
      turn.unlock();
    }
    meanings(progress);
  }
}
