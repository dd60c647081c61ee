package attache.evidence;

/// How well one sentence bears on a question: what the decision to answer is made from.
///
/// @param local share of the question's weight that the sentence itself carries, 0 to 1
/// @param around the same, headline and neighbours helping, 0 to 1
/// @param meaning cosine of question and sentence; 0 when there is no embedder
/// @param typed 1 if it has what would answer, 0 if not; 1 for questions that ask for no type
/// @param focus share of the words that say what is asked for, 0 to 1; 1 when there are none
/// @param named share of the question's names that the sentence or what it refers to carries
/// @param missing share of the question's weight that the whole story lacks
public record Signals(
    float local,
    float around,
    float meaning,
    float typed,
    float focus,
    float named,
    float missing) {}
