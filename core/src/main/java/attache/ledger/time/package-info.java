/// Words of time in a sentence, and the days they mean.
package attache.ledger.time;
