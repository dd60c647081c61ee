/// The pages of what is waited for: today, watches, scenarios, calls.
@org.jspecify.annotations.NullMarked
package attache.door.http.pages.watching;
