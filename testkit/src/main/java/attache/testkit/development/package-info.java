/// What tests of developments share.
@org.jspecify.annotations.NullMarked
package attache.testkit.development;
