/// The contract of an answer as JSON, the same in every door: evidence → **answer** → reader.
@NullMarked
package attache.door.json;

import org.jspecify.annotations.NullMarked;
