/// The verbs of the product. Doors call these and nothing else.
package attache.desk;
