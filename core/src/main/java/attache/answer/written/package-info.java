/// Answers in a language model's words, each sentence proven before it is shown: evidence → draft →
/// **proof** → answer. A model's text is untrusted, and what it says is never evidence.
@NullMarked
package attache.answer.written;

import org.jspecify.annotations.NullMarked;
