/// The pages: rooms that take requests, views they show, and the templates that set them.
@org.jspecify.annotations.NullMarked
package attache.door.http.pages;
