/// What reading needs from libraries: analysers, an embedding model, a language detector; behind
/// the ports of `attache.index` and `attache.passage`. No call leaves the machine.
@NullMarked
package attache.language;

import org.jspecify.annotations.NullMarked;
