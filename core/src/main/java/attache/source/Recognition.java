package attache.source;

import attache.story.Draft;
import java.net.URI;
import java.util.List;
import java.util.Optional;

/// Tells what is the same under another name: places of sources, and items that come again. Safe
/// for use by many threads.
public interface Recognition {
  /// An address as a person or a list writes it, perhaps without `https://`; empty if it is none.
  Optional<URI> address(String written);

  /// The form in which two places of one source are equal.
  ///
  /// @param place an address or a path
  String key(String place);

  /// What lies at a path of this machine; empty if nothing does.
  Optional<Local> local(String written);

  /// Something on this machine.
  ///
  /// @param place its absolute path
  /// @param kind folder, folder of mails, or file
  /// @param title its name
  record Local(String place, Source.Kind kind, String title) {}

  /// The same drafts, each with every key it can be known by, the surest first: under the place the
  /// source was added with and the one it has now, by http or https, on another host of its site. A
  /// key that several of them share says nothing and is left out.
  ///
  /// @param drafts those of one visit, in order
  List<Draft> keyed(Source source, List<Draft> drafts);
}
