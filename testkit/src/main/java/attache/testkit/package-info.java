/// What tests share: seeded chance, sample stories, child processes.
@NullMarked
package attache.testkit;

import org.jspecify.annotations.NullMarked;
