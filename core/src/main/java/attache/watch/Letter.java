package attache.watch;

import java.time.Instant;

/// An alert as it is sent.
///
/// @param id id of the alert: the same letter sent again has the same
/// @param at when the alert was put together
/// @param subject one line
/// @param text for people, plain
/// @param json for programs
public record Letter(String id, Instant at, String subject, String text, String json) {
  public Letter {
    subject = subject.replaceAll("\\s+", " ").strip();
  }
}
