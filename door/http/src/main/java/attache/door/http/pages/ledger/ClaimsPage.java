package attache.door.http.pages.ledger;

import attache.door.http.pages.Choice;
import attache.door.http.pages.ClaimLine;
import attache.door.http.pages.Paging;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What the pages *Figures* and *Decisions and deals* show.
///
/// @param name of the page, as in the menu
/// @param view `table`, `totals` or `chart`
/// @param words what stands in the fields of the form
/// @param choices fields that offer values
/// @param chosen what is chosen, in words, with the address that goes without it
/// @param views address of each view
/// @param downloads address of each form
record ClaimsPage(
    String name,
    String view,
    Map<String, String> words,
    List<Choice> choices,
    List<Chosen> chosen,
    Map<String, String> views,
    Map<String, String> downloads,
    List<ClaimLine> lines,
    Paging paging,
    Optional<Sums> sums,
    Optional<Bars> bars) {
  ClaimsPage {
    choices = List.copyOf(choices);
    chosen = List.copyOf(chosen);
    lines = List.copyOf(lines);
  }

  /// Whether more than words and a name is asked for, so that all fields are shown.
  boolean narrowed() {
    return words.entrySet().stream()
            .anyMatch(word ->
                !word.getValue().isEmpty()
                    && !word.getKey().equals("topic")
                    && !word.getKey().equals("actor"))
        || choices.stream()
            .anyMatch(choice -> choice.name().equals("sort") && !choice.chosen().equals("NEWEST"));
  }

  /// Something that restricts what is shown.
  record Chosen(String field, String words, String without) {}

  /// What the amounts come to.
  ///
  /// @param by how they are told apart
  /// @param added how many figures were looked at
  /// @param found how many there are
  record Sums(Choice by, List<Line> lines, List<Left> left, int added, int found) {
    Sums {
      lines = List.copyOf(lines);
      left = List.copyOf(left);
    }
  }

  /// A total.
  ///
  /// @param height how far it has got, 0 to 9
  /// @param claims what it cites; so many at most
  /// @param more how many more it cites
  record Line(
      String group,
      String stage,
      int height,
      String role,
      String amount,
      boolean disputed,
      String working,
      List<ClaimLine> claims,
      int more) {
    Line {
      claims = List.copyOf(claims);
    }
  }

  /// A figure that is in no total, and why.
  record Left(String reason, ClaimLine claim) {}
}
