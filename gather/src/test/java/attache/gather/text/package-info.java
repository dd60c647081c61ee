@NullMarked
package attache.gather.text;

import org.jspecify.annotations.NullMarked;
