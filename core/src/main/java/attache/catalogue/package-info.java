/// Choosing among the stories: by words, source, actor, topic, language, date and stage, with how
/// many there are of each.
package attache.catalogue;
