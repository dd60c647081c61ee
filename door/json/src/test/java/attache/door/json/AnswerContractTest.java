package attache.door.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import attache.story.Dated;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

final class AnswerContractTest {
  private static final List<String> CITATION =
      List.of(
          "story",
          "title",
          "source",
          "url",
          "published",
          "revision",
          "sentence",
          "start",
          "end",
          "quote",
          "sentenceText");

  private static JsonNode json(AnswerContract answer) {
    return Mapper.JSON.readTree(answer.toJson());
  }

  private static void hasFields(JsonNode object, List<String> names) {
    assertThat(object.propertyNames()).containsExactlyElementsOf(names);
  }

  @Test
  void fieldsAreThoseOfTheContractInItsOrder() {
    var answer = json(AnswerContract.of(Replies.full()));
    hasFields(
        answer,
        List.of(
            "contract",
            "id",
            "conversation",
            "question",
            "outcome",
            "text",
            "statements",
            "disagreements",
            "leftOut",
            "nearest",
            "window",
            "asOf",
            "searched",
            "language",
            "unread",
            "followUps",
            "writer",
            "tookMillis",
            "readAs"));
    var statement = answer.at("/statements/0");
    hasFields(statement, List.of("text", "kind", "citations", "claims", "working"));
    hasFields(answer.at("/disagreements/0"), List.of("about", "sides"));
    hasFields(answer.at("/disagreements/0/sides/0"), List.of("text", "citations"));
    hasFields(answer.at("/leftOut/0"), List.of("text", "reason", "citations"));
    hasFields(answer.at("/nearest/0"), List.of("why", "citation"));
    hasFields(answer.at("/window"), List.of("from", "to", "basis"));
    hasFields(answer.at("/searched"), List.of("stories", "sources"));
    for (var path :
        List.of(
            "/statements/0/citations/0",
            "/disagreements/0/sides/0/citations/0",
            "/leftOut/0/citations/0",
            "/nearest/0/citation")) {
      hasFields(answer.at(path), CITATION);
    }
  }

  @Test
  void bareReplyHasEveryFieldWithNullsAndEmptyLists() {
    var answer = json(AnswerContract.of(Replies.bare()));
    assertThat(answer.propertyNames()).hasSize(19);
    for (var field : List.of("conversation", "unread", "readAs")) {
      assertThat(answer.get(field).isNull()).as(field).isTrue();
    }
    for (var field : List.of("statements", "disagreements", "leftOut", "nearest", "followUps")) {
      assertThat(answer.get(field).isArray() && answer.get(field).isEmpty()).as(field).isTrue();
    }
    assertThat(answer.at("/window/from").isNull()).isTrue();
    assertThat(answer.get("outcome").asString()).isEqualTo("not_in_sources");
    assertThat(answer.get("text").asString()).isEqualTo("The sources do not say.");
  }

  @Test
  void valuesAreThoseOfTheReply() {
    var answer = AnswerContract.of(Replies.full());
    var citation = answer.statements().getFirst().citations().getFirst();
    assertThat(answer.outcome()).isEqualTo("partly");
    assertThat(answer.statements().getFirst().kind()).isEqualTo("computed");
    assertThat(citation.published()).isEqualTo("2026-03-12");
    assertThat(citation.quote()).isEqualTo(citation.sentenceText().substring(3, 14));
    assertThat(citation.end() - citation.start()).isEqualTo(citation.quote().length());
    assertThat(answer.statements().getFirst().citations().getLast().published()).isNull();
    assertThat(answer.window().from()).isEqualTo("2026-03-01");
    assertThat(answer.asOf()).isEqualTo("2026-03-14T09:30:00Z");
  }

  @Test
  void dateIsAsExactAsItsSource() {
    assertThat(IsoDate.of(Replies.dated(Dated.Precision.YEAR))).isEqualTo("2026");
    assertThat(IsoDate.of(Replies.dated(Dated.Precision.MONTH))).isEqualTo("2026-03");
    assertThat(IsoDate.of(Replies.dated(Dated.Precision.DAY))).isEqualTo("2026-03-12");
    assertThat(IsoDate.of(Replies.dated(Dated.Precision.SECOND))).isEqualTo("2026-03-12T10:15:30Z");
  }

  @Test
  void writtenByHandAndByBindingAreTheSame() {
    for (var reply : List.of(Replies.full(), Replies.bare())) {
      var answer = AnswerContract.of(reply);
      assertThat(answer.toJson()).isEqualTo(Mapper.JSON.writeValueAsString(answer));
    }
  }

  @Test
  void whatIsWrittenIsReadBack() {
    var answer = AnswerContract.of(Replies.full());
    assertThat(AnswerContract.parse(answer.toJson())).isEqualTo(answer);
    assertThat(AnswerContract.parse(answer.toPrettyJson())).isEqualTo(answer);
    assertThat(answer.toPrettyJson().lines()).hasSizeGreaterThan(50);
    assertThat(new ContractForm().write(Replies.full())).isEqualTo(answer.toJson());
  }

  @Test
  void anotherIdChangesNothingElse() {
    var answer = AnswerContract.of(Replies.full());
    assertThat(answer.withId("q1").id()).isEqualTo("q1");
    assertThat(answer.withId("q1").withId(answer.id())).isEqualTo(answer);
  }

  @Test
  void whatIsNoContractIsRefused() {
    for (var text : List.of("", "nonsense", "[]", "{}", "{\"contract\": 2}", "null")) {
      assertThatThrownBy(() -> AnswerContract.parse(text))
          .as(text)
          .isInstanceOf(IllegalArgumentException.class);
    }
  }

  @Test
  void storyHasItsSentences() {
    var story = StoryContract.of(Replies.story(Optional.empty()));
    var json = Mapper.JSON.readTree(story.toJson());
    assertThat(json.propertyNames()).first().isEqualTo("id");
    assertThat(json.at("/sentences/1/text").asString()).isEqualTo("It pays “nine” crowns.");
    assertThat(json.at("/sentences/1/start").asInt()).isEqualTo(26);
    assertThat(json.get("published").isNull()).isTrue();
    assertThat(StoryContract.summary(Replies.story(Optional.empty())).sentences()).isNull();
  }
}
