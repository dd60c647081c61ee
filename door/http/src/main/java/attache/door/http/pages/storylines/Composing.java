package attache.door.http.pages.storylines;

import attache.development.CrossMention;
import attache.development.Decision;
import attache.development.DevelopmentPage;
import attache.development.Disagreement;
import attache.development.Event;
import attache.development.Telling;
import attache.door.http.pages.ClaimLine;
import attache.door.http.pages.StoryLine;
import attache.door.http.pages.Tongue;
import attache.ledger.ClaimId;
import attache.ledger.Row;
import attache.story.Citation;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;

/// Puts the page of a storyline together.
final class Composing {
  private static final int MOST_STORIES = 100;
  private static final int MOST_DISAGREEMENTS = 40;
  private static final int MOST_CLAIMS = 30;
  private static final int MOST_EVENTS = 60;

  private final Tongue tongue;
  private final ZoneId zone;

  Composing(Tongue tongue, ZoneId zone) {
    this.tongue = tongue;
    this.zone = zone;
  }

  StorylinePage page(DevelopmentPage page, List<Decision> history) {
    var events = page.timeline().stream().limit(MOST_EVENTS).toList();
    return new StorylinePage(
        page.development().id().value(),
        StorylineLine.of(page.development(), tongue),
        Timeline.of(events),
        events.stream().map(this::happening).toList(),
        page.tellings().stream().limit(MOST_STORIES).map(this::printed).toList(),
        ClaimLine.of(page.claims().stream().limit(MOST_CLAIMS).toList(), tongue),
        page.claims().size(),
        page.disagreements().stream().limit(MOST_DISAGREEMENTS).map(this::differing).toList(),
        page.mentions().stream().map(it -> mentioned(it, page)).toList(),
        history.reversed().stream().map(this::decided).toList());
  }

  private StorylinePage.Happening happening(Event event) {
    var when = event.when();
    var day = when.day().map(tongue::day);
    var machine = day.isPresent() && when.asWritten().matches("\\d{4}-\\d\\d-.*");
    return new StorylinePage.Happening(
        tongue.named("happening", event.kind().name()),
        when.asWritten().isEmpty() || machine ? day.orElse("") : when.asWritten(),
        event.text(),
        link(event.citation()),
        event.claim().map(ClaimId::value));
  }

  private StorylinePage.Printed printed(Telling telling) {
    return new StorylinePage.Printed(
        telling.story().id().value(),
        StoryLine.of(telling.story(), tongue),
        telling.reprints().stream().map(story -> StoryLine.of(story, tongue)).toList());
  }

  private StorylinePage.Differing differing(Disagreement differing) {
    return new StorylinePage.Differing(
        tongue.named("link", differing.link().kind().name())
            + " – "
            + tongue.said(differing.link().why()),
        side(differing.one(), differing.oneSays()),
        side(differing.other(), differing.otherSays()));
  }

  private StorylinePage.Side side(Row row, Citation says) {
    return new StorylinePage.Side(says.quote(), link(says), ClaimLine.of(row, tongue));
  }

  private static StorylinePage.Mentioned mentioned(CrossMention mention, DevelopmentPage page) {
    var speaks = mention.to().equals(page.development().id());
    var other = speaks ? mention.from() : mention.to();
    return new StorylinePage.Mentioned(
        "/storylines/" + other.value(), mention.title(), speaks, mention.citation().quote());
  }

  private StorylinePage.Decided decided(Decision decision) {
    var words =
        tongue.say(
            "decision." + decision.kind().name(), tongue.count("story", decision.stories().size()));
    return new StorylinePage.Decided(
        decision.note().isEmpty() ? words : words + " · " + decision.note(),
        decision.by(),
        tongue.moment(decision.at(), zone),
        decision.undone().isPresent() ? Optional.empty() : Optional.of(decision.number()));
  }

  /// The story with the words highlighted.
  private static String link(Citation cited) {
    return attache.door.http.pages.Link.to(cited);
  }
}
