package attache.door.cli;

import attache.answer.Answer;
import attache.answer.Answerer;
import attache.answer.Cited;
import attache.answer.Nearest;
import attache.answer.Reply;
import attache.answer.Statement;
import attache.answer.Window;
import attache.question.Question;
import attache.story.Archive;
import attache.story.Story;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;

/// Answers with the first sentence that has the last word of the question; keeps what it was asked.
final class WordAnswerer implements Answerer {
  private static final AtomicInteger IDS = new AtomicInteger();

  private final Archive archive;
  private final List<Question> asked;

  WordAnswerer(Archive archive, List<Question> asked) {
    this.archive = archive;
    this.asked = asked;
  }

  @Override
  public Reply answer(Question question, Optional<String> conversation) throws IOException {
    asked.add(question);
    var stories = archive.stories(0, 100);
    var number = IDS.incrementAndGet();
    return new Reply(
        "01K0000000000000000000" + "%04d".formatted(number),
        conversation,
        question,
        answer(question.text(), stories),
        List.of(),
        Window.ALL,
        Instant.parse("2026-03-02T09:00:00Z").plusMillis(number),
        stories.size(),
        1,
        "en",
        Optional.empty(),
        List.of(),
        "extractive",
        40);
  }

  private static Answer answer(String question, List<Story> stories) {
    if (question.startsWith("Hello")) {
      return new Answer.Guidance(List.of("Good day."));
    }
    var word = question.replaceAll("[^\\p{L} ]", "").replaceAll(".* ", "");
    var nearest = new ArrayList<Nearest>();
    for (var story : stories) {
      for (var i = 1; i < story.latest().sentences().size(); i++) {
        var cited = Cited.whole(story, i);
        if (cited.sentenceText().contains(word)) {
          var said = Statement.extract(cited.sentenceText(), List.of(cited));
          return new Answer.Answered(List.of(said), List.of());
        }
        nearest.add(new Nearest("does not say " + word, cited));
      }
    }
    return new Answer.NotInSources("The sources do not say.", nearest.stream().limit(1).toList());
  }
}
