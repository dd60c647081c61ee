package attache.briefing;

import java.io.IOException;

/// Puts briefings into the words of a language model the user configured, each sentence proven.
/// Safe for use by many threads.
@FunctionalInterface
public interface Prose {
  /// There is no model.
  Prose NONE =
      (_, name) -> {
        throw new IllegalArgumentException("no model is configured, got \"" + name + "\"");
      };

  /// The briefing in a model's words; what it cannot prove, forgets or does not write stays quoted.
  ///
  /// @param name of a configured model
  /// @throws IllegalArgumentException if no model of that name is configured
  Briefing written(Briefing briefing, String name) throws IOException;
}
