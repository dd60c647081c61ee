package attache.source;

import java.util.Optional;

/// Something that can be followed at a place somebody named.
///
/// @param place its address, or an absolute path
/// @param kind what it is
/// @param title what it calls itself; not blank
/// @param licence the terms it states
public record Candidate(String place, Source.Kind kind, String title, Optional<String> licence) {}
