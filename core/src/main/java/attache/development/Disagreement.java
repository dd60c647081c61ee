package attache.development;

import attache.ledger.Link;
import attache.ledger.Row;
import attache.story.Citation;

/// Two claims of one development that cannot both hold as they are said, side by side.
///
/// @param link how they differ, and why in a reader's words
/// @param one the claim of the earlier story
/// @param oneSays the sentence that makes it
/// @param other the claim of the later story
/// @param otherSays the sentence that makes it
public record Disagreement(Link link, Row one, Citation oneSays, Row other, Citation otherSays) {}
