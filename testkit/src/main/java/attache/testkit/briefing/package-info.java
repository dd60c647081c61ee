/// Briefings for tests.
@NullMarked
package attache.testkit.briefing;

import org.jspecify.annotations.NullMarked;
