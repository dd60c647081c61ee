package attache.door.json;

import attache.briefing.Briefing;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;

/// A briefing as every door gives it, version 1. Statements, citations, disagreements and what was
/// left out are those of the contract of an answer.
///
/// @param briefing version of the contract, [#VERSION]
/// @param id names it for good
/// @param title what it is called
/// @param about what was wanted, in a reader's words
/// @param wish what was wanted
/// @param window the time it speaks about
/// @param asOf when it was made, ISO 8601
/// @param searched what was searched
/// @param sections the matters, the weightiest first
/// @param figures the table of figures
/// @param totals sums, with the working
/// @param disagreements where sources differ
/// @param undated headlines of stories that state no date
/// @param leftOut what is not in it, and why
/// @param sources the stories quoted, in the order they are first quoted
public record BriefingContract(
    int briefing,
    String id,
    String title,
    String about,
    Wanted wish,
    AnswerContract.Window window,
    String asOf,
    AnswerContract.Searched searched,
    List<Section> sections,
    List<Figure> figures,
    List<AnswerContract.Statement> totals,
    List<AnswerContract.Disagreement> disagreements,
    List<AnswerContract.Citation> undated,
    List<AnswerContract.LeftOut> leftOut,
    List<Quoted> sources) {
  /// The version written here.
  public static final int VERSION = 1;

  public BriefingContract {
    if (briefing != VERSION) {
      throw new IllegalArgumentException(
          "briefing must be of contract %d, got %d: it was written by another version of Attaché"
              .formatted(VERSION, briefing));
    }
    sections = List.copyOf(sections);
    figures = List.copyOf(figures);
    totals = List.copyOf(totals);
    disagreements = List.copyOf(disagreements);
    undated = List.copyOf(undated);
    leftOut = List.copyOf(leftOut);
    sources = List.copyOf(sources);
  }

  /// What was wanted.
  ///
  /// @param since first day, ISO 8601
  /// @param until last day
  /// @param length `short`, `standard` or `long`
  public record Wanted(
      @Nullable String topic,
      @Nullable String actor,
      @Nullable String development,
      @Nullable String watch,
      @Nullable String since,
      @Nullable String until,
      String length) {}

  /// One matter.
  ///
  /// @param heading the headline, quoted
  /// @param statements what the sources say
  /// @param development its id, if it is one
  /// @param from the earliest date a source states
  /// @param to the latest
  /// @param sources names of its sources
  /// @param weight what its place rests on
  public record Section(
      AnswerContract.Statement heading,
      List<AnswerContract.Statement> statements,
      @Nullable String development,
      @Nullable String from,
      @Nullable String to,
      List<String> sources,
      String weight) {
    public Section {
      statements = List.copyOf(statements);
      sources = List.copyOf(sources);
    }
  }

  /// A line of the table of figures.
  public record Figure(
      String amount,
      String asWritten,
      String parties,
      String matter,
      String stage,
      String said,
      String period,
      List<AnswerContract.Citation> citations,
      List<String> claims) {
    public Figure {
      citations = List.copyOf(citations);
      claims = List.copyOf(claims);
    }
  }

  /// A story that is quoted.
  ///
  /// @param story its id
  /// @param published ISO 8601, only as exact as the source says
  /// @param seen when it was first seen here, ISO 8601
  /// @param nature `news`, `background` or `sample`
  /// @param partial whether only part of the text could be had
  /// @param licence the terms it comes under, if known
  /// @param authors names of who wrote it; briefings kept before they were noted have none
  public record Quoted(
      String story,
      String title,
      String source,
      @Nullable String url,
      @Nullable String published,
      String seen,
      String language,
      String nature,
      boolean partial,
      @Nullable String licence,
      @Nullable List<String> authors) {}

  /// The contract of a briefing.
  public static BriefingContract of(Briefing briefing) {
    return FromBriefing.contract(briefing);
  }

  /// Reads a contract back.
  ///
  /// @throws IllegalArgumentException if the text is not the JSON of one
  public static BriefingContract parse(String json) {
    try {
      var read = Mapper.JSON.readTree(json);
      if (!read.isObject() || !read.has("briefing")) {
        throw new IllegalArgumentException("briefing must be a JSON object with its contract");
      }
      return Mapper.JSON.treeToValue(read, BriefingContract.class);
    } catch (JacksonException e) {
      throw new IllegalArgumentException(
          "briefing must be JSON of contract %d, got: %s"
              .formatted(VERSION, e.getOriginalMessage()),
          e);
    }
  }

  /// As JSON on one line.
  public String toJson() {
    return Mapper.JSON.writeValueAsString(this);
  }

  /// As JSON to be read by people.
  public String toPrettyJson() {
    return Mapper.JSON.writerWithDefaultPrettyPrinter().writeValueAsString(this);
  }
}
