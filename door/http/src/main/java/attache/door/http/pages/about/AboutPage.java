package attache.door.http.pages.about;

import attache.desk.Keeping;
import attache.story.Archive.Holdings;

/// What the page *About* shows.
///
/// @param held what is stored
/// @param behind changes that cannot be found yet
/// @param ledgerBehind changes the ledger has not read yet
/// @param keeping what is kept of what is asked
record AboutPage(Holdings held, long behind, long ledgerBehind, Keeping keeping) {}
