package attache.door.json;

import attache.answer.Reply;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;

/// An answer as every door gives it: fields, names and order of the JSON contract, version 1.
///
/// @param contract version of the contract, [#VERSION]
/// @param id names the answer for good
/// @param conversation the conversation it belongs to, if any
/// @param question what was asked
/// @param outcome `answered`, `partly`, `not_in_sources` or `guidance`
/// @param text what is read: the statements joined, without markers
/// @param statements sentences of the answer, in reading order
/// @param disagreements where sources differ
/// @param leftOut sentences that did not pass the check
/// @param nearest what came close, best first; filled when the outcome is not `answered`
/// @param window the time the answer speaks about
/// @param asOf when it was given, ISO 8601
/// @param searched what was searched
/// @param language ISO 639-1 code of the question
/// @param unread language of the question when it could not be read
/// @param followUps questions the material can answer next
/// @param writer `extractive` or the name of a model
/// @param tookMillis time from question to answer
/// @param readAs the question as a model put it, where it was looked for in those words
public record AnswerContract(
    int contract,
    String id,
    @Nullable String conversation,
    String question,
    String outcome,
    String text,
    List<Statement> statements,
    List<Disagreement> disagreements,
    List<LeftOut> leftOut,
    List<Nearest> nearest,
    Window window,
    String asOf,
    Searched searched,
    String language,
    @Nullable String unread,
    List<String> followUps,
    String writer,
    long tookMillis,
    @Nullable String readAs) {
  /// The version written here.
  public static final int VERSION = 1;

  public AnswerContract {
    if (contract != VERSION) {
      throw new IllegalArgumentException(
          "answer must be of contract %d, got %d: it was written by another version of Attaché"
              .formatted(VERSION, contract));
    }
    statements = List.copyOf(statements);
    disagreements = List.copyOf(disagreements);
    leftOut = List.copyOf(leftOut);
    nearest = List.copyOf(nearest);
    followUps = List.copyOf(followUps);
  }

  /// One sentence of the answer.
  ///
  /// @param kind `extract`, `verdict`, `computed`, `written` or `background`
  /// @param citations one or more
  /// @param claims ids of the ledger rows used
  /// @param working how it was computed, if it was
  public record Statement(
      String text,
      String kind,
      List<Citation> citations,
      List<String> claims,
      @Nullable String working) {
    public Statement {
      citations = List.copyOf(citations);
      claims = List.copyOf(claims);
    }
  }

  /// Where something stands.
  ///
  /// @param story id of the story
  /// @param title its headline
  /// @param source name of its source
  /// @param url where it can be read, if known
  /// @param published ISO 8601, only as exact as the source says: year, month, day or instant
  /// @param revision id of the text
  /// @param sentence number of the sentence; 0 is the headline
  /// @param start first UTF-16 unit of the quote in the text
  /// @param end one past the last
  /// @param quote the exact words
  /// @param sentenceText the whole sentence
  public record Citation(
      String story,
      String title,
      String source,
      @Nullable String url,
      @Nullable String published,
      String revision,
      int sentence,
      int start,
      int end,
      String quote,
      String sentenceText) {}

  /// Sources that cannot all be right.
  public record Disagreement(String about, List<Side> sides) {
    public Disagreement {
      sides = List.copyOf(sides);
    }
  }

  /// What one of them says.
  public record Side(String text, List<Citation> citations) {
    public Side {
      citations = List.copyOf(citations);
    }
  }

  /// A sentence that did not pass the check, and why.
  public record LeftOut(String text, String reason, List<Citation> citations) {
    public LeftOut {
      citations = List.copyOf(citations);
    }
  }

  /// What came close, and why it is no answer.
  public record Nearest(String why, Citation citation) {}

  /// A time: ISO 8601 days, null when open, and how it was found.
  public record Window(@Nullable String from, @Nullable String to, String basis) {}

  /// How much was searched.
  public record Searched(int stories, int sources) {}

  /// The contract of a reply.
  public static AnswerContract of(Reply reply) {
    return FromReply.contract(reply);
  }

  /// One statement, as the contract of its reply will have it.
  public static Statement statement(attache.answer.Statement statement) {
    return FromReply.statement(statement);
  }

  /// Reads a contract back.
  ///
  /// @throws IllegalArgumentException if the text is not the JSON of one
  public static AnswerContract parse(String json) {
    try {
      var read = Mapper.JSON.readTree(json);
      if (!read.isObject()) {
        throw new IllegalArgumentException("answer must be a JSON object, got " + read);
      }
      return Mapper.JSON.treeToValue(read, AnswerContract.class);
    } catch (JacksonException e) {
      throw new IllegalArgumentException(
          "answer must be JSON of contract %d, got: %s".formatted(VERSION, e.getOriginalMessage()),
          e);
    }
  }

  /// The same answer under another id.
  public AnswerContract withId(String other) {
    return new AnswerContract(
        contract,
        other,
        conversation,
        question,
        outcome,
        text,
        statements,
        disagreements,
        leftOut,
        nearest,
        window,
        asOf,
        searched,
        language,
        unread,
        followUps,
        writer,
        tookMillis,
        readAs);
  }

  /// As JSON on one line; the same contract always gives the same text.
  public String toJson() {
    return ContractWriter.write(this, false);
  }

  /// As JSON to be read by people.
  public String toPrettyJson() {
    return ContractWriter.write(this, true);
  }
}
