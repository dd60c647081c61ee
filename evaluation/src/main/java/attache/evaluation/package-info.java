/// How good the answers are: questions with known answers, asked of a fresh home, and marked.
@NullMarked
package attache.evaluation;

import org.jspecify.annotations.NullMarked;
