package attache.evaluation;

import attache.desk.Desk;
import attache.desk.IntakeListener;
import attache.index.Progress;
import attache.source.Extract;
import attache.source.Extractor;
import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.json.JsonMapper;

/// One run: a fresh home, the stories of a set in it, every question asked and marked.
final class Evaluation {
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private final DeskOpener opener;
  private final boolean vectors;
  private final Progress progress;

  /// @param vectors whether meanings are learnt before asking
  Evaluation(DeskOpener opener, boolean vectors, Progress progress) {
    this.opener = opener;
    this.vectors = vectors;
    this.progress = progress;
  }

  /// Runs a set.
  ///
  /// @param stories files and folders that hold its stories; a SQuAD set needs none
  /// @throws IOException if the stories cannot be read
  Report run(QuestionSet set, List<String> stories) throws IOException {
    try (var fresh = FreshHome.create();
        var desk = opener.open(fresh.home())) {
      var refused = add(desk, set, stories, fresh);
      desk.catchUp(progress);
      if (vectors) {
        desk.learnMeanings(progress);
      }
      var marks = ask(desk, set);
      return new Report(set, marks, desk.holdings().stories(), vectors, refused);
    }
  }

  private static List<Extract.Bad> add(
      Desk desk, QuestionSet set, List<String> stories, FreshHome fresh) throws IOException {
    var refused = new ArrayList<Extract.Bad>();
    if (set instanceof QuestionSet.Squad squad) {
      var file = Files.write(fresh.folder().resolve("paragraphs.jsonl"), lines(squad));
      refused.addAll(add(desk, List.of(file.toString()), Optional.of(Extractor.Kind.JSONL)));
    }
    refused.addAll(add(desk, stories, Optional.empty()));
    if (desk.holdings().stories() == 0) {
      throw new IOException(
          "stories were wanted, found none in %s%s"
              .formatted(stories, refused.isEmpty() ? "" : ": " + Report.said(refused.getFirst())));
    }
    return refused;
  }

  private static List<Extract.Bad> add(
      Desk desk, List<String> places, Optional<Extractor.Kind> kind) throws IOException {
    return desk.add(places, kind, Optional.empty(), IntakeListener.NONE).refused();
  }

  private static List<String> lines(QuestionSet.Squad squad) {
    var lines = new ArrayList<String>();
    for (var paragraph : squad.paragraphs()) {
      var line = JSON.createObjectNode();
      line.put("source", squad.name());
      line.put("headline", paragraph.headline());
      line.put("body", paragraph.body());
      line.put("language", "en");
      lines.add(line.toString());
    }
    return lines;
  }

  private List<Mark> ask(Desk desk, QuestionSet set) {
    var interview = new Interview(desk);
    var marks = new ArrayList<Mark>();
    for (var item : set.items()) {
      progress.at("asking", marks.size(), set.items().size());
      marks.add(mark(item, interview.ask(item)));
    }
    progress.at("asking", marks.size(), marks.size());
    return marks;
  }

  static Mark mark(Item item, Response response) {
    return switch (item) {
      case SeedItem seed -> new Scorer().mark(seed, response);
      case SquadItem squad -> new SquadScorer().mark(squad, response);
    };
  }
}
