/// Finding what bears on a question and deciding whether it is enough: question → **evidence** →
/// answer.
package attache.evidence;
