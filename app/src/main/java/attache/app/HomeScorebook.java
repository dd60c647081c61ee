package attache.app;

import attache.door.cli.Reception;
import attache.evaluation.Scorebook;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;

/// Keeps scorecards in the home, where the page *Evaluation* shows them; no home is made for them.
final class HomeScorebook implements Scorebook {
  private final Reception reception;

  HomeScorebook(Reception reception) {
    this.reception = reception;
  }

  @Override
  public void keep(String set, int questions, Map<String, Double> figures, List<String> missed)
      throws IOException {
    var premises = reception.premises();
    if (!Files.isDirectory(premises.home()) || premises.onlyRead()) {
      return;
    }
    try (var desk = reception.open()) {
      desk.keepScores(set, questions, figures, missed);
    }
  }
}
