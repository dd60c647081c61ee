/// What every implementation of the ports in `attache.index` passes.
@NullMarked
package attache.testkit.index;

import org.jspecify.annotations.NullMarked;
