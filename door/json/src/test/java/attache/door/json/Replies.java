package attache.door.json;

import attache.answer.Answer;
import attache.answer.Cited;
import attache.answer.Disagreement;
import attache.answer.LeftOut;
import attache.answer.Nearest;
import attache.answer.Reply;
import attache.answer.Statement;
import attache.answer.Window;
import attache.question.Question;
import attache.story.Dated;
import attache.story.Draft;
import attache.story.Revision;
import attache.story.Span;
import attache.story.Story;
import attache.story.StoryId;
import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/// Replies for tests, about nothing real.
final class Replies {
  private static final Instant NOW = Instant.parse("2026-03-14T09:30:00Z");

  private Replies() {}

  static Story story(Optional<Dated> published) {
    var headline = "Port fund backs harbours";
    var body = "It pays “nine” crowns.";
    var id = new StoryId("01K0AB3DE5FG7HJ9KMNPQRSTVW");
    var sentences = List.of(new Span(0, headline.length()), new Span(26, 26 + body.length()));
    return new Story(
        id,
        "Harbour Gazette",
        published,
        NOW,
        published.map(_ -> URI.create("https://example.org/1")),
        "en",
        Draft.Nature.NEWS,
        false,
        Optional.empty(),
        1,
        false,
        new Revision(id, NOW, headline, body, sentences));
  }

  static Dated dated(Dated.Precision precision) {
    return new Dated("written", Instant.parse("2026-03-12T10:15:30Z"), precision);
  }

  /// A reply that has something in every field.
  static Reply full() {
    var cited = Cited.of(story(Optional.of(dated(Dated.Precision.DAY))), 1, new Span(29, 40));
    var undated = Cited.whole(story(Optional.empty()), 0);
    var computed =
        new Statement(
            "Nine and \"nine\".",
            Statement.Kind.COMPUTED,
            List.of(cited, undated),
            List.of("c1"),
            Optional.of("9 + 9"));
    var side = Statement.extract("nine", List.of(cited));
    var answer =
        new Answer.Partly(
            List.of(computed),
            List.of(new Disagreement("amount", List.of(side, side))),
            List.of(new Nearest("not the bridge", undated)));
    return new Reply(
        "01K0ANSWER0000000000000001",
        Optional.of("talk"),
        new Question("How much?"),
        answer,
        List.of(new LeftOut("Ten.", "number not in the cited sentence", List.of(cited))),
        new Window(Optional.of(LocalDate.of(2026, 3, 1)), Optional.empty(), "since March"),
        NOW,
        10,
        1,
        "en",
        Optional.of("mt"),
        List.of("And when?"),
        "extractive",
        41);
  }

  /// A reply that has nothing where nothing may be.
  static Reply bare() {
    return new Reply(
        "01K0ANSWER0000000000000002",
        Optional.empty(),
        new Question("Who?"),
        new Answer.NotInSources("The sources do not say.", List.of()),
        List.of(),
        Window.ALL,
        NOW,
        0,
        0,
        "en",
        Optional.empty(),
        List.of(),
        "extractive",
        3);
  }
}
