/// What keeps a server safe and civil: who may enter, what is told to browsers, what is refused.
@org.jspecify.annotations.NullMarked
package attache.door.http.manners;
