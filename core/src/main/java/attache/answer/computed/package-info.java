/// Answers computed from rows of the ledger: sums, comparisons, lists, stages, orders. What rows
/// cannot carry is left to the words of the sources.
package attache.answer.computed;
