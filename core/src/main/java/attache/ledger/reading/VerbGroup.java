package attache.ledger.reading;

import java.util.List;

/// The verbs of one clause that belong together: "has reportedly agreed to buy".
///
/// @param first index of its first token
/// @param last index of its last token
/// @param chain lemmas of its full verbs, the one that governs first: agree, buy; "be" alone for a
///   copula
/// @param main index of the token of the last full verb
/// @param modal "will", "could", …; empty if there is none
/// @param perfect "has …", or past perfect with `past`
/// @param past whether its first form is a past one
/// @param progressive "is …ing"
/// @param passive "was …ed": the subject is acted upon by the first verb of the chain
/// @param actPassive the subject is acted upon by the last one
/// @param negated "not", "never"
/// @param finite false for infinitives and participles that stand by themselves
/// @param participle whether it is a participle without an auxiliary
/// @param subject tokens of its subject: from, to (exclusive); equal when there is none of its own
/// @param end one past the last token of its objects and complements
/// @param opener the word that opens its clause: "if", "while", "which"; empty if there is none
public record VerbGroup(
    int first,
    int last,
    List<String> chain,
    int main,
    String modal,
    boolean perfect,
    boolean past,
    boolean progressive,
    boolean passive,
    boolean actPassive,
    boolean negated,
    boolean finite,
    boolean participle,
    Range subject,
    int end,
    String opener) {
  /// A stretch of tokens.
  ///
  /// @param from first token
  /// @param to one past the last
  public record Range(int from, int to) {
    public boolean empty() {
      return from >= to;
    }
  }

  /// The verb that says what is done.
  public String act() {
    return chain.getLast();
  }

  /// The verb that governs: says whether it is considered, planned, said, …
  public String governs() {
    return chain.getFirst();
  }

  /// Whether the subject is acted upon by a verb of the chain.
  public boolean passive(String lemma) {
    return chain.size() > 1 && lemma.equals(chain.getFirst()) ? passive : actPassive;
  }

  public boolean conditional() {
    return opener.equals("if") || opener.equals("unless") || opener.equals("provided");
  }

  public boolean relative() {
    return opener.equals("which") || opener.equals("that") || opener.equals("who");
  }
}
