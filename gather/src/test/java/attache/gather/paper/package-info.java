@NullMarked
package attache.gather.paper;

import org.jspecify.annotations.NullMarked;
