package attache.door.cli;

import attache.answer.Answerer;
import attache.answer.SmallModels;
import attache.answer.written.ModelKey;
import attache.answer.written.ModelServer;
import attache.answer.written.ModelShelf.KeyPlace;
import attache.answer.written.WriterLimits;
import attache.desk.Desk;
import attache.desk.ModelDesk;
import attache.door.json.ModelsContract;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `models`: the language models that may write answers.
@Command(
    name = "models",
    description =
        "Lists the language models you configured; there is none unless you add one, and none is"
            + " needed. A model writes from your sources only, and every sentence it writes is"
            + " checked before you see it.",
    footer = {
      "  attache models",
      "  attache models add local --kind openai --address http://127.0.0.1:8081/v1 --model qwen3-8b",
      "  attache models add cloud --kind anthropic --model claude-sonnet-4-5 --key-variable MY_KEY",
      "  attache models test local",
      "  attache models write local",
      "  attache models write none",
      "  attache models reranker ~/models/reranker.onnx"
    })
final class ModelsCommand implements Callable<Integer> {
  @Option(names = "--json", description = "Print a JSON array.")
  private boolean json;

  private final Reception reception;

  ModelsCommand(Reception reception) {
    this.reception = reception;
  }

  @Override
  public Integer call() throws IOException {
    var screen = reception.screen();
    try (var desk = reception.open()) {
      var servers = desk.models().servers();
      var writing = desk.models().writing();
      if (json) {
        screen.out().println(ModelsContract.list(servers, writing));
      } else if (servers.isEmpty()) {
        screen.out().println("No language model is configured, and none is needed.");
        screen.out().println("To add one: attache models add --help");
      } else {
        screen.out().print(grid(servers, writing).print());
        screen
            .out()
            .println(
                writing
                    .map(name -> "Answers are written by %s.".formatted(name))
                    .orElse("None of them writes; have one write with: attache models write NAME"));
      }
      if (!json) {
        for (var kind : SmallModels.kinds()) {
          small(desk, kind, false);
        }
      }
    }
    return Exit.DONE;
  }

  private Grid grid(List<ModelServer> servers, Optional<String> writing) {
    var grid =
        new Grid(
            reception.screen().paint(),
            reception.screen().width(),
            List.of(
                Grid.Column.whole("Name"),
                Grid.Column.whole("Writes"),
                Grid.Column.whole("Kind"),
                Grid.Column.whole("Model"),
                Grid.Column.whole("Key"),
                Grid.Column.cut("Address")));
    for (var server : servers) {
      grid.row(
          List.of(
              server.name(),
              writing.filter(server.name()::equals).map(_ -> "yes").orElse(""),
              server.kind().word(),
              server.model(),
              server.key().isPresent() ? "set" : "none",
              server.address() + (server.isLocal() ? "" : " (leaves this machine)")));
    }
    return grid;
  }

  @Command(
      name = "add",
      description = "Adds a model, or replaces the one of its name. Keys are read where you say.",
      footer =
          "  attache models add local --kind ollama --model qwen3:8b\n"
              + "  attache models add cloud --address https://models.example/v1 --model big"
              + " --key-file ~/.keys/cloud")
  int add(
      @Parameters(paramLabel = "NAME", description = "What you call it.") String name,
      @Option(
              names = "--kind",
              paramLabel = "KIND",
              description =
                  "openai (any server of that interface: llama.cpp, vLLM, LM Studio, clouds),"
                      + " ollama or anthropic; openai if not given.")
          @Nullable String kind,
      @Option(
              names = "--address",
              paramLabel = "URL",
              description = "Where it is; the usual place of its kind if not given.")
          @Nullable URI address,
      @Option(
              names = "--model",
              required = true,
              paramLabel = "MODEL",
              description = "What the server calls the model.")
          String model,
      @Option(
              names = "--key-variable",
              paramLabel = "VARIABLE",
              description = "The variable of the environment that holds its key.")
          @Nullable String variable,
      @Option(
              names = "--key-file",
              paramLabel = "FILE",
              description = "The file whose first line is its key.")
          @Nullable Path file,
      @Option(
              names = "--patience",
              paramLabel = "SECONDS",
              description = "Most time for a draft, 1 to 3600 (usually 45).")
          @Nullable Integer patience)
      throws IOException {
    if (variable != null && file != null) {
      throw new IllegalArgumentException("--key-variable or --key-file, not both");
    }
    var spoken = kind == null ? ModelServer.Kind.OPENAI : kind(kind);
    var usual = WriterLimits.STANDARD;
    var limits =
        patience == null
            ? usual
            : new WriterLimits(seconds(patience), usual.evidenceTokens(), usual.draftTokens());
    var server =
        new ModelServer(
            name,
            spoken,
            address == null ? spoken.usual() : address,
            model.strip(),
            ModelKey.NONE,
            limits);
    try (var desk = reception.open()) {
      desk.models().put(server, place(variable, file));
      var out = reception.screen().out();
      out.println("Kept: %s, %s at %s".formatted(name, server.model(), server.address()));
      if (!server.isLocal()) {
        out.println("When it writes, your question and the evidence for it are sent there.");
      }
      out.println("Try it: attache models test %s".formatted(name));
    }
    return Exit.DONE;
  }

  private static ModelServer.Kind kind(String word) {
    return ModelServer.Kind.of(word)
        .orElseThrow(() ->
            new IllegalArgumentException(
                "--kind must be openai, ollama or anthropic, got \"%s\"".formatted(word)));
  }

