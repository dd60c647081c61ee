/// What every list of watches does.
@org.jspecify.annotations.NullMarked
package attache.testkit.watch;
