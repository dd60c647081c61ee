package attache.ledger;

import java.util.regex.Pattern;

/// Names a claim by where it stands: revision, span, kind and ordinal, and nothing else, so that
/// better reading does not orphan what people reviewed.
///
/// @param value `f` for a figure or `m` for a measure, then 24 lower-case hexadecimal digits
public record ClaimId(String value) {
  private static final Pattern FORM = Pattern.compile("[fm][0-9a-f]{24}");

  public ClaimId {
    if (!FORM.matcher(value).matches()) {
      throw new IllegalArgumentException(
          "claim id must be f or m and 24 lower-case hexadecimal digits, got " + value);
    }
  }

  /// The id of a claim.
  ///
  /// @param letter `f` for a figure, `m` for a measure
  /// @param kind name of its kind (a figure's) or of its type (a measure's)
  /// @param ordinal 0 for the first claim of that kind on the span, then 1, 2, …
  public static ClaimId of(
      char letter,
      attache.story.RevisionId revision,
      attache.story.Span span,
      String kind,
      int ordinal) {
    var place =
        revision.value() + " " + span.start() + " " + span.end() + " " + kind + " " + ordinal;
    return new ClaimId(letter + Digest.of(place).substring(0, 24));
  }
}
