/// Briefings: what the sources say of a topic, an actor, a development or a time, written down with
/// the sentence behind every sentence.
package attache.briefing;
