package attache.source;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// A source that is followed: what it is, what it is called, and what a person decided about it.
///
/// @param id given once, for good
/// @param owner who added it
/// @param place its address now, or the absolute path of its folder or file
/// @param firstPlace the place it was added with: part of the keys of its items, so that none comes
///   again when the source moves
/// @param kind what it is
/// @param title what it is called; its stories carry it; not blank
/// @param folders where it stands in the lists of the owner, each a path with `/` between names
/// @param licence terms its stories come under, in the owner's or the source's words
/// @param access how much of its texts can be had, as far as is known
/// @param manners how it is visited
/// @param paused whether it is left alone for now
/// @param added when it was added
/// @param attributes of its outline in the list it was imported from that mean nothing here
public record Source(
    SourceId id,
    String owner,
    String place,
    String firstPlace,
    Kind kind,
    String title,
    List<String> folders,
    Optional<String> licence,
    Access access,
    Manners manners,
    boolean paused,
    Instant added,
    List<Attribute> attributes) {
  public Source {
    if (title.isBlank()) {
      throw new IllegalArgumentException("the title of a source must not be blank: " + place);
    }
    folders = List.copyOf(folders);
    attributes = List.copyOf(attributes);
  }

  /// What a source can be.
  public enum Kind {
    /// RSS, RDF, Atom or JSON Feed.
    FEED,
    /// A sitemap or news sitemap; the pages it lists are visited.
    SITEMAP,
    /// One page that is edited in place.
    PAGE,
    /// A folder and the folders in it.
    FOLDER,
    /// A folder of mail files.
    MAIL,
    /// One file.
    FILE;

    /// Whether it is fetched over the web.
    public boolean isWeb() {
      return switch (this) {
        case FEED, SITEMAP, PAGE -> true;
        case FOLDER, MAIL, FILE -> false;
      };
    }
  }

  /// Something a list of sources says about one of them.
  public record Attribute(String name, String value) {}

  /// The same, at another place.
  public Source movedTo(String elsewhere) {
    return with(elsewhere, title, access, paused);
  }

  /// The same under another title.
  public Source titled(String other) {
    return with(place, other, access, paused);
  }

  /// The same, left alone or not.
  public Source paused(boolean now) {
    return with(place, title, access, now);
  }

  /// The same, once it is known how much of its texts can be had.
  public Source giving(Access known) {
    return with(place, title, known, paused);
  }

  private Source with(String place, String title, Access access, boolean paused) {
    return new Source(
        id,
        owner,
        place,
        firstPlace,
        kind,
        title,
        folders,
        licence,
        access,
        manners,
        paused,
        added,
        attributes);
  }
}
