@NullMarked
package attache.gather.feed;

import org.jspecify.annotations.NullMarked;
