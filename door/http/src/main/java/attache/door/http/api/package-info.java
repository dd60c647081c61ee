/// The interface for programs, version 1.
@org.jspecify.annotations.NullMarked
package attache.door.http.api;
