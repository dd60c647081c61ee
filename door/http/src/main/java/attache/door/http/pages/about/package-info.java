/// The pages on the archive itself: questions asked, evaluation, what is stored.
@org.jspecify.annotations.NullMarked
package attache.door.http.pages.about;
