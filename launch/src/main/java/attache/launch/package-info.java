/// What stands before the path: building, preparing and testing on behalf of the launchers.
///
/// The launchers run these classes from source, with nothing but a JDK, before anything is built.
/// So they use the JDK alone.
package attache.launch;
