/// Dates as sources write them.
@NullMarked
package attache.gather.date;

import org.jspecify.annotations.NullMarked;
