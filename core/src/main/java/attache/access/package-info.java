/// Who may use a home over the network, and the record of what they did.
package attache.access;
