package attache.gather;

import attache.gather.date.Spaces;
import attache.gather.web.Address;
import attache.source.Recognition;
import attache.source.Source;
import attache.story.Draft;
import attache.story.StoryKey;
import attache.story.StoryKey.Kind;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/// Tells places of sources and their items again under another name.
public final class SourceForms implements Recognition {
  private static final String WEB = "(?i)https?://.*";
  private static final Pattern FRONT_PAGE = Pattern.compile("https?://[^/]+/");
  private static final String HOST = "(?i)[a-z0-9-]+(?:\\.[a-z0-9-]+)+(?::\\d+)?(?:[/?].*)?";

  @Override
  public Optional<URI> address(String written) {
    var words = written.strip();
    if (words.matches(WEB)) {
      return Address.parse(words);
    }
    if (words.regionMatches(true, 0, "feed:", 0, 5)) {
      var rest = words.substring(5);
      return address(rest.startsWith("//") ? "https:" + rest : rest);
    }
    return words.matches(HOST) ? Address.parse("https://" + words) : Optional.empty();
  }

  @Override
  public String key(String place) {
    return Address.parse(place)
        .map(at -> secure(Address.normalised(at)))
        .orElseGet(() -> "file " + place);
  }

  private static String secure(String address) {
    return address.startsWith("http:") ? "https:" + address.substring(5) : address;
  }

  @Override
  public Optional<Local> local(String written) {
    if (written.matches(WEB)) {
      return Optional.empty();
    }
    try {
      var path = Path.of(written.strip()).toAbsolutePath().normalize();
      if (!Files.exists(path)) {
        return Optional.empty();
      }
      var name = path.getFileName() == null ? path.toString() : path.getFileName().toString();
      var title = Files.isDirectory(path) ? name : name.replaceFirst("(?<=.)\\.[^.]+$", "");
      return Optional.of(new Local(path.toString(), kind(path), title));
    } catch (InvalidPathException e) {
      return Optional.empty();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// A folder in which every file is a mail is one of mails.
  private static Source.Kind kind(Path path) throws IOException {
    if (!Files.isDirectory(path)) {
      return Source.Kind.FILE;
    }
    try (var files = Files.list(path)) {
      var names =
          files.filter(Files::isRegularFile).map(file -> file.getFileName().toString()).toList();
      var mails =
          names.stream().allMatch(name -> name.toLowerCase(java.util.Locale.ROOT).endsWith(".eml"));
      return mails && !names.isEmpty() ? Source.Kind.MAIL : Source.Kind.FOLDER;
    }
  }

  @Override
  public List<Draft> keyed(Source source, List<Draft> drafts) {
    var counts = counts(drafts);
    return drafts.stream().map(draft -> keyed(source, draft, counts)).toList();
  }

  /// How many drafts have each key.
  private static Map<StoryKey, Integer> counts(List<Draft> drafts) {
    var counts = new HashMap<StoryKey, Integer>();
    for (var draft : drafts) {
      draft.keys().stream()
          .map(SourceForms::normal)
          .distinct()
          .forEach(key -> counts.merge(key, 1, Integer::sum));
    }
    return counts;
  }

  private static StoryKey normal(StoryKey key) {
    return key.kind() == Kind.ADDRESS
        ? Address.parse(key.value())
            .map(at -> new StoryKey(Kind.ADDRESS, Address.normalised(at)))
            .orElse(key)
        : key;
  }

  private Draft keyed(Source source, Draft draft, Map<StoryKey, Integer> counts) {
    Set<StoryKey> keys = new LinkedHashSet<>();
    for (var key : draft.keys().stream().map(SourceForms::normal).toList()) {
      if (counts.getOrDefault(key, 1) == 1) {
        keys.addAll(forms(source, key));
      }
    }
    if (keys.isEmpty() && source.kind() == Source.Kind.FEED) {
      keys.add(byItsWords(source, draft));
    }
    return new Draft(
        draft.source(),
        draft.headline(),
        draft.body(),
        draft.published(),
        draft.address(),
        draft.language(),
        List.copyOf(keys),
        draft.origin(),
        draft.nature(),
        draft.partial());
  }

  private List<StoryKey> forms(Source source, StoryKey key) {
    return switch (key.kind()) {
      case FEED_ITEM -> feedItem(source, key);
      case ADDRESS -> address(source, key);
      case FILE_HEADLINE, TEXT -> List.of(key);
    };
  }

  /// The item of the feed at the place it was added with, then at the place it has now.
  private List<StoryKey> feedItem(Source source, StoryKey key) {
    var space = key.value().indexOf(' ');
    if (!source.kind().isWeb() || space < 0) {
      return List.of(key);
    }
    var item = key.value().substring(space);
    var keys = new ArrayList<StoryKey>();
    keys.add(new StoryKey(Kind.FEED_ITEM, key(source.firstPlace()) + item));
    keys.add(new StoryKey(Kind.FEED_ITEM, key(source.place()) + item));
    keys.add(key);
    return keys;
  }

  /// An address by http and https. The front page of a site names none of its stories.
  private static List<StoryKey> address(Source source, StoryKey key) {
    if (source.kind() != Source.Kind.PAGE && FRONT_PAGE.matcher(key.value()).matches()) {
      return List.of();
    }
    var other =
        key.value().startsWith("https:") ? "http:" + key.value().substring(6) : secure(key.value());
    return List.of(key, new StoryKey(Kind.ADDRESS, other));
  }

  private StoryKey byItsWords(Source source, Draft draft) {
    var words =
        Spaces.oneLine(
            draft.headline() + " " + draft.published().map(date -> date.asWritten()).orElse(""));
    return new StoryKey(Kind.FEED_ITEM, key(source.firstPlace()) + " " + words);
  }
}
