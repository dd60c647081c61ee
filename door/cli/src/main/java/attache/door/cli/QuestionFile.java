package attache.door.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import attache.desk.Desk;
import attache.door.json.AnswerContract;
import attache.door.json.QuestionLine;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/// Asks every line of a file and prints one answer a line. A line that cannot be read is reported
/// with its number and the rest goes on.
final class QuestionFile {
  private final Reception reception;

  QuestionFile(Reception reception) {
    this.reception = reception;
  }

  int ask(Path file) throws IOException {
    if (file.toString().equals("-")) {
      return ask("standard input", reception.screen().in());
    }
    if (!Files.isReadable(file) || Files.isDirectory(file)) {
      throw new IllegalArgumentException("there is no file to read questions from at " + file);
    }
    try (var lines = Files.newBufferedReader(file, UTF_8)) {
      return ask(file.toString(), lines);
    }
  }

  private int ask(String name, BufferedReader lines) throws IOException {
    var bad = 0;
    try (var desk = reception.open()) {
      var number = 0;
      for (var line = lines.readLine(); line != null; line = lines.readLine()) {
        number++;
        if (!line.isBlank() && !answered(desk, line, name + ":" + number)) {
          bad++;
        }
      }
    }
    return bad == 0 ? Exit.DONE : Exit.PROBLEMS;
  }

  private boolean answered(Desk desk, String line, String where) throws IOException {
    try {
      var asked = QuestionLine.parse(line);
      var answer = AnswerContract.of(desk.ask(asked.question(), Optional.empty()));
      var out = reception.screen().out();
      out.println(asked.id().map(answer::withId).orElse(answer).toJson());
      out.flush();
      return true;
    } catch (IllegalArgumentException e) {
      reception.screen().complain(where + ": " + e.getMessage());
      return false;
    }
  }
}
