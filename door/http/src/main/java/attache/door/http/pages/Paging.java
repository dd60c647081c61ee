package attache.door.http.pages;

import java.util.List;
import java.util.Optional;

/// Where in a long list a page stands.
///
/// @param first number of its first line, from 1
/// @param last number of its last
/// @param total how many there are
/// @param exact whether there are just so many; else there are more, and nobody counted on
/// @param earlier address of the page before
/// @param later address of the page after
public record Paging(
    int first,
    int last,
    int total,
    boolean exact,
    Optional<String> earlier,
    Optional<String> later) {
  /// A page of a list.
  ///
  /// @param here address of the list; `skip` is set in it
  public static Paging of(int skip, int size, int total, Link here) {
    return of(skip, size, total, true, here);
  }

  /// The same where perhaps not all were counted.
  public static Paging of(int skip, int size, int total, boolean exact, Link here) {
    var end = Math.min(total, skip + size);
    return new Paging(
        Math.min(skip + 1, total),
        end,
        total,
        exact,
        skip > 0 ? Optional.of(back(here, skip - size)) : Optional.empty(),
        end < total ? Optional.of(here.with("skip", end).toString()) : Optional.empty());
  }

  private static String back(Link here, int skip) {
    return (skip <= 0 ? here.without("skip") : here.with("skip", skip)).toString();
  }

  /// What of a list stands on the page.
  public static <T> List<T> cut(List<T> all, int skip, int size) {
    var from = Math.min(skip, all.size());
    return all.subList(from, Math.min(all.size(), from + size));
  }
}
