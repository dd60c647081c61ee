package attache.door.http.pages.briefings;

import attache.door.http.pages.AnswerView;
import attache.door.http.pages.CitedView;
import java.util.List;
import java.util.Optional;

/// What the page of a briefing shows.
///
/// @param notes what was searched, when, about which time
/// @param forms endings of the forms it can be taken away in
/// @param kept whether it can be opened again
record BriefingPage(
    String id,
    String title,
    List<String> notes,
    List<Section> sections,
    List<Figure> figures,
    List<AnswerView.Said> totals,
    List<AnswerView.Differing> disagreements,
    List<CitedView> undated,
    List<CitedView> sources,
    List<String> forms,
    boolean kept) {
  BriefingPage {
    notes = List.copyOf(notes);
    sections = List.copyOf(sections);
    figures = List.copyOf(figures);
    totals = List.copyOf(totals);
    disagreements = List.copyOf(disagreements);
    undated = List.copyOf(undated);
    sources = List.copyOf(sources);
    forms = List.copyOf(forms);
  }

  /// One matter.
  record Section(
      AnswerView.Said heading,
      List<AnswerView.Said> statements,
      Optional<String> storyline,
      String sources) {}

  /// A line of the table of figures.
  record Figure(
      String amount,
      String parties,
      String matter,
      String stage,
      String said,
      List<CitedView> citations) {}
}
