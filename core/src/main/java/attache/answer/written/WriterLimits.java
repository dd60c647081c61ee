package attache.answer.written;

import java.time.Duration;

/// How long a writer may take and how much it is given.
///
/// @param patience most time from the question to the last word of a draft
/// @param evidenceTokens most tokens of evidence, estimated; whole sentences only
/// @param draftTokens most tokens of a draft
public record WriterLimits(Duration patience, int evidenceTokens, int draftTokens) {
  /// Enough for a small model on a laptop: its context is often 4,096 tokens.
  public static final WriterLimits STANDARD = new WriterLimits(Duration.ofSeconds(45), 1_500, 400);

  public WriterLimits {
    if (patience.isNegative() || patience.isZero()) {
      throw new IllegalArgumentException("patience must be more than zero, got " + patience);
    }
    if (evidenceTokens < 1 || draftTokens < 1) {
      throw new IllegalArgumentException(
          "limits must be 1 or more, got %d and %d".formatted(evidenceTokens, draftTokens));
    }
  }
}
