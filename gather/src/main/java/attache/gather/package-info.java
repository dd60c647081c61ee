/// Reading what a source gave and fetching it: the first stop on the path **source** → story.
@NullMarked
package attache.gather;

import org.jspecify.annotations.NullMarked;
