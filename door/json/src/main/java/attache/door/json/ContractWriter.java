package attache.door.json;

import java.io.StringWriter;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.PrettyPrinter;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.util.DefaultPrettyPrinter;

/// Writes a contract field by field.
final class ContractWriter {
  // Binding by reflection would give the same text and costs a fresh process a fifth of a second
  // more: every question asked from a terminal would wait for it. A test holds the two together.

  private static final JsonFactory FACTORY = new JsonFactory();

  private final JsonGenerator json;

  private ContractWriter(JsonGenerator json) {
    this.json = json;
  }

  static String write(AnswerContract answer, boolean pretty) {
    var text = new StringWriter();
    try (var json = FACTORY.createGenerator(pretty ? PRETTY : ObjectWriteContext.empty(), text)) {
      new ContractWriter(json).answer(answer);
    }
    return text.toString();
  }

  private static final ObjectWriteContext PRETTY =
      new ObjectWriteContext.Base() {
        @Override
        public PrettyPrinter getPrettyPrinter() {
          return new DefaultPrettyPrinter();
        }
      };

  private void answer(AnswerContract answer) {
    json.writeStartObject();
    json.writeNumberProperty("contract", answer.contract());
    json.writeStringProperty("id", answer.id());
    orNull("conversation", answer.conversation());
    json.writeStringProperty("question", answer.question());
    json.writeStringProperty("outcome", answer.outcome());
    json.writeStringProperty("text", answer.text());
    array("statements", answer.statements(), this::statement);
    array("disagreements", answer.disagreements(), this::disagreement);
    array("leftOut", answer.leftOut(), this::leftOut);
    array("nearest", answer.nearest(), this::nearest);
    around(answer);
    json.writeEndObject();
  }

  private void around(AnswerContract answer) {
    window(answer.window());
    json.writeStringProperty("asOf", answer.asOf());
    searched(answer.searched());
    json.writeStringProperty("language", answer.language());
    orNull("unread", answer.unread());
    array("followUps", answer.followUps(), json::writeString);
    json.writeStringProperty("writer", answer.writer());
    json.writeNumberProperty("tookMillis", answer.tookMillis());
    orNull("readAs", answer.readAs());
  }

  private void statement(AnswerContract.Statement statement) {
    json.writeStartObject();
    json.writeStringProperty("text", statement.text());
    json.writeStringProperty("kind", statement.kind());
    array("citations", statement.citations(), this::citation);
    array("claims", statement.claims(), json::writeString);
    orNull("working", statement.working());
    json.writeEndObject();
  }

  private void disagreement(AnswerContract.Disagreement disagreement) {
    json.writeStartObject();
    json.writeStringProperty("about", disagreement.about());
    array("sides", disagreement.sides(), this::side);
    json.writeEndObject();
  }

  private void side(AnswerContract.Side side) {
    json.writeStartObject();
    json.writeStringProperty("text", side.text());
    array("citations", side.citations(), this::citation);
    json.writeEndObject();
  }

  private void leftOut(AnswerContract.LeftOut left) {
    json.writeStartObject();
    json.writeStringProperty("text", left.text());
    json.writeStringProperty("reason", left.reason());
    array("citations", left.citations(), this::citation);
    json.writeEndObject();
  }

  private void nearest(AnswerContract.Nearest near) {
    json.writeStartObject();
    json.writeStringProperty("why", near.why());
    json.writeName("citation");
    citation(near.citation());
    json.writeEndObject();
  }

  private void citation(AnswerContract.Citation citation) {
    json.writeStartObject();
    json.writeStringProperty("story", citation.story());
    json.writeStringProperty("title", citation.title());
    json.writeStringProperty("source", citation.source());
    orNull("url", citation.url());
    orNull("published", citation.published());
    json.writeStringProperty("revision", citation.revision());
    json.writeNumberProperty("sentence", citation.sentence());
    json.writeNumberProperty("start", citation.start());
    json.writeNumberProperty("end", citation.end());
    json.writeStringProperty("quote", citation.quote());
    json.writeStringProperty("sentenceText", citation.sentenceText());
    json.writeEndObject();
  }

  private void window(AnswerContract.Window window) {
    json.writeObjectPropertyStart("window");
    orNull("from", window.from());
    orNull("to", window.to());
    json.writeStringProperty("basis", window.basis());
    json.writeEndObject();
  }

  private void searched(AnswerContract.Searched searched) {
    json.writeObjectPropertyStart("searched");
    json.writeNumberProperty("stories", searched.stories());
    json.writeNumberProperty("sources", searched.sources());
    json.writeEndObject();
  }

  private <T> void array(String name, List<T> items, Consumer<T> each) {
    json.writeArrayPropertyStart(name);
    items.forEach(each);
    json.writeEndArray();
  }

  private void orNull(String name, @Nullable String value) {
    if (value == null) {
      json.writeNullProperty(name);
    } else {
      json.writeStringProperty(name, value);
    }
  }
}
