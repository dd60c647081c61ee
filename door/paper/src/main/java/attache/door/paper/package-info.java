/// The door to paper: briefings, answers and lists of stories as files that people pass on, with
/// notes that resolve.
@NullMarked
package attache.door.paper;

import org.jspecify.annotations.NullMarked;
