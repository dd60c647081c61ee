/// What every shelf of sources does, and one in memory.
@NullMarked
package attache.testkit.source;

import org.jspecify.annotations.NullMarked;
