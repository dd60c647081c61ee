/// What every ledger does, and claims to try it with.
@NullMarked
package attache.testkit.ledger;

import org.jspecify.annotations.NullMarked;
