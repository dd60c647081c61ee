/// Sending what a reader asked to be sent: mail and webhooks. Nothing leaves the machine from here
/// that a reader did not give an address for.
@NullMarked
package attache.send;

import org.jspecify.annotations.NullMarked;
