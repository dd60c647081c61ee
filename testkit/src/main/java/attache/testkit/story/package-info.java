/// What every implementation of the ports in `attache.story` passes.
@NullMarked
package attache.testkit.story;

import org.jspecify.annotations.NullMarked;
