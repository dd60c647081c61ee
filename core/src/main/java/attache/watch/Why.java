package attache.watch;

import attache.ledger.Row;
import attache.story.Citation;
import java.util.Optional;

/// A reason with the words of the story that it points to.
///
/// @param reason what of the watch it answers
/// @param citation the words
/// @param sentence the whole sentence they stand in
/// @param claim the row of the ledger that meets the watch, if it is still there
public record Why(Reason reason, Citation citation, String sentence, Optional<Row> claim) {}
