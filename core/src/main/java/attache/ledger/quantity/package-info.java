/// Reads amounts in a sentence: money, percentages, counts, multiples and ranks, in any of the
/// languages the program reads. One grammar for all; what differs is in word lists.
package attache.ledger.quantity;
