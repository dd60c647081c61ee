package attache.door.json;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/// A statement with what it cites, as one line of a JSON Lines file: `statement`, `citations`, and
/// if wanted `id`.
///
/// @param id the name the verdict shall carry
/// @param statement one sentence
/// @param citations what it rests on; one or more
public record StatementLine(Optional<String> id, String statement, List<Cite> citations) {
  /// A cited sentence: one of a stored story, or one that is given.
  ///
  /// @param story id or headline of a stored story
  /// @param sentence its number there; 0 is the headline
  /// @param quote words of it
  /// @param text the whole sentence
  /// @param headline headline of its story
  /// @param before the sentence before it
  public record Cite(
      Optional<String> story,
      OptionalInt sentence,
      Optional<String> quote,
      Optional<String> text,
      String headline,
      String before) {}

  public StatementLine {
    citations = List.copyOf(citations);
  }

  /// Reads one.
  ///
  /// @throws IllegalArgumentException if the line is no such object; the message says what was
  ///   wanted
  public static StatementLine parse(String line) {
    var object = object(line);
    var statement = words(object, "statement");
    if (statement.isEmpty() || statement.get().isBlank()) {
      throw wanted("a \"statement\" that is a string", line);
    }
    var citations = new ArrayList<Cite>();
    for (var cite : object.path("citations")) {
      citations.add(cite(cite, line));
    }
    if (citations.isEmpty()) {
      throw wanted("\"citations\", one or more", line);
    }
    var id = object.path("id");
    return new StatementLine(
        id.isString() || id.isNumber() ? Optional.of(id.asString()) : Optional.empty(),
        statement.get(),
        citations);
  }

  private static Cite cite(JsonNode cite, String line) {
    var sentence =
        cite.path("sentence").isInt()
            ? OptionalInt.of(cite.path("sentence").asInt())
            : OptionalInt.empty();
    var read =
        new Cite(
            words(cite, "story"),
            sentence,
            words(cite, "quote"),
            words(cite, "text"),
            words(cite, "headline").orElse(""),
            words(cite, "before").orElse(""));
    var stored = read.story().isPresent() && (sentence.isPresent() || read.quote().isPresent());
    if (!stored && read.text().isEmpty() && read.quote().isEmpty()) {
      throw wanted(
          "a citation with \"text\", with \"quote\", or with \"story\" and \"sentence\"", line);
    }
    return read;
  }

  private static Optional<String> words(JsonNode object, String field) {
    var value = object.path(field);
    return value.isString() && !value.asString().isBlank()
        ? Optional.of(value.asString())
        : Optional.empty();
  }

  private static JsonNode object(String line) {
    try {
      var read = Mapper.JSON.readTree(line);
      if (read.isObject()) {
        return read;
      }
    } catch (JacksonException e) {
      throw new IllegalArgumentException(
          "a line must be a JSON object: " + e.getOriginalMessage(), e);
    }
    throw wanted("an object", line);
  }

  private static IllegalArgumentException wanted(String what, String line) {
    var shortened = line.length() <= 60 ? line : line.substring(0, 60) + "…";
    return new IllegalArgumentException("a line must have %s, got %s".formatted(what, shortened));
  }
}
