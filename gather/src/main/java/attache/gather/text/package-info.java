/// Stories in plain text, Markdown and JSON Lines, cut out of what a source gave.
@NullMarked
package attache.gather.text;

import org.jspecify.annotations.NullMarked;
