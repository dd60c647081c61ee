@NullMarked
package attache.writers;

import org.jspecify.annotations.NullMarked;
