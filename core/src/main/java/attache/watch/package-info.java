/// Standing wishes of a reader: watches, lenses, what they find as stories arrive, and what is sent
/// of it. Stands at the end of the path: it reads stories, the ledger and meanings, and nothing
/// reads it but the desk.
package attache.watch;
