/// Stories and what can be quoted from them: the second stop on the path source → **story** →
/// passage → index … question → evidence → answer.
package attache.story;
