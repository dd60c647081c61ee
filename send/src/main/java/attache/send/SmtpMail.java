package attache.send;

import static java.nio.charset.StandardCharsets.UTF_8;

import attache.watch.Letter;
import jakarta.mail.Authenticator;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.PasswordAuthentication;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.time.Duration;
import java.util.Date;
import java.util.Properties;

/// Hands letters to a mail server over SMTP, as plain text. A letter sent again has the same
/// Message-ID, so that a mailbox can tell. Safe for use by many threads.
final class SmtpMail {
  private static final Duration PATIENCE = Duration.ofSeconds(30);

  private final MailSettings settings;
  private final Session session;

  SmtpMail(MailSettings settings) {
    this.settings = settings;
    this.session = Session.getInstance(properties(settings), authenticator(settings));
  }

  private static Properties properties(MailSettings settings) {
    var properties = new Properties();
    var millis = Long.toString(PATIENCE.toMillis());
    properties.setProperty("mail.smtp.host", settings.host());
    properties.setProperty("mail.smtp.port", Integer.toString(settings.port()));
    properties.setProperty("mail.smtp.connectiontimeout", millis);
    properties.setProperty("mail.smtp.timeout", millis);
    properties.setProperty("mail.smtp.writetimeout", millis);
    properties.setProperty("mail.smtp.auth", Boolean.toString(settings.login().isPresent()));
    properties.setProperty("mail.smtp.ssl.checkserveridentity", "true");
    switch (settings.security()) {
      case TLS -> properties.setProperty("mail.smtp.ssl.enable", "true");
      case STARTTLS -> {
        properties.setProperty("mail.smtp.starttls.enable", "true");
        properties.setProperty("mail.smtp.starttls.required", "true");
      }
      case NONE -> {}
    }
    return properties;
  }

  private static Authenticator authenticator(MailSettings settings) {
    return new Authenticator() {
      @Override
      protected PasswordAuthentication getPasswordAuthentication() {
        var login = settings.login().orElseThrow();
        return new PasswordAuthentication(login.user(), login.password());
      }
    };
  }

  /// @throws IOException if the server did not take it
  void send(Letter letter, String to) throws IOException {
    try {
      Transport.send(message(letter, to));
    } catch (MessagingException e) {
      throw new IOException(
          "the mail server %s:%d did not take a letter to %s (%s)"
              .formatted(settings.host(), settings.port(), to, reason(e)),
          e);
    }
  }

  /// The innermost reason says most: "connection refused" and not "could not connect".
  private String reason(MessagingException e) {
    Throwable innermost = e;
    while (innermost.getCause() != null) {
      innermost = innermost.getCause();
    }
    var reason = String.valueOf(innermost.getMessage()).replaceAll("\\s+", " ").strip();
    return settings.login().map(login -> reason.replace(login.password(), "…")).orElse(reason);
  }

  private Message message(Letter letter, String to) throws MessagingException {
    var id = "<" + letter.id() + "." + Integer.toHexString(to.hashCode()) + "@" + domain() + ">";
    var message = new Identified(session, id);
    message.setFrom(new InternetAddress(settings.from()));
    message.setRecipient(Message.RecipientType.TO, new InternetAddress(to));
    message.setSubject(letter.subject(), UTF_8.name());
    message.setSentDate(Date.from(letter.at()));
    // Keeps holiday notices from coming back (RFC 3834).
    message.setHeader("Auto-Submitted", "auto-generated");
    message.setText(letter.text(), UTF_8.name());
    return message;
  }

  private String domain() {
    return settings.from().substring(settings.from().indexOf('@') + 1).replaceAll("[>\\s]", "");
  }

  /// A message that keeps the id it was given.
  private static final class Identified extends MimeMessage {
    private final String id;

    Identified(Session session, String id) {
      super(session);
      this.id = id;
    }

    @Override
    protected void updateMessageID() throws MessagingException {
      setHeader("Message-ID", id);
    }
  }
}
