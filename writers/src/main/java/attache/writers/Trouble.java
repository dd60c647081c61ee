package attache.writers;

import attache.answer.written.ModelServer;
import dev.langchain4j.exception.AuthenticationException;
import dev.langchain4j.exception.HttpException;
import dev.langchain4j.exception.ModelNotFoundException;
import dev.langchain4j.exception.RateLimitException;
import dev.langchain4j.exception.TimeoutException;
import java.io.IOException;
import java.net.ConnectException;
import java.net.http.HttpTimeoutException;
import java.nio.channels.UnresolvedAddressException;
import java.util.Optional;
import java.util.regex.Pattern;

/// Says what went wrong with a model server in words that name no key.
final class Trouble {
  private static final int LONGEST = 200;
  private static final Pattern CLOSED =
      Pattern.compile("received no bytes|EOF|Connection reset|closed", Pattern.CASE_INSENSITIVE);

  private Trouble() {}

  static IOException of(ModelServer server, Throwable thrown) {
    return new IOException(server.key().hiddenIn(words(server, thrown)));
  }

  private static String words(ModelServer server, Throwable thrown) {
    for (var e = thrown; e != null; e = e.getCause()) {
      if (e instanceof IOException && CLOSED.matcher(String.valueOf(e.getMessage())).find()) {
        return "closed the connection before it had answered";
      }
      var known = known(server, e);
      if (known.isPresent()) {
        return known.get();
      }
    }
    var message = String.valueOf(thrown.getMessage()).replaceAll("\\s+", " ");
    return "broke off: " + message.substring(0, Math.min(LONGEST, message.length()));
  }

  private static Optional<String> known(ModelServer server, Throwable e) {
    return Optional.ofNullable(
        switch (e) {
          case ConnectException _, UnresolvedAddressException _ ->
              "cannot be reached at " + server.address();
          case AuthenticationException _ -> "does not accept the key that is set for it";
          case RateLimitException _ -> "has had too many requests; ask again later";
          case ModelNotFoundException _ -> "is not a model of the server at " + server.address();
          case TimeoutException _, HttpTimeoutException _ -> "did not answer in time";
          case HttpException http -> status(http.statusCode());
          default -> null;
        });
  }

  private static String status(int code) {
    return switch (code) {
      case 401, 403 -> "does not accept the key that is set for it";
      case 404 -> "was not found on the server: look at address and model";
      case 429 -> "has had too many requests; ask again later";
      default -> "was refused by its server with status " + code;
    };
  }
}
