/// Finding passages by their words and their meaning: passage → **index** … evidence. Derived from
/// the archive, and rebuilt from it at any time.
package attache.index;
