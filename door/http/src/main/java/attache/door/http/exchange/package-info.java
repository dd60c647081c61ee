/// Requests, responses, refusals and routes: what handlers are given and what they give back.
@org.jspecify.annotations.NullMarked
package attache.door.http.exchange;