  private static Duration seconds(int number) {
    if (number < 1 || number > 3600) {
      throw new IllegalArgumentException("--patience must be 1..3600, got " + number);
    }
    return Duration.ofSeconds(number);
  }

  private static KeyPlace place(@Nullable String variable, @Nullable Path file) {
    return variable != null
        ? new KeyPlace.Variable(variable)
        : file != null ? new KeyPlace.File(file.toAbsolutePath()) : new KeyPlace.Nowhere();
  }

  @Command(
      name = "test",
      description = "Has a model write one word, and says how long it took or what is wrong.",
      footer = "  attache models test local")
  int test(
      @Parameters(arity = "0..1", paramLabel = "NAME", description = "Its name; all if none.")
          @Nullable String name)
      throws IOException {
    try (var desk = reception.open()) {
      var good = true;
      for (var server : name == null ? desk.models().servers() : List.of(one(desk, name))) {
        var trial = desk.models().test(server);
        good &= trial.trouble().isEmpty();
        reception.screen().out().println(line(trial));
      }
      return good ? Exit.DONE : Exit.PROBLEMS;
    }
  }

  private static String line(ModelDesk.Trial trial) {
    return trial
        .trouble()
        .map(why -> "%s: %s %s".formatted(trial.server().name(), trial.server().model(), why))
        .orElseGet(() ->
            "%s: %s answered in %,d ms"
                .formatted(trial.server().name(), trial.server().model(), trial.took().toMillis()));
  }

  private static ModelServer one(Desk desk, String name) throws IOException {
    return desk.models().servers().stream()
        .filter(server -> server.name().equals(name))
        .findFirst()
        .orElseThrow(() ->
            new Finder.NotFound("there is no model \"%s\"; see: attache models".formatted(name)));
  }

  @Command(
      name = "write",
      description = "Has a model write answers from now on; none: answers in the sources' words.",
      footer = "  attache models write local\n  attache models write none")
  int write(@Parameters(paramLabel = "NAME", description = "Its name, or none.") String name)
      throws IOException {
    try (var desk = reception.open()) {
      var none = name.equals(Answerer.NO_WRITER);
      if (!none) {
        one(desk, name);
      }
      desk.models().write(none ? Optional.empty() : Optional.of(name));
      reception
          .screen()
          .out()
          .println(
              none
                  ? "Answers are in the words of the sources."
                  : "Answers are written by %s, and checked.".formatted(name));
    }
    return Exit.DONE;
  }

  @Command(
      name = "reranker",
      description =
          "Says which small model puts the evidence for answers in order, or sets it: an ONNX file of"
              + " a cross-encoder, read on this machine. None is needed.",
      footer = "  attache models reranker ~/models/reranker.onnx\n  attache models reranker none")
  int reranker(
      @Parameters(
              arity = "0..1",
              paramLabel = "FILE",
              description = "The ONNX file, with its tokenizer.json beside it; or none.")
          @Nullable String file)
      throws IOException {
    return small(SmallModels.Kind.RERANKER, file);
  }

  @Command(
      name = "entailment",
      description =
          "Says which small model judges written sentences, or sets it: an ONNX file of a model of"
              + " inference, read on this machine. It refuses more than the check and never lets"
              + " through what the check refuses. None is needed.",
      footer = "  attache models entailment ~/models/nli.onnx\n  attache models entailment none")
  int entailment(
      @Parameters(
              arity = "0..1",
              paramLabel = "FILE",
              description =
                  "The ONNX file, with its tokenizer.json and config.json beside it; or none.")
          @Nullable String file)
      throws IOException {
    return small(SmallModels.Kind.ENTAILMENT, file);
  }

  private int small(SmallModels.Kind kind, @Nullable String file) throws IOException {
    try (var desk = reception.open()) {
      if (file != null && file.equals(Answerer.NO_WRITER)) {
        desk.models().small(kind, Optional.empty());
      } else if (file != null) {
        set(desk, kind, Path.of(file));
      }
      return small(desk, kind, true) ? Exit.DONE : Exit.PROBLEMS;
    }
  }

  private static void set(Desk desk, SmallModels.Kind kind, Path file) throws IOException {
    var trouble = desk.models().trouble(kind, file);
    if (trouble.isPresent()) {
      throw new IllegalArgumentException(
          "an ONNX file of a cross-encoder was wanted, got " + trouble.get());
    }
    desk.models().small(kind, Optional.of(file));
  }

  /// Says which file a small model is read from; false if it cannot be used.
  private boolean small(Desk desk, SmallModels.Kind kind, boolean evenNone) throws IOException {
    var file = desk.models().small(kind);
    if (file.isEmpty()) {
      if (evenNone) {
        reception.screen().out().println("No %s is configured.".formatted(kind.word()));
      }
      return true;
    }
    var trouble = desk.models().trouble(kind, file.get());
    reception
        .screen()
        .out()
        .println(
            trouble
                .map(why -> "The %s cannot be used: %s".formatted(kind.word(), why))
                .orElseGet(() -> "The %s is read from %s.".formatted(kind.word(), file.get())));
    return trouble.isEmpty();
  }

  @Command(
      name = "remove",
      description = "Takes a model out.",
      footer = "  attache models remove local")
  int remove(@Parameters(paramLabel = "NAME", description = "Its name.") String name)
      throws IOException {
    try (var desk = reception.open()) {
      if (!desk.models().remove(name)) {
        throw new Finder.NotFound("there is no model \"%s\"; see: attache models".formatted(name));
      }
      reception.screen().out().println("Removed: " + name);
    }
    return Exit.DONE;
  }
}
