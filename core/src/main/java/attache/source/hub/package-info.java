/// Being told of the news of a source instead of asking for it (WebSub): hub → source → story.
package attache.source.hub;
