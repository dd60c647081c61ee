/// The door for browsers and programs: pages to read and a REST interface. It calls the desk and
/// nothing else, and speaks to this machine alone.
@org.jspecify.annotations.NullMarked
package attache.door.http;
