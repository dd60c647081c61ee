/// The pages of sources: what is followed, how it goes with it, following more.
@org.jspecify.annotations.NullMarked
package attache.door.http.pages.sources;
