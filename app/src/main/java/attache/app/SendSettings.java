package attache.app;

import attache.send.MailSettings;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;

/// What a reader can set about sending. Passwords and secrets can stand in a file of their own.
///
/// @param mail the mail server; empty if none is set
/// @param secret what posts to webhooks are signed with; empty if none is set
record SendSettings(Optional<MailSettings> mail, Optional<String> secret) {
  static final Set<String> KEYS =
      Set.of(
          "mail-host",
          "mail-port",
          "mail-tls",
          "mail-user",
          "mail-password",
          "mail-password-file",
          "mail-from",
          "webhook-secret",
          "webhook-secret-file");

  /// Reads them out of all settings; mistakes are added to a list, and never hold a password.
  static SendSettings of(Properties values, List<String> mistakes) {
    return new SendSettings(mail(values, mistakes), secret(values, "webhook-secret", mistakes));
  }

  private static Optional<MailSettings> mail(Properties values, List<String> mistakes) {
    var host = value(values, "mail-host");
    if (host.isEmpty()) {
      return Optional.empty();
    }
    var from = value(values, "mail-from");
    if (from.filter(it -> it.contains("@")).isEmpty()) {
      mistakes.add("mail-from must be the address letters come from, such as me@example.org");
      return Optional.empty();
    }
    try {
      var security = security(value(values, "mail-tls").orElse("starttls"));
      var port = value(values, "mail-port").map(Integer::parseInt).orElse(security.port());
      return Optional.of(
          new MailSettings(host.get(), port, login(values, mistakes), security, from.get()));
    } catch (NumberFormatException e) {
      mistakes.add("mail-port must be a number, got " + value(values, "mail-port").orElse(""));
    } catch (IllegalArgumentException e) {
      mistakes.add(String.valueOf(e.getMessage()));
    }
    return Optional.empty();
  }

  private static MailSettings.Security security(String given) {
    return Arrays.stream(MailSettings.Security.values())
        .filter(it -> it.name().equals(given.toUpperCase(Locale.ROOT)))
        .findFirst()
        .orElseThrow(() ->
            new IllegalArgumentException("mail-tls must be starttls, tls or none, got " + given));
  }

  private static Optional<MailSettings.Login> login(Properties values, List<String> mistakes) {
    var user = value(values, "mail-user");
    var password = secret(values, "mail-password", mistakes);
    if (user.isPresent() != password.isPresent()) {
      mistakes.add("mail-user and mail-password (or mail-password-file) must be set together");
      return Optional.empty();
    }
    return user.map(name -> new MailSettings.Login(name, password.orElseThrow()));
  }

  /// The value itself, or the first line of the file that another key names.
  private static Optional<String> secret(Properties values, String key, List<String> mistakes) {
    var file = value(values, key + "-file");
    if (file.isEmpty()) {
      return value(values, key);
    }
    try {
      var first = Files.readString(Path.of(file.get()), StandardCharsets.UTF_8).lines().findFirst();
      if (first.filter(line -> !line.isBlank()).isEmpty()) {
        mistakes.add("%s-file is empty: %s".formatted(key, file.get()));
      }
      return first.map(String::strip).filter(line -> !line.isEmpty());
    } catch (IOException e) {
      mistakes.add("%s-file cannot be read: %s".formatted(key, file.get()));
      return Optional.empty();
    }
  }

  private static Optional<String> value(Properties values, String key) {
    return Optional.ofNullable(values.getProperty(key))
        .map(String::strip)
        .filter(it -> !it.isEmpty());
  }
}
