/// Writers behind which a language model stands that the user configured: assignment → **draft**.
@NullMarked
package attache.writers;

import org.jspecify.annotations.NullMarked;
