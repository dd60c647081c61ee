package attache.source.hub;

import java.util.Optional;

/// What a hub asks of the server before it tells: whether it was meant (WebSub 5.3), or that it
/// will not (5.2).
///
/// @param mode `subscribe`, `unsubscribe` or `denied`
/// @param topic the address under which the hub knows the feed
/// @param challenge what is sent back where it was meant
/// @param seconds how long the hub will tell, as it wrote it
/// @param reason why it will not
public record Intent(
    String mode,
    Optional<String> topic,
    Optional<String> challenge,
    Optional<String> seconds,
    Optional<String> reason) {}
