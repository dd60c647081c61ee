package attache.watch;

import java.io.IOException;

/// Carries letters to where a reader wants them. Safe for use by many threads.
public interface Courier {
  /// Why a channel cannot be used from here, for people, with what to do about it; empty if it can.
  java.util.Optional<String> obstacle(Channels.Channel channel);

  /// Carries a letter; when it returns, the other side has taken it.
  ///
  /// @throws IOException if it could not be handed over; the message has no password in it
  void carry(Letter letter, Channels.Channel channel) throws IOException;

  /// Carries nothing anywhere.
  Courier NONE =
      new Courier() {
        @Override
        public java.util.Optional<String> obstacle(Channels.Channel channel) {
          return java.util.Optional.of("nothing can be sent from here");
        }

        @Override
        public void carry(Letter letter, Channels.Channel channel) throws IOException {
          throw new IOException("nothing can be sent from here: " + channel.words());
        }
      };
}
