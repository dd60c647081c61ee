package attache.gather.feed;

import attache.gather.Documents;
import attache.source.Contents;
import attache.source.Extract;
import attache.source.Extractor.Content;
import attache.source.Extractor.Material;
import attache.story.Draft;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/// Feeds that lie beside the tests.
final class Given {
  static final String HERE = "https://harbour.example.org/feed.xml";

  private Given() {}

  static byte[] bytes(String file) throws IOException {
    try (var in = Given.class.getResourceAsStream("/attache/gather/feeds/" + file)) {
      if (in == null) {
        throw new IllegalStateException("a test resource was wanted, found none: " + file);
      }
      return in.readAllBytes();
    }
  }

  static String text(String file) throws IOException {
    return new String(bytes(file), StandardCharsets.UTF_8);
  }

  /// What a file holds when it is found at [#HERE].
  static Contents contents(byte[] bytes, Optional<String> type) throws IOException {
    return new Documents()
        .read(new Material(HERE, type, Optional.empty(), Optional.empty(), Content.of(bytes)));
  }

  static Contents.Feed feed(String file) throws IOException {
    return feed(bytes(file), Optional.empty());
  }

  static Contents.Feed feed(byte[] bytes, Optional<String> type) throws IOException {
    return (Contents.Feed) contents(bytes, type);
  }

  static List<Draft> drafts(Contents.Feed feed) {
    return feed.items().stream()
        .filter(item -> item instanceof Extract.Item)
        .map(item -> ((Extract.Item) item).draft())
        .toList();
  }

  static List<Draft> drafts(String file) throws IOException {
    return drafts(feed(file));
  }
}
