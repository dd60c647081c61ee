package attache.ledger.reading;

import attache.actor.Gazetteer;
import attache.actor.Names;
import attache.ledger.Claim;
import attache.ledger.Figure;
import attache.ledger.Measure;
import attache.passage.SentenceSplitter;
import attache.story.Draft;
import attache.story.Revision;
import attache.story.Story;
import attache.story.StoryId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// Reads made-up stories for tests.
final class Reading {
  static final Parts PARTS = new Parts();
  private static final Gazetteer GAZETTEER = Gazetteer.shipped();
  static final Names NAMES =
      new Names(
          GAZETTEER,
          word ->
              PARTS.listed(word)
                  || word.endsWith("s") && PARTS.listed(word.substring(0, word.length() - 1)));
  private static final NewsReader READER = new NewsReader(GAZETTEER, NAMES);

  private Reading() {}

  static Story story(String headline, String body) {
    return story(headline, body, "en");
  }

  static Story story(String headline, String body, String language) {
    var id = new StoryId("01J0000000000000000000000A");
    var sentences = new SentenceSplitter().split(headline, body);
    return new Story(
        id,
        "test",
        Optional.empty(),
        Instant.EPOCH,
        Optional.empty(),
        language,
        Draft.Nature.NEWS,
        false,
        Optional.empty(),
        1,
        false,
        new Revision(id, Instant.EPOCH, headline, body, sentences));
  }

  static List<Claim> claims(String headline, String body) {
    return READER.read(story(headline, body));
  }

  static List<Figure> figures(String body) {
    return claims("Notes of the day", body).stream()
        .filter(Figure.class::isInstance)
        .map(Figure.class::cast)
        .toList();
  }

  static List<Measure> measures(String body) {
    return claims("Notes of the day", body).stream()
        .filter(Measure.class::isInstance)
        .map(Measure.class::cast)
        .toList();
  }
}
