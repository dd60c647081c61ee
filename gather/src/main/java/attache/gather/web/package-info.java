/// Addresses, and visits to them.
@NullMarked
package attache.gather.web;

import org.jspecify.annotations.NullMarked;
