@NullMarked
package attache.gather.date;

import org.jspecify.annotations.NullMarked;
