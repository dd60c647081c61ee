@org.jspecify.annotations.NullMarked
package attache.send;
