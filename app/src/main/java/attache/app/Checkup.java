package attache.app;

import attache.answer.SmallModels;
import attache.desk.Desk;
import attache.desk.ModelDesk;
import attache.desk.Premises.Finding;
import attache.desk.Premises.Finding.State;
import attache.language.BgeEmbedder;
import attache.language.OnnxSmallModels;
import attache.store.embedded.Home;
import attache.store.embedded.LuceneIndex;
import attache.writers.ChatModels;
import attache.writers.ModelFile;
import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// Looks at everything that could be wrong, one thing after another; a thing that is wrong does not
/// keep the others from being looked at.
final class Checkup {
  private static final long LITTLE_SPACE = 500L * 1024 * 1024;

  private final HomePremises premises;
  private final Map<String, String> environment;
  private final List<Finding> findings = new ArrayList<>();

  Checkup(HomePremises premises, Map<String, String> environment) {
    this.premises = premises;
    this.environment = environment;
  }

  List<Finding> findings() {
    java();
    look("Settings", this::settings);
    look("Home", this::home);
    look("Record", this::record);
    look("Index", this::index);
    look("Meanings", this::meanings);
    say(State.GOOD, "Network", "nothing leaves this machine but visits to the addresses you add");
    look("Language model", this::languageModel);
    for (var kind : SmallModels.kinds()) {
      look(name(kind), () -> small(kind));
    }
    return List.copyOf(findings);
  }

  private interface Look {
    void at() throws IOException;
  }

  private void look(String subject, Look look) {
    try {
      look.at();
    } catch (IOException | RuntimeException e) {
      say(State.WRONG, subject, String.valueOf(e.getMessage()));
    }
  }

  private void say(State state, String subject, String text) {
    findings.add(new Finding(state, subject, text));
  }

  private void java() {
    say(State.GOOD, "Attaché", premises.version());
    var runtime = Runtime.version();
    say(
        runtime.feature() >= 25 ? State.GOOD : State.WRONG,
        "Java",
        runtime + " on " + System.getProperty("os.name") + " " + System.getProperty("os.arch"));
  }

  private void settings() throws IOException {
    var settings = Settings.of(premises.home(), environment);
    var kept = settings.keeping().answers() ? "kept until forgotten" : "not kept";
    var age = settings.keeping().age().map(days -> "kept for " + days.toDays() + " days");
    say(State.GOOD, "Settings", "questions and answers are " + age.orElse(kept));
  }

  private void home() throws IOException {
    if (premises.onlyRead()) {
      say(State.NOTE, "Home", premises.home() + " can only be read: nothing can be added or kept");
      return;
    }
    var home = Home.at(premises.home());
    var free = Files.getFileStore(home.folder()).getUsableSpace();
    var state = free < LITTLE_SPACE ? State.NOTE : State.GOOD;
    say(state, "Home", "%s, %,d MB free".formatted(home.folder(), free / 1024 / 1024));
  }

  private void record() throws IOException {
    try (var desk = premises.open()) {
      var holdings = desk.holdings();
      say(
          State.GOOD,
          "Record",
          "%s of %s, %,d sentences with the explanations of terms"
              .formatted(
                  count(holdings.news(), "story", "stories"),
                  count(holdings.sources(), "source", "sources"),
                  holdings.sentences()));
      followed(desk);
    }
  }

  private static String count(int number, String one, String more) {
    return "%,d %s".formatted(number, number == 1 ? one : more);
  }

  private void followed(Desk desk) throws IOException {
    var behind = desk.behind();
    if (behind > 0) {
      say(State.NOTE, "Index", behind + " changes behind the record; the next question catches up");
    }
    var unread = desk.ledgerBehind();
    say(
        unread > 0 ? State.NOTE : State.GOOD,
        "Ledger",
        unread > 0
            ? unread + " changes behind the record; adding, or serve, catches up"
            : "follows the record");
  }

  private void index() throws IOException {
    try (var index = LuceneIndex.open(opened())) {
      var damage = index.damage();
      say(
          damage.isPresent() ? State.WRONG : State.GOOD,
          "Index",
          damage.map(text -> text + "; mend it with: attache reindex").orElse("readable"));
    }
  }

  private Home opened() throws IOException {
    return premises.onlyRead() ? Home.reading(premises.home()) : Home.at(premises.home());
  }

  /// What is configured; the one that writes is called, as asking would call it.
  private void languageModel() throws IOException {
    var shelf = new ModelFile(premises.home(), environment);
    var desk = new ModelDesk(shelf, ChatModels::writer, SmallModels.NONE);
    var servers = desk.servers();
    var writing = desk.writing();
    if (servers.isEmpty() && writing.isEmpty()) {
      say(State.GOOD, "Language model", "none is configured and none is needed");
    } else if (writing.isEmpty()) {
      say(State.GOOD, "Language model", servers.size() + " configured, none of them writes");
    } else {
      var writes = servers.stream().filter(s -> s.name().equals(writing.get())).findFirst();
      if (writes.isEmpty()) {
        say(
            State.WRONG,
            "Language model",
            "\"%s\" writes and is not configured".formatted(writing.get()));
      } else {
        tried(desk.test(writes.get()));
      }
    }
  }

  /// Nothing is said of a small model that is not configured: none is needed.
  private void small(SmallModels.Kind kind) throws IOException {
    var shelf = new ModelFile(premises.home(), environment);
    var file = shelf.small(kind);
    if (file.isEmpty()) {
      return;
    }
    try (var models = new OnnxSmallModels(shelf::small)) {
      models.test(kind, file.get());
    }
    say(State.GOOD, name(kind), file.get() + " can be read and run");
  }

  private static String name(SmallModels.Kind kind) {
    return switch (kind) {
      case RERANKER -> "Reranker";
      case ENTAILMENT -> "Entailment model";
    };
  }

  private void tried(ModelDesk.Trial trial) {
    var where = trial.server().isLocal() ? "on this machine" : "at " + trial.server().address();
    var what = "%s (%s, %s)".formatted(trial.server().name(), trial.server().model(), where);
    say(
        trial.trouble().isPresent() ? State.WRONG : State.GOOD,
        "Language model",
        trial.trouble().map(why -> what + " " + why).orElse(what + " writes, and is checked"));
  }

  private void meanings() {
    try (var embedder = new BgeEmbedder()) {
      var vector = embedder.question("ready?");
      say(State.GOOD, "Meanings", embedder.model() + ", " + vector.dimensions() + " dimensions");
    }
  }
}
