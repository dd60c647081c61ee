/// What every implementation of the ports in `attache.answer` passes.
@NullMarked
package attache.testkit.answer;

import org.jspecify.annotations.NullMarked;
