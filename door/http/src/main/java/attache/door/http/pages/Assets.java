package attache.door.http.pages;

import attache.door.http.exchange.Call;
import attache.door.http.exchange.Refusal;
import attache.door.http.exchange.Response;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Files that pages need. The name of each carries a hash of its bytes, so that browsers may keep
/// it for good.
public final class Assets {
  private static final int DIGITS = 10;

  private final Map<String, String> places = new LinkedHashMap<>();
  private final Map<String, Response> files = new LinkedHashMap<>();

  public Assets() {
    take("attache.css", "text/css; charset=utf-8");
    take("attache.js", "text/javascript; charset=utf-8");
    take("htmx.min.js", "text/javascript; charset=utf-8");
    take("icon.svg", "image/svg+xml");
  }

  /// Where a file is served.
  public String place(String name) {
    var place = places.get(name);
    if (place == null) {
      throw new IllegalArgumentException(
          "no such file: " + name + "; there are " + places.keySet());
    }
    return place;
  }

  /// `GET /assets/*`
  Response file(Call call, List<String> parts) {
    var file = files.get(parts.getFirst());
    if (file == null) {
      throw Refusal.of(404, "there is no such file").fix("reload the page");
    }
    return file;
  }

  private void take(String name, String type) {
    var bytes = read(name);
    var dot = name.lastIndexOf('.');
    var hashed = name.substring(0, dot) + "-" + hash(bytes) + name.substring(dot);
    places.put(name, "/assets/" + hashed);
    files.put(hashed, Response.of(200, type, bytes).forGood());
  }

  private static byte[] read(String name) {
    try (var file = Assets.class.getResourceAsStream("assets/" + name)) {
      if (file == null) {
        throw new IllegalStateException(
            "assets/" + name + " is missing from the program; build it anew");
      }
      return file.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String hash(byte[] bytes) {
    try {
      var digest = MessageDigest.getInstance("SHA-256").digest(bytes);
      return HexFormat.of().formatHex(digest).substring(0, DIGITS);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256; this one does not", e);
    }
  }
}
