/// The record in SQLite and the index in Lucene, in one home folder: what stands behind the ports
/// of `attache.story`, `attache.index` and `attache.answer` on one machine.
@NullMarked
package attache.store.embedded;

import org.jspecify.annotations.NullMarked;
