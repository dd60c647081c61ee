package attache.evaluation;

import attache.actor.Gazetteer;
import attache.actor.Names;
import attache.answer.check.Check;
import attache.answer.check.Ground;
import attache.question.Thesaurus;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/// A folder of statements with the sentences they cite, true ones in `true-*.jsonl` and ones with a
/// planted error in `false-*.jsonl`.
final class StatementSet {
  /// A statement and what is known of it.
  ///
  /// @param file name of its file, without ending
  /// @param form extract, paraphrase or fusion
  /// @param error the kind of error planted; empty if it is true
  private record Item(
      String id,
      String file,
      String form,
      Optional<String> error,
      String statement,
      List<Ground> grounds) {}

  private final JsonMapper json = JsonMapper.builder().build();
  private final Befores befores;

  /// @param stories where the sentences before the cited ones are looked up; may be empty
  StatementSet(List<Path> stories) throws IOException {
    this.befores = Befores.in(stories);
  }

  /// Checks every statement of a folder.
  ///
  /// @throws IOException if it has none, or one cannot be read; the message says where
  CheckReport run(Path folder) throws IOException {
    var thesaurus = Thesaurus.shipped();
    var check = new Check(new Names(Gazetteer.shipped(), thesaurus::knows), thesaurus);
    var report = new CheckReport();
    for (var item : items(folder)) {
      var start = System.nanoTime();
      var verdict = check.verdict(item.statement(), item.grounds());
      report.add(
          item.id(), item.file(), item.form(), item.error(), verdict, System.nanoTime() - start);
    }
    return report;
  }

  private List<Item> items(Path folder) throws IOException {
    var items = new ArrayList<Item>();
    try (var files = Files.list(folder)) {
      for (var file : files.sorted().toList()) {
        var name = file.getFileName().toString().replace(".jsonl", "");
        if (name.matches("(?:true|false)-.*") && file.toString().endsWith(".jsonl")) {
          read(file, name, items);
        }
      }
    }
    if (items.isEmpty()) {
      throw new IOException(
          "statements in true-*.jsonl and false-*.jsonl were wanted in %s, found none"
              .formatted(folder));
    }
    return items;
  }

  private void read(Path file, String name, List<Item> items) throws IOException {
    var number = 0;
    for (var line : Files.readAllLines(file)) {
      number++;
      try {
        if (!line.isBlank()) {
          items.add(item(new Fields(json.readTree(line)), name));
        }
      } catch (Fields.Wrong | JacksonException e) {
        throw new IOException("%s, line %d: %s".formatted(file, number, e.getMessage()), e);
      }
    }
  }

  private Item item(Fields fields, String name) {
    var headline = fields.optionalWords("story").orElse("");
    var cites = fields.list("cites");
    if (cites.isEmpty()) {
      throw new Fields.Wrong("cites", "a sentence wanted, got none");
    }
    var grounds =
        cites.stream()
            .map(c -> new Ground(headline, befores.before(c), c, "en", Optional.empty()))
            .toList();
    var error =
        name.startsWith("false") ? Optional.of(fields.words("error")) : Optional.<String>empty();
    return new Item(
        fields.words("id"), name, fields.words("form"), error, fields.words("statement"), grounds);
  }
}
