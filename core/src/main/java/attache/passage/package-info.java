/// Reading a story into sentences and passages: story → **passage** → index.
package attache.passage;
