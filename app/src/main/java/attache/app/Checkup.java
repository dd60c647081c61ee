package attache.app;

import attache.desk.Desk;
import attache.desk.Premises.Finding;
import attache.desk.Premises.Finding.State;
import attache.language.BgeEmbedder;
import attache.store.embedded.Home;
import attache.store.embedded.LuceneIndex;
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
    say(State.GOOD, "Language model", "none is configured and none is needed");
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
          "%,d stories of %,d sources, %,d sentences"
              .formatted(holdings.news(), holdings.sources(), holdings.sentences()));
      followed(desk);
    }
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
    try (var index = LuceneIndex.open(Home.at(premises.home()))) {
      var damage = index.damage();
      say(
          damage.isPresent() ? State.WRONG : State.GOOD,
          "Index",
          damage.map(text -> text + "; mend it with: attache reindex").orElse("readable"));
    }
  }

  private void meanings() {
    try (var embedder = new BgeEmbedder()) {
      var vector = embedder.question("ready?");
      say(State.GOOD, "Meanings", embedder.model() + ", " + vector.dimensions() + " dimensions");
    }
  }
}
