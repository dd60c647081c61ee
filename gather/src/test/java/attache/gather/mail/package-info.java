@NullMarked
package attache.gather.mail;

import org.jspecify.annotations.NullMarked;
