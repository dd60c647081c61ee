package attache.source;

import java.io.IOException;

/// That what somebody asked for elsewhere could not be had: a page that is gone, a server that is
/// away, an address that is none. The message says what was wanted and what came. Nothing is wrong
/// with what is stored here.
public final class NotReached extends IOException {
  private static final long serialVersionUID = 1L;

  public NotReached(String message) {
    super(message);
  }
}
