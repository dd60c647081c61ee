package attache.ledger.reading;

import java.util.regex.Pattern;

/// Tells sentences by which somebody may apply for something, whoever is their subject: "the scheme
/// is open for applications", "firms can compete for access", "bids are due by 4 May".
final class CallWords {
  private static final String WHAT =
      "(?:applications?|bids?|proposals?|tenders?|entries|nominations?|submissions?|expressions? of interest|applicants)";
  private static final String PRIZE =
      "(?:the |a |an |its |their |\\d+ |free |early )*(?:\\w+ ){0,2}(?:access|grants?|funding|prizes?|places?|fellowships?|scholarships?|awards?|licen[cs]es?|time|support|subsid(?:y|ies)|vouchers?)";

  private static final Pattern CALLING =
      Pattern.compile(
          "\\b(?:is|are|remains?|stays?|now) open (?:for|to) (?:new )?"
              + WHAT
              + "|\\b(?:is|are|being) (?:now )?(?:invited|encouraged|asked) to (?:apply|bid|tender|compete|submit|send|enter)\\b"
              + "|\\b(?:can|may|could) (?:now |also )?(?:apply|compete|bid) for "
              + PRIZE
              + "|\\bcompet(?:e|ing) for "
              + PRIZE
              + " (?:to|in|at|on|under|offered|from)\\b"
              + "|\\b(?:put|goes?|went|going) (?:\\w+ ){0,5}out to tender\\b"
              + "|\\b"
              + WHAT
              + " (?:\\w+ ){0,5}?(?:open(?:s|ed)?|clos(?:e|es|ed)|(?:are|is) (?:due|open|invited|welcome|accepted)|will be (?:accepted|taken|received)|must (?:be|reach|arrive))\\b",
          Pattern.CASE_INSENSITIVE);

  private CallWords() {}

  /// Whether words speak of applying for something that is offered.
  static boolean call(String sentence) {
    return CALLING.matcher(sentence).find();
  }
}
