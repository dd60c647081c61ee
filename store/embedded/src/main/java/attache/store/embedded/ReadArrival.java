package attache.store.embedded;

import static java.nio.charset.StandardCharsets.UTF_8;

import attache.story.Arrival;
import attache.story.Draft;
import attache.story.Revision;
import attache.story.StoryId;
import attache.story.StoryKey;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;

/// An arrival made ready outside the transaction: checked, hashed, its sentences packed.
///
/// @param draft what arrived
/// @param language its language
/// @param fetched when it arrived
/// @param text its text; the story it names is not the one it belongs to
/// @param hash SHA-256 of the text
/// @param keys hashes of its keys, the surest first, the key of the text last
record ReadArrival(
    Draft draft, String language, Instant fetched, Revision text, Hash hash, List<Hash> keys) {
  private static final StoryId NONE = new StoryId("0".repeat(26));

  static ReadArrival of(Arrival arrival) {
    var draft = arrival.draft();
    var text =
        new Revision(NONE, arrival.fetched(), draft.headline(), draft.body(), arrival.sentences());
    var id = text.id().value();
    var keys =
        Stream.concat(draft.keys().stream(), Stream.of(new StoryKey(StoryKey.Kind.TEXT, id)))
            .map(key -> hash(draft.source(), key))
            .distinct()
            .toList();
    var hash = new Hash(HexFormat.of().parseHex(id));
    return new ReadArrival(draft, arrival.language(), arrival.fetched(), text, hash, keys);
  }

  // The same words in two sources are two stories; an address is the same story wherever it stood.
  private static Hash hash(String source, StoryKey key) {
    var scope =
        switch (key.kind()) {
          case TEXT -> source;
          case FEED_ITEM, ADDRESS, FILE_HEADLINE -> "";
        };
    var words = String.join("\0", key.kind().name(), scope, key.value());
    return new Hash(sha256().digest(words.getBytes(UTF_8)));
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256; this one does not", e);
    }
  }
}
