@NullMarked
package attache.gather;

import org.jspecify.annotations.NullMarked;
