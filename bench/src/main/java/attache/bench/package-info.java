/// Measures the product as a whole, on stories made up by rule.
@NullMarked
package attache.bench;

import org.jspecify.annotations.NullMarked;
