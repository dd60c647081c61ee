/// Where stories come from, and the manners in which they are fetched: **source** → story.
package attache.source;
