/// The ledger: every number and every decision of the news as a row that opens its sentence. Rows
/// branch off the path at the sentence and rejoin it at the answer.
package attache.ledger;
