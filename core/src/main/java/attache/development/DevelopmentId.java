package attache.development;

/// Names one development for good, however it grows.
///
/// @param value 26 characters of Crockford base 32
public record DevelopmentId(String value) {
  public DevelopmentId {
    if (!value.matches("[0-9A-HJKMNP-TV-Z]{26}")) {
      throw new IllegalArgumentException(
          "development id must be 26 characters of Crockford base 32, got " + value);
    }
  }
}
