package attache.watch;

import java.time.Instant;

/// A standing wish of a reader.
///
/// @param id names it for good, 26 characters
/// @param owner whose it is
/// @param name what it is called, once an owner
/// @param criteria what it waits for
/// @param channels where its alerts go
/// @param since when it was added; what arrived before is not looked at
/// @param paused whether it finds nothing for now
public record Watch(
    String id,
    String owner,
    String name,
    Criteria criteria,
    Channels channels,
    Instant since,
    boolean paused) {
  /// Longest name, in UTF-16 units.
  public static final int LONGEST_NAME = 80;

  public Watch {
    name = named("watch", name);
  }

  /// A name that can be given to something of a reader's own.
  static String named(String what, String name) {
    var stripped = name.strip();
    if (stripped.isEmpty() || stripped.length() > LONGEST_NAME || stripped.contains("\n")) {
      throw new IllegalArgumentException(
          "the name of a %s must be one line of 1 to %d characters, got \"%s\""
              .formatted(what, LONGEST_NAME, name));
    }
    return stripped;
  }
}
