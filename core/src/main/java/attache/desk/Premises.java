package attache.desk;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/// The place Attaché lives in on this machine: where its home is, and how to open it. Doors get
/// their [Desk] from here.
public interface Premises {
  /// The home folder in use.
  Path home();

  /// The version of the program.
  String version();

  /// Opens the desk, creating the home when there is none. Whoever opens closes.
  ///
  /// @throws IOException if the home cannot be used; the message says why and what to do
  Desk open() throws IOException;

  /// Whether there is a home that can be read and not written: nothing can be added, and what is
  /// asked is not kept.
  default boolean onlyRead() {
    return false;
  }

  /// The same premises, from which loopback, link-local and private addresses may be visited too.
  default Premises visitingPrivateAddresses() {
    throw new UnsupportedOperationException("private addresses cannot be visited from here");
  }

  /// Puts a backup in place of the record; what is there now is set aside beside it.
  ///
  /// @return where the former record was set aside; the home itself if there was none
  Path restore(Path backup) throws IOException;

  /// Looks at everything that could be wrong: Java, libraries, home, record, index, model.
  List<Finding> examine();

  /// What an examination found.
  ///
  /// @param state how it stands
  /// @param subject what was looked at
  /// @param text what was found, and what to do about it when it is wrong
  record Finding(State state, String subject, String text) {
    /// How a thing stands.
    public enum State {
      GOOD,
      NOTE,
      WRONG
    }
  }
}
