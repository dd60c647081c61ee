package attache.source.hub;

/// Tells whether a hub signed what it tells. Safe for use by many threads.
public interface Signatures {
  /// Whether a signature is that of some bytes. Takes as long whether it differs early or late.
  ///
  /// @param header value of `X-Hub-Signature`: method, `=`, hexadecimal digits
  /// @param secret what the hub was given to sign with
  boolean matches(String header, String secret, byte[] content);
}
