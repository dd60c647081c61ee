package attache.door.cli;

import attache.desk.Desk;
import attache.door.paper.Paper;
import attache.door.paper.PaperForm;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Collectors;

/// A file that a paper is written to.
///
/// @param form the form it is written in
/// @param file where
/// @param replace whether a file that is there may go
record PaperFile(PaperForm form, Path file, boolean replace) {
  /// By the ending of its name.
  ///
  /// @throws IllegalArgumentException if it asks for no form
  static PaperFile of(Path file, boolean replace) {
    var form =
        PaperForm.of(file)
            .orElseThrow(() ->
                new IllegalArgumentException(
                    "the name of the file must end in one of %s, got \"%s\""
                        .formatted(PaperForm.endings(), file)));
    return new PaperFile(form, file, replace).checked();
  }

  /// By a form and a name, as `--export` has them.
  static PaperFile of(String[] given, boolean replace) {
    return new PaperFile(form(given[0]), Path.of(given[1]), replace).checked();
  }

  /// The form that is called so.
  ///
  /// @throws IllegalArgumentException if there is none
  static PaperForm form(String given) {
    return PaperForm.named(given)
        .orElseThrow(() ->
            new IllegalArgumentException(
                "there is no form \"%s\"; there are: %s".formatted(given, PaperForm.endings())));
  }

  private PaperFile checked() {
    if (Files.isDirectory(file)) {
      throw new IllegalArgumentException("a file was wanted, got the folder " + file);
    }
    if (Files.exists(file) && !replace) {
      throw new IllegalArgumentException(
          file + " exists already; name a new file, or add --force to replace it");
    }
    var folder = Optional.ofNullable(file.toAbsolutePath().getParent());
    if (folder.filter(Files::isDirectory).isEmpty()) {
      throw new IllegalArgumentException("there is no folder for " + file);
    }
    return this;
  }

  /// Writes the file and says so.
  void write(Paper paper, Desk desk, Screen screen) throws IOException {
    Files.write(file, form.write(paper, desk::revisions));
    screen.err().println("Written: %s (%s)".formatted(file, Size.of(Files.size(file))));
  }

  /// Writes a paper to the output.
  static void print(PaperForm form, Paper paper, Desk desk, Screen screen) throws IOException {
    if (!form.isText() && screen.ends().out()) {
      throw new IllegalArgumentException(
          "%s is no text; write it to a file: --to FILE.%s"
              .formatted(form.ending(), form.ending()));
    }
    screen.out().write(form.write(paper, desk::revisions));
  }

  /// Text as a terminal may show it.
  static String shown(Paper paper, Screen screen) {
    return PaperForm.plain(paper, screen.width())
        .lines()
        .map(line -> heading(line) ? screen.paint().strong(line) : line)
        .collect(Collectors.joining("\n", "", "\n"));
  }

  private static boolean heading(String line) {
    return line.matches("#{1,3} .*");
  }
}
