/// What every implementation of the ports of access does.
@org.jspecify.annotations.NullMarked
package attache.testkit.access;
