package attache.access;

import java.time.Instant;
import java.util.Optional;

/// Something that somebody did: one entry of the audit log.
///
/// @param number greater than that of every earlier entry; 0 before it is kept
/// @param at when
/// @param who the name of the key, `local` where none was asked for
/// @param what what was done, such as `forgetStory`
/// @param data which data it was done to: the id of a story, an answer, a claim; empty if none
/// @param words the question, where question texts are kept; they go when the answer is forgotten
public record Deed(
    long number, Instant at, String who, String what, String data, Optional<String> words) {}
