/// Stories in RSS, RDF and Atom feeds.
@NullMarked
package attache.gather.feed;

import org.jspecify.annotations.NullMarked;
