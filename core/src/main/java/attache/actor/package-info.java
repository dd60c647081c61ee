/// Who and what stories name: actors of the gazetteer and the names it lacks.
package attache.actor;
