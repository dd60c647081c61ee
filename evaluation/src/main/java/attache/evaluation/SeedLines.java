package attache.evaluation;

import attache.question.Question;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Reads a set of JSON Lines: one question a line, with patterns for right and wrong answers and
/// the sentences that support them. For one set, once.
final class SeedLines {
  private final JsonMapper json;
  private final List<SeedItem> items = new ArrayList<>();
  private final List<QuestionSet.Fault> faults = new ArrayList<>();
  private final Set<String> ids = new HashSet<>();

  SeedLines(JsonMapper json) {
    this.json = json;
  }

  QuestionSet.Seed read(String text) {
    var number = 0;
    for (var line : text.split("\n", -1)) {
      number++;
      if (!line.isBlank()) {
        take(line, "line " + number);
      }
    }
    return new QuestionSet.Seed(List.copyOf(items), List.copyOf(faults));
  }

  private void take(String line, String where) {
    try {
      var object = json.readTree(line);
      if (!object.isObject()) {
        throw Fields.wanted("line", "a JSON object", object);
      }
      items.add(item(new Fields(object)));
    } catch (Fields.Wrong e) {
      faults.add(e.at(where));
    } catch (JacksonException e) {
      faults.add(
          new QuestionSet.Fault(where, "line", "a JSON object wanted: " + e.getOriginalMessage()));
    }
  }

  private SeedItem item(Fields fields) {
    var answerable = fields.truth("answerable");
    var item =
        new SeedItem(
            fields.words("id"),
            fields.words("type"),
            fields.words("lang"),
            question(fields),
            fields.list("history"),
            answerable,
            fields.optionalWords("answer").orElse(""),
            fields.optionalWords("note").orElse(""),
            patterns(fields, "accept"),
            patterns(fields, "must_not"),
            support(fields));
    if (answerable && item.accept().isEmpty()) {
      throw new Fields.Wrong("accept", "a pattern wanted for an answerable question, got none");
    }
    if (!ids.add(item.id())) {
      throw new Fields.Wrong("id", "one not used before wanted, got " + item.id());
    }
    return item;
  }

  private static String question(Fields fields) {
    var question = fields.words("question");
    if (question.length() > Question.LONGEST) {
      throw new Fields.Wrong(
          "question",
          "at most %d characters wanted, got %d".formatted(Question.LONGEST, question.length()));
    }
    return question;
  }

  private static List<PythonPattern> patterns(Fields fields, String field) {
    try {
      return fields.list(field).stream().map(PythonPattern::of).toList();
    } catch (Fields.Wrong e) {
      throw e;
    } catch (IllegalArgumentException e) {
      throw new Fields.Wrong(field, String.valueOf(e.getMessage()));
    }
  }

  private static List<Set<SourceSentence>> support(Fields fields) {
    var alternatives = new ArrayList<Set<SourceSentence>>();
    for (var alternative : fields.elements("support")) {
      var sentences = new HashSet<SourceSentence>();
      for (var sentence : Fields.elements("support", alternative)) {
        sentences.add(sentence(sentence));
      }
      if (sentences.isEmpty()) {
        throw Fields.wanted("support", "a list of lists of sentences", alternative);
      }
      alternatives.add(sentences);
    }
    return alternatives;
  }

  private static SourceSentence sentence(JsonNode node) {
    var article = node.path("article");
    var sentence = node.path("sentence");
    if (!article.isString() || !sentence.isString()) {
      throw Fields.wanted("support", "an object with article and sentence", node);
    }
    return new SourceSentence(article.stringValue(), sentence.stringValue());
  }
}
