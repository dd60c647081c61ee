package attache.briefing;

import attache.answer.Cited;
import attache.answer.Disagreement;
import attache.answer.LeftOut;
import attache.answer.Statement;
import attache.answer.Window;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

/// A written digest whose every sentence is quoted from a source and has passed the check.
///
/// @param id names it for good, 26 characters
/// @param title what it is called
/// @param wish what was wanted
/// @param window the time it speaks about
/// @param asOf when it was made
/// @param stories stories searched
/// @param searchedSources their sources
/// @param sections the matters, the weightiest first; one or more
/// @param figures the figures of these matters
/// @param totals sums of figures of one stage, currency and role, with the working
/// @param disagreements where sources differ, side by side
/// @param undated headlines of stories that state no date
/// @param leftOut what is not in it, and why
/// @param sources the stories it quotes, in the order they are first quoted
public record Briefing(
    String id,
    String title,
    Wish wish,
    Window window,
    Instant asOf,
    int stories,
    int searchedSources,
    List<Section> sections,
    List<FigureLine> figures,
    List<Statement> totals,
    List<Disagreement> disagreements,
    List<Cited> undated,
    List<LeftOut> leftOut,
    List<Quoted> sources) {
  public Briefing {
    if (sections.isEmpty()) {
      throw new IllegalArgumentException("briefing has no section; say Composed.Nothing: " + title);
    }
    sections = List.copyOf(sections);
    figures = List.copyOf(figures);
    totals = List.copyOf(totals);
    disagreements = List.copyOf(disagreements);
    undated = List.copyOf(undated);
    leftOut = List.copyOf(leftOut);
    sources = List.copyOf(sources);
  }

  /// The same with other sections of the same matters.
  ///
  /// @param more what is not in it, besides what is not in it already
  public Briefing in(List<Section> others, List<LeftOut> more) {
    return new Briefing(
        id,
        title,
        wish,
        window,
        asOf,
        stories,
        searchedSources,
        others,
        figures,
        totals,
        disagreements,
        undated,
        Stream.concat(leftOut.stream(), more.stream()).toList(),
        sources);
  }

  /// Every citation, in the order of reading.
  public List<Cited> citations() {
    return Stream.of(
            sections.stream()
                .flatMap(s -> Stream.concat(Stream.of(s.heading()), s.statements().stream()))
                .flatMap(statement -> statement.citations().stream()),
            figures.stream().flatMap(line -> line.citations().stream()),
            totals.stream().flatMap(total -> total.citations().stream()),
            disagreements.stream()
                .flatMap(differing -> differing.sides().stream())
                .flatMap(side -> side.citations().stream()),
            undated.stream(),
            leftOut.stream().flatMap(left -> left.citations().stream()))
        .flatMap(citations -> citations)
        .toList();
  }
}
