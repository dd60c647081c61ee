package attache.gather;

import attache.gather.web.Address;
import attache.source.Contents;
import attache.source.Extract;
import attache.source.Extractor.Content;
import attache.source.Extractor.Kind;
import attache.source.Extractor.Material;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// What must hold for any bytes: an outcome or an [IOException] that says what was wanted.
public final class Hostile {
  private Hostile() {}

  /// Reads bytes as a kind, empty to detect it, and checks what comes of it.
  public static void read(Optional<Kind> kind, String name, byte[] bytes) {
    var extracts = new ArrayList<Extract>();
    try {
      new Documents()
          .extract(
              new Material(name, Optional.empty(), kind, Optional.empty(), Content.of(bytes)),
              extracts::add);
    } catch (IOException e) {
      require(
          String.valueOf(e.getMessage()).contains("wanted"),
          "a message that says what was wanted",
          e);
    }
    check(extracts);
  }

  /// Reads bytes as a whole, the facts about their source included, and checks what comes of it.
  public static void whole(Kind kind, String name, byte[] bytes) {
    try {
      var contents =
          new Documents()
              .read(
                  new Material(
                      name,
                      Optional.empty(),
                      Optional.of(kind),
                      Optional.empty(),
                      Content.of(bytes)));
      switch (contents) {
        case Contents.Feed(_, var items) -> check(items);
        case Contents.Papers(_, var items) -> check(items);
        case Contents.Page page -> check(List.of(page.story()));
        case Contents.Sitemap(var pages, var sitemaps) -> {
          require(
              pages.stream().allMatch(page -> Address.isWeb(page.address())), "addresses", pages);
          require(
              sitemaps.stream().allMatch(map -> Address.isWeb(map.address())),
              "addresses",
              sitemaps);
        }
      }
    } catch (IOException e) {
      require(
          String.valueOf(e.getMessage()).contains("wanted"),
          "a message that says what was wanted",
          e);
    }
  }

  private static void check(List<Extract> extracts) {
    for (var extract : extracts) {
      switch (extract) {
        case Extract.Item(var draft) -> {
          require(
              draft.headline().equals(draft.headline().strip()),
              "a headline without blanks around it",
              draft);
          require(!draft.keys().isEmpty(), "a key", draft);
        }
        case Extract.PassedOver passed ->
            throw new AssertionError("a document was wanted, found " + passed);
        case Extract.Bad(_, var line, var reason) ->
            require(line >= 0 && !reason.isBlank(), "a line and a reason", extract);
      }
    }
  }

  private static void require(boolean holds, String wanted, Object found) {
    if (!holds) {
      throw new AssertionError(wanted + " was wanted, found " + found);
    }
  }
}
