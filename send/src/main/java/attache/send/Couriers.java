package attache.send;

import attache.watch.Channels;
import attache.watch.Courier;
import attache.watch.Letter;
import java.io.IOException;
import java.time.InstantSource;
import java.util.Optional;

/// Carries letters by mail and to webhooks, as far as the settings say how.
public final class Couriers implements Courier {
  private final Optional<SmtpMail> mail;
  private final Optional<Webhooks> webhooks;

  /// @param mail the mail server; empty if none is set
  /// @param secret what posts are signed with; empty if none is set
  /// @param privateAddresses whether machines of a private network may be posted to
  /// @param agent how posts name the program
  public Couriers(
      Optional<MailSettings> mail,
      Optional<String> secret,
      boolean privateAddresses,
      String agent,
      InstantSource clock) {
    this.mail = mail.map(SmtpMail::new);
    this.webhooks = secret.map(it -> new Webhooks(it, privateAddresses, agent, clock));
  }

  @Override
  public Optional<String> obstacle(Channels.Channel channel) {
    return switch (channel) {
      case Channels.Mail _ ->
          mail.isPresent()
              ? Optional.empty()
              : Optional.of(
                  "no mail server is set: put mail-host and mail-from into settings.properties of"
                      + " the home, or ATTACHE_MAIL_HOST and ATTACHE_MAIL_FROM into the"
                      + " environment");
      case Channels.Webhook _ ->
          webhooks.isPresent()
              ? Optional.empty()
              : Optional.of(
                  "posts must be signed and no secret is set: put webhook-secret or"
                      + " webhook-secret-file into settings.properties of the home, or"
                      + " ATTACHE_WEBHOOK_SECRET into the environment");
    };
  }

  @Override
  public void carry(Letter letter, Channels.Channel channel) throws IOException {
    var obstacle = obstacle(channel);
    if (obstacle.isPresent()) {
      throw new IOException(obstacle.get());
    }
    switch (channel) {
      case Channels.Mail(var to) -> mail.orElseThrow().send(letter, to);
      case Channels.Webhook(var address) -> webhooks.orElseThrow().post(letter, address);
    }
  }
}
