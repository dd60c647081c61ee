package attache.door.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import attache.actor.Gazetteer;
import attache.actor.Names;
import attache.answer.check.Check;
import attache.door.json.StatementLine;
import attache.door.json.VerdictLine;
import attache.question.Thesaurus;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `check`: do the sentences that statements cite carry them?
@Command(
    name = "check",
    description = {
      "Checks statements against the sentences they cite.",
      "",
      "Reads JSON Lines: {\"statement\": \"…\", \"citations\": […]}, \"id\" if wanted. A citation is"
          + " {\"story\": id or headline, \"sentence\": number} of a stored story,"
          + " {\"text\": \"…\", \"headline\": \"…\", \"before\": \"…\"}, or {\"quote\": \"…\"}."
    },
    exitCodeList = {
      "0:every statement holds",
      "1:a statement does not hold, or a line cannot be read",
      "2:the command was not understood",
      "3:the home, or what is stored in it, cannot be used"
    },
    footer = {"  attache check statements.jsonl", "  attache check --json < statements.jsonl"})
final class CheckCommand implements Callable<Integer> {
  @Parameters(arity = "0..1", paramLabel = "FILE", description = "Read from the input if none.")
  private @Nullable Path file;

  @Option(names = "--json", description = "Print one JSON object a line.")
  private boolean json;

  private final Reception reception;

  CheckCommand(Reception reception) {
    this.reception = reception;
  }

  @Override
  public Integer call() throws IOException {
    var path = file;
    if (path == null || path.toString().equals("-")) {
      return check("standard input", reception.screen().in());
    }
    if (!Files.isReadable(path) || Files.isDirectory(path)) {
      throw new IllegalArgumentException("there is no file to read statements from at " + path);
    }
    try (var lines = Files.newBufferedReader(path, UTF_8)) {
      return check(path.toString(), lines);
    }
  }

  private int check(String name, BufferedReader lines) throws IOException {
    var thesaurus = Thesaurus.shipped();
    var check = new Check(new Names(Gazetteer.shipped(), thesaurus::knows), thesaurus);
    var number = 0;
    var failed = 0;
    try (var grounds = new Grounds(reception)) {
      for (var line = lines.readLine(); line != null; line = lines.readLine()) {
        number++;
        if (!line.isBlank() && !holds(check, grounds, line, name + ":" + number)) {
          failed++;
        }
      }
    }
    return failed == 0 ? Exit.DONE : Exit.PROBLEMS;
  }

  private boolean holds(Check check, Grounds grounds, String line, String where)
      throws IOException {
    try {
      var asked = StatementLine.parse(line);
      var verdict = check.verdict(asked.statement(), grounds.of(asked));
      var out = reception.screen().out();
      if (json) {
        out.println(VerdictLine.of(asked, verdict));
      } else {
        var id = asked.id().map(i -> i + "  ").orElse("");
        out.println((verdict.holds() ? "holds  " : "fails  ") + id + asked.statement());
        verdict.reasons().forEach(reason -> out.println("       – " + reason));
      }
      out.flush();
      return verdict.holds();
    } catch (IllegalArgumentException | Finder.NotFound e) {
      reception.screen().complain(where + ": " + e.getMessage());
      return false;
    }
  }
}
