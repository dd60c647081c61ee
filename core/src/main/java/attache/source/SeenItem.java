package attache.source;

import java.time.Instant;

/// What is remembered of an item a source had, so that only what changed is looked at again.
///
/// @param key names the item within its source
/// @param content SHA-256 of what the source said of it, in hexadecimal
/// @param access what could be had of its text
/// @param tries visits to its page in a row that failed
/// @param looked when it was last looked at
public record SeenItem(String key, String content, Access access, int tries, Instant looked) {}
