/// What every implementation of the catalogue does.
@org.jspecify.annotations.NullMarked
package attache.testkit.catalogue;
