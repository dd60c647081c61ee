/// The terminal door: one class per command, each calling the desk and nothing else. It stands at
/// both ends of the path: source → … question → evidence → answer → **reader**.
@NullMarked
package attache.door.cli;

import org.jspecify.annotations.NullMarked;
