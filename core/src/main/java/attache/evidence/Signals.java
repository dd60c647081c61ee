package attache.evidence;

/// How well one sentence bears on a question: what the decision to answer is made from. Shares are
/// 0 to 1 of the question's weight, where rare words weigh more.
///
/// @param local share of the words, names apart, that the sentence carries, itself or by their kin
/// @param around share of words and names that it carries, headline and neighbours helping
/// @param soft share of the words, names apart, that it carries when the meaning of its words helps
/// @param meaning cosine of question and sentence
/// @param matter cosine of question and sentence with its headline
/// @param ahead how far that cosine lies above the best of all other sentences; below 0 if it does
///   not
/// @param typed how well what it states fits what was asked for; 0 when it states nothing of the
///   kind
/// @param head how well it meets the noun that says what is asked for; 1 when there is none
/// @param explains how plainly it gives a reason or a way, for questions that ask for one
/// @param unmet share of the heaviest word that is not met at all
/// @param least how near the question's farthest name stands to it, 0 to 1
/// @param named the same on average
/// @param missing share that the whole story lacks
/// @param headline 1 for a headline
/// @param another 1 if what would answer belongs to another actor
/// @param lead 1 for the first sentence after the headline, which tells the matter rather than its
///   details
/// @param leans 1 for a sentence that refers back to what was said before it
public record Signals(
    float local,
    float around,
    float soft,
    float meaning,
    float matter,
    float ahead,
    float typed,
    float head,
    float explains,
    float unmet,
    float least,
    float named,
    float missing,
    float headline,
    float another,
    float lead,
    float leans) {
  /// The signals in the order of the record.
  public float[] values() {
    return new float[] {
      local, around, soft, meaning, matter, ahead, typed, head, explains, unmet, least, named,
      missing, headline, another, lead, leans
    };
  }
}
