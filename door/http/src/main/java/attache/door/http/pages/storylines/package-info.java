/// The pages of storylines: what belongs together over time.
@org.jspecify.annotations.NullMarked
package attache.door.http.pages.storylines;
