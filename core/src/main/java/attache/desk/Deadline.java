package attache.desk;

import attache.ledger.Row;
import attache.story.Citation;
import attache.story.Story;
import java.time.LocalDate;

/// A last day that a story states and that is to come.
///
/// @param day the day
/// @param asWritten the words of time
/// @param row the claim it is of
/// @param story its story
/// @param citation the claim's words
public record Deadline(LocalDate day, String asWritten, Row row, Story story, Citation citation) {}
