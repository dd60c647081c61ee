/// The pages of briefings: making them, reading them, taking them away in every form.
@org.jspecify.annotations.NullMarked
package attache.door.http.pages.briefings;
