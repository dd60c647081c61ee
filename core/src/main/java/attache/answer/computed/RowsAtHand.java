package attache.answer.computed;

import attache.actor.Mention;
import attache.actor.Names;
import attache.evidence.Evidence;
import attache.index.Analysis;
import attache.index.Term;
import attache.ledger.Claim;
import attache.ledger.Figure;
import attache.ledger.Ledger;
import attache.ledger.Measure;
import attache.ledger.Row;
import attache.ledger.Selection;
import attache.question.Reading;
import attache.story.Archive;
import attache.story.Draft.Nature;
import attache.story.Story;
import attache.story.StoryId;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Fetches the rows that may bear on a question: those of the stories found for it, and those of
/// the actors it names.
final class RowsAtHand {
  private static final int MOST_STORIES = 12;
  private static final int MOST_OF_ONE_NAME = 400;

  private final Ledger ledger;
  private final Archive archive;
  private final Analysis analysis;
  private final Names names;

  RowsAtHand(Ledger ledger, Archive archive, Analysis analysis, Names names) {
    this.ledger = ledger;
    this.archive = archive;
    this.analysis = analysis;
    this.names = names;
  }

  /// @param further stories whose rows are wanted too
  List<Said> of(Reading reading, List<Evidence> evidence, Collection<StoryId> further)
      throws IOException {
    var rows = new LinkedHashMap<String, Row>();
    var stories = new HashMap<StoryId, Optional<Story>>();
    for (var e : evidence) {
      var news = e.story().nature() != Nature.BACKGROUND;
      if (news && stories.size() < MOST_STORIES && !stories.containsKey(e.story().id())) {
        stories.put(e.story().id(), Optional.of(e.story()));
        ledger
            .rows(Selection.ALL.ofStory(e.story().id()))
            .forEach(row -> rows.put(row.claim().id().value(), row));
      }
    }
    for (var id : further.stream().limit(MOST_STORIES).toList()) {
      ledger
          .rows(Selection.ALL.ofStory(id))
          .forEach(row -> rows.putIfAbsent(row.claim().id().value(), row));
    }
    for (var name : asked(reading)) {
      ledger.rows(Selection.ALL.ofActor(name)).stream()
          .limit(MOST_OF_ONE_NAME)
          .forEach(row -> rows.putIfAbsent(row.claim().id().value(), row));
    }
    var said = new ArrayList<Said>();
    for (var row : rows.values()) {
      story(row.claim(), stories).ifPresent(story -> said.add(said(row, story)));
    }
    return said;
  }

  private static List<String> asked(Reading reading) {
    return Stream.concat(reading.names().stream(), reading.context().stream())
        .filter(name -> name.type().acts())
        .map(Mention::name)
        .distinct()
        .toList();
  }

  private Optional<Story> story(Claim claim, Map<StoryId, Optional<Story>> known)
      throws IOException {
    var id = claim.place().story();
    if (!known.containsKey(id)) {
      known.put(id, archive.story(id).filter(story -> !story.withdrawn()));
    }
    return known
        .getOrDefault(id, Optional.empty())
        .filter(story -> story.latest().id().equals(claim.place().revision()))
        .filter(story -> story.nature() != Nature.BACKGROUND);
  }

  private Said said(Row row, Story story) {
    var claim = row.claim();
    var revision = story.latest();
    var sentence = revision.sentences().get(claim.place().sentence()).in(revision.text());
    return new Said(
        row,
        story,
        sentence,
        names.in(sentence, false),
        stems(sentence, story.language()),
        own(claim),
        stems(revision.headline(), story.language()));
  }

  private Set<String> own(Claim claim) {
    var kind =
        switch (claim) {
          case Figure figure -> Vocabulary.of(figure.role()) + " " + figure.quantity().unit();
          case Measure measure -> Vocabulary.of(measure.type());
        };
    var action =
        switch (claim) {
          case Figure figure -> figure.action();
          case Measure measure -> measure.action();
        };
    var words =
        "%s %s %s %s %s"
            .formatted(
                claim.asWritten(), claim.matter(), action, kind, Vocabulary.of(claim.stage()));
    return stems(words, "en");
  }

  Set<String> stems(String text, String language) {
    return analysis.terms(text, language).stream()
        .map(Term::text)
        .collect(Collectors.toCollection(HashSet::new));
  }

  List<Mention> namesIn(String text) {
    return names.in(text, false);
  }
}
