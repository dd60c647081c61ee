package attache.gather;

import attache.source.Extract;
import attache.source.Extractor.Content;
import attache.source.Extractor.Kind;
import attache.source.Extractor.Material;
import attache.story.Draft;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Reads texts in tests.
public final class Reading {
  private Reading() {}

  public static List<Extract> all(String name, String text) throws IOException {
    return all(Material.of(name, Content.of(text.getBytes(StandardCharsets.UTF_8))));
  }

  public static List<Extract> all(Kind kind, String name, byte[] bytes) throws IOException {
    return all(
        new Material(
            name, Optional.empty(), Optional.of(kind), Optional.empty(), Content.of(bytes)));
  }

  public static List<Extract> all(Material material) throws IOException {
    var extracts = new ArrayList<Extract>();
    new Documents().extract(material, extracts::add);
    return extracts;
  }

  /// The drafts of a document that has no bad items.
  public static List<Draft> drafts(String name, String text) throws IOException {
    return all(name, text).stream().map(Reading::draft).toList();
  }

  /// The only draft of a document.
  public static Draft only(String name, String text) throws IOException {
    var drafts = drafts(name, text);
    if (drafts.size() != 1) {
      throw new AssertionError("one draft was wanted, found " + drafts);
    }
    return drafts.getFirst();
  }

  private static Draft draft(Extract extract) {
    return switch (extract) {
      case Extract.Item(var draft) -> draft;
      case Extract.Bad _, Extract.PassedOver _ ->
          throw new AssertionError("a draft was wanted, found " + extract);
    };
  }
}
