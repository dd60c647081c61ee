package attache.door.http.manners;

import java.util.LinkedHashMap;
import java.util.Map;

/// What every response tells a browser not to do.
public final class Headers {
  private static final String POLICY =
      "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'self';"
          + " form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

  /// Header names and values, in the order they are sent.
  public static final Map<String, String> ALL = headers();

  private Headers() {}

  private static Map<String, String> headers() {
    var headers = new LinkedHashMap<String, String>();
    headers.put("Content-Security-Policy", POLICY);
    headers.put("X-Content-Type-Options", "nosniff");
    headers.put("X-Frame-Options", "DENY");
    headers.put("Referrer-Policy", "no-referrer");
    headers.put("Cross-Origin-Opener-Policy", "same-origin");
    headers.put("Cross-Origin-Resource-Policy", "same-origin");
    headers.put(
        "Permissions-Policy",
        "accelerometer=(), camera=(), display-capture=(), geolocation=(), gyroscope=(), hid=(),"
            + " magnetometer=(), microphone=(), midi=(), payment=(), serial=(), usb=()");
    return java.util.Collections.unmodifiableMap(headers);
  }
}
