package attache.briefing;

import attache.story.Story;
import java.io.IOException;
import java.util.Optional;

/// Tells the terms that stories come under, in their source's or a person's words.
@FunctionalInterface
public interface Licences {
  /// Nothing is known of any.
  Licences UNKNOWN = _ -> Optional.empty();

  /// The terms of a story; empty when none are known.
  Optional<String> of(Story story) throws IOException;
}
