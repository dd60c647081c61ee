package attache.door.http.api;

import attache.actor.Gazetteer;
import attache.actor.Names;
import attache.answer.check.Check;
import attache.answer.check.Ground;
import attache.desk.Desk;
import attache.door.http.exchange.Response;
import attache.door.http.exchange.Stored;
import attache.door.json.StatementLine;
import attache.door.json.StatementLine.Cite;
import attache.door.json.VerdictLine;
import attache.question.Thesaurus;
import attache.story.Dated;
import attache.story.Story;
import java.io.IOException;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Checking statements against what they cite.
final class Checks implements Resource {
  private static final Body STATEMENT =
      new Body(
          Schema.members(
              "id",
              Schema.text(200),
              "statement",
              Schema.text(4000),
              "citations",
              Schema.list(new Schema(Map.of("type", "object"))).and("minItems", 1)),
          List.of("statement", "citations"),
          Map.of(
              "statement",
              "The port plans a pier.",
              "citations",
              List.of(Map.of("text", "The port plans a pier and a crane."))));

  private static final Schema VERDICT =
      Schema.object(
          Schema.members(
              "statement",
              Schema.text(),
              "holds",
              Schema.truth(),
              "reasons",
              Schema.list(
                  Schema.object(Schema.members("kind", Schema.text(), "words", Schema.text())))));

  // Read once, when the first statement is checked.
  private static final class Shipped {
    private static final Check CHECK = check();

    private static Check check() {
      var thesaurus = Thesaurus.shipped();
      return new Check(new Names(Gazetteer.shipped(), thesaurus::knows), thesaurus);
    }
  }

  private final Desk desk;

  Checks(Desk desk) {
    this.desk = desk;
  }

  @Override
  public String name() {
    return "Check";
  }

  @Override
  public String about() {
    return "Does what a statement cites carry it?";
  }

  @Override
  public List<Operation> operations() {
    return List.of(
        Operation.post("check", "/checks", "Checks a statement.", this::check)
            .about(
                "A citation is `{\"story\": id, \"sentence\": number}` of a stored story, or"
                    + " `{\"text\": …, \"headline\": …, \"before\": …}`.")
            .needing(attache.access.Scope.READ)
            .sent(STATEMENT)
            .gives(VERDICT));
  }

  private Response check(Asked asked) throws IOException {
    var line = StatementLine.parse(asked.sent().node().toString());
    var grounds = new ArrayList<Ground>();
    for (var cite : line.citations()) {
      grounds.add(cite.story().isPresent() ? stored(cite, cite.story().get()) : given(cite));
    }
    var verdict = Shipped.CHECK.verdict(line.statement(), grounds);
    return Response.jsonText(200, VerdictLine.of(line, verdict));
  }

  private static Ground given(Cite cite) {
    var sentence = cite.text().or(cite::quote).orElseThrow();
    return new Ground(cite.headline(), cite.before(), sentence, "en", Optional.empty());
  }

  private Ground stored(Cite cite, String id) throws IOException {
    var story = Stored.story(desk, id);
    var sentences = story.latest().sentences();
    var at =
        cite.sentence().isPresent()
            ? cite.sentence().getAsInt()
            : quoted(story, cite.quote().orElse(""));
    if (at < 0 || at >= sentences.size()) {
      throw Sent.wrong(
          "citations",
          "name a sentence that the story has not",
          "use one from 0 to %d".formatted(sentences.size() - 1));
    }
    var text = story.latest().text();
    return new Ground(
        at > 0 ? story.latest().headline() : "",
        at > 1 ? sentences.get(at - 1).in(text) : "",
        sentences.get(at).in(text),
        story.language(),
        story.published().map(Dated::instant).map(i -> i.atZone(ZoneOffset.UTC).toLocalDate()));
  }

  private static int quoted(Story story, String quote) {
    var sentences = story.latest().sentences();
    for (var i = 0; i < sentences.size() && !quote.isEmpty(); i++) {
      if (sentences.get(i).in(story.latest().text()).contains(quote)) {
        return i;
      }
    }
    throw Sent.wrong("citations", "quote words the story does not have", "quote it exactly");
  }
}
