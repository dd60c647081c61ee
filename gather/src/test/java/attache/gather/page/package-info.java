@NullMarked
package attache.gather.page;

import org.jspecify.annotations.NullMarked;
