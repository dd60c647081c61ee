/// Stories on one real-world matter, over time: story and ledger → **development**.
package attache.development;
