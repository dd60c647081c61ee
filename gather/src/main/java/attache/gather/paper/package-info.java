/// Stories in documents made for paper: PDF, and Word as Office Open XML.
@NullMarked
package attache.gather.paper;

import org.jspecify.annotations.NullMarked;
