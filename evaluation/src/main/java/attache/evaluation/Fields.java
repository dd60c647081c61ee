package attache.evaluation;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.StreamSupport;
import tools.jackson.databind.JsonNode;

/// The fields of one object of a question set, each asked for by name and kind.
final class Fields {
  private final JsonNode object;

  Fields(JsonNode object) {
    this.object = object;
  }

  /// Words that must be there and not blank.
  String words(String field) {
    return optionalWords(field)
        .filter(words -> !words.isBlank())
        .orElseThrow(() -> wanted(field, "words", object.path(field)));
  }

  /// Words, if there are any.
  Optional<String> optionalWords(String field) {
    var value = object.path(field);
    if (value.isMissingNode() || value.isNull()) {
      return Optional.empty();
    }
    if (!value.isString()) {
      throw wanted(field, "words", value);
    }
    return Optional.of(value.stringValue());
  }

  /// True or false, which must be there.
  boolean truth(String field) {
    var value = object.path(field);
    if (!value.isBoolean()) {
      throw wanted(field, "true or false", value);
    }
    return value.booleanValue();
  }

  /// A list of words; empty when there is none.
  List<String> list(String field) {
    var words = new ArrayList<String>();
    for (var each : elements(field)) {
      if (!each.isString()) {
        throw wanted(field, "a list of words", each);
      }
      words.add(each.stringValue());
    }
    return words;
  }

  /// The members of a list; none when there is no list.
  List<JsonNode> elements(String field) {
    return elements(field, object.path(field));
  }

  static List<JsonNode> elements(String field, JsonNode value) {
    if (value.isMissingNode() || value.isNull()) {
      return List.of();
    }
    if (!value.isArray()) {
      throw wanted(field, "a list", value);
    }
    return StreamSupport.stream(value.spliterator(), false).toList();
  }

  static Wrong wanted(String field, String kind, JsonNode got) {
    var came = got.isMissingNode() ? "nothing" : shortened(got.toString());
    return new Wrong(field, "%s wanted, got %s".formatted(kind, came));
  }

  private static String shortened(String text) {
    return text.length() > 60 ? text.substring(0, 60) + "…" : text;
  }

  /// A field that is not what was wanted.
  static final class Wrong extends IllegalArgumentException {
    private static final long serialVersionUID = 1;
    private final String field;

    Wrong(String field, String problem) {
      super(problem);
      this.field = field;
    }

    String field() {
      return field;
    }

    QuestionSet.Fault at(String where) {
      return new QuestionSet.Fault(where, field, String.valueOf(getMessage()));
    }
  }
}
