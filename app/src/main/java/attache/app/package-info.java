/// Puts the parts together by hand and starts them; the sample and the glossary ship from here.
@NullMarked
package attache.app;

import org.jspecify.annotations.NullMarked;
