package attache.app;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import attache.briefing.Wish;
import attache.desk.Desk;
import attache.desk.IntakeListener;
import attache.door.http.AttacheServer;
import attache.door.http.ServerSettings;
import attache.door.json.AnswerContract;
import attache.index.Progress;
import attache.question.Question;
import attache.testkit.answer.ScriptedModel;
import attache.testkit.answer.ScriptedModel.Said;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.logging.SimpleFormatter;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The key of a model stands nowhere but in the request that needs it: not in answers of any door,
/// errors, what is logged, what commands print, nor in any file, whatever the server does with it.
final class ModelKeyTest {
  private static final String SECRET = "sk-secret-of-the-test-4711";
  private static final String QUESTION = "How much do the patrol drones cost?";
  private static final String FOREIGN = "Quanto costano i droni di pattuglia di Quillon?";
  private static final String DIGEST =
      """
      Harbour republic buys three patrol drones

      The Harbour Republic has ordered three patrol drones from Quillon Devices for €12 million.
      """;
  private static final List<Said> SAYINGS =
      List.of(
          new Said.Draft("The drones cost €12 million [1]. The key is " + SECRET + " [1]."),
          new Said.Draft("How much do the drones of Quillon with " + SECRET + " cost?"),
          new Said.BrokenOff("The drones cost €12 million, " + SECRET),
          new Said.Refused(400, "{\"error\":{\"message\":\"" + SECRET + "\"}}"),
          new Said.Refused(401, "bad key " + SECRET),
          new Said.Refused(429, SECRET),
          new Said.Refused(500, "<html>" + SECRET + "</html>"),
          new Said.Garbage("data: " + SECRET + "\n\ndata: {\"choices\": \"" + SECRET + "\"}\n\n"));

  @TempDir private Path folder;
  private final Map<String, String> heard = new LinkedHashMap<>();
  private final Recorder logs = new Recorder();
  private final Logger root = Logger.getLogger("");
  private Level before = Level.INFO;

  /// Keeps every record, however unimportant.
  private static final class Recorder extends Handler {
    private final StringWriter text = new StringWriter();

    @Override
    public synchronized void publish(LogRecord told) {
      var out = new PrintWriter(text);
      out.println(new SimpleFormatter().formatMessage(told));
      if (told.getThrown() != null) {
        told.getThrown().printStackTrace(out);
      }
      out.flush();
    }

    @Override
    public void flush() {}

    @Override
    public void close() {}
  }

  @BeforeEach
  void listen() {
    before = root.getLevel();
    logs.setLevel(Level.ALL);
    root.addHandler(logs);
    root.setLevel(Level.ALL);
  }

  @AfterEach
  void stop() {
    root.removeHandler(logs);
    root.setLevel(before);
  }

  private Map<String, String> environment(ScriptedModel model) {
    return Map.of(
        "ATTACHE_MODEL",
        "scripted",
        "ATTACHE_MODEL_ADDRESS",
        model.address().toString(),
        "ATTACHE_MODEL_PATIENCE",
        "3s",
        "ATTACHE_MODEL_KEY",
        SECRET);
  }

  private HomePremises premises(ScriptedModel model) {
    return new HomePremises(folder.resolve("home"), environment(model));
  }

  @Test
  void standsNowhereButInTheRequest() throws Exception {
    for (var said : SAYINGS) {
      try (var model = new ScriptedModel(_ -> said)) {
        var name = said.toString().replace(SECRET, "KEY");
        try (var desk = premises(model).bare()) {
          var digest = Files.writeString(folder.resolve("digest.txt"), DIGEST);
          desk.add(
              List.of(digest.toString()), Optional.empty(), Optional.empty(), IntakeListener.NONE);
          desk.catchUp(Progress.NONE);
          asDesk(desk, name);
          overHttp(desk, name);
        }
        heard.put(
            "doctor, " + name,
            String.valueOf(new Checkup(premises(model), environment(model)).findings()));
        assertThat(model.asked()).as(name).allMatch(one -> one.authorization().contains(SECRET));
      }
    }
    heard.put("logs", logs.text.toString());
    assertThat(heard)
        .allSatisfy((where, text) -> assertThat(text).as(where).doesNotContain(SECRET));
    filesAreClean();
  }

  private void asDesk(Desk desk, String name) throws IOException {
    for (var question : List.of(QUESTION, FOREIGN)) {
      var shown = new ArrayList<String>();
      var reply =
          desk.ask(
              new Question(question),
              Optional.empty(),
              Optional.empty(),
              statement -> shown.add(statement.text()));
      heard.put("answer to " + question + ", " + name, AnswerContract.of(reply).toJson() + shown);
    }
    heard.put(
        "briefing, " + name,
        String.valueOf(desk.briefings().written(Wish.ALL, Optional.of("environment"))));
    for (var server : desk.models().servers()) {
      heard.put("server, " + name, server + String.valueOf(desk.models().test(server)));
    }
  }

  private void overHttp(Desk desk, String name) throws Exception {
    try (var server = new AttacheServer(desk, new ServerSettings("127.0.0.1", 0)).start();
        var client = HttpClient.newHttpClient()) {
      var at = server.address();
      var chat =
          "{\"model\": \"attache\", \"stream\": %s, \"messages\": [{\"role\": \"user\", \"content\": \"%s\"}]}";
      post(client, at.resolve("v1/chat/completions"), chat.formatted(false, QUESTION), name);
      post(client, at.resolve("v1/chat/completions"), chat.formatted(true, QUESTION), name);
      post(client, at.resolve("v1/chat/completions"), chat.formatted(true, FOREIGN), name);
      post(
          client, at.resolve("api/v1/answers"), "{\"question\": \"%s\"}".formatted(QUESTION), name);
      post(
          client,
          at.resolve("mcp"),
          "{\"jsonrpc\": \"2.0\", \"id\": 1, \"method\": \"tools/call\", \"params\": {\"name\": \"ask\","
              + " \"arguments\": {\"question\": \"%s\"}}}".formatted(QUESTION),
          name);
      for (var place : List.of("v1/models", "metrics", "api/v1/answers", "")) {
        var got =
            client.send(HttpRequest.newBuilder(at.resolve(place)).build(), BodyHandlers.ofString());
        heard.put(place + ", " + name, got.headers().map() + got.body());
      }
    }
  }

  private void post(HttpClient client, URI to, String body, String name) throws Exception {
    var request =
        HttpRequest.newBuilder(to)
            .header("Content-Type", "application/json")
            .header("Accept", "application/json, text/event-stream")
            .POST(HttpRequest.BodyPublishers.ofString(body))
            .build();
    var got = client.send(request, BodyHandlers.ofString());
    assertThat(got.statusCode()).as(to + body + got.body()).isEqualTo(200);
    heard.put(to.getPath() + body + ", " + name, got.headers().map() + got.body());
  }

  private void filesAreClean() throws IOException {
    try (var files = Files.walk(folder)) {
      for (var file : files.filter(Files::isRegularFile).toList()) {
        assertThat(new String(Files.readAllBytes(file), ISO_8859_1))
            .as("%s", file)
            .doesNotContain(SECRET);
      }
    }
  }

  @Test
  void commandsDoNotPrintIt() throws Exception {
    try (var model = new ScriptedModel(_ -> new Said.Refused(401, "bad key " + SECRET));
        var desk = premises(model).bare()) {
      desk.models();
      for (var line :
          List.of(
              List.of("models"),
              List.of("models", "--json"),
              List.of("models", "test"),
              List.of("doctor"),
              List.of("ask", "--json", QUESTION))) {
        var command =
            new ArrayList<>(
                List.of(
                    Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                    "-XX:TieredStopAtLevel=1",
                    "--enable-native-access=ALL-UNNAMED",
                    "-cp",
                    System.getProperty("java.class.path"),
                    Main.class.getName(),
                    "--home",
                    folder.resolve("other").toString()));
        command.addAll(line);
        var builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().putAll(environment(model));
        var process = builder.start();
        process.getOutputStream().close();
        var printed = new String(process.getInputStream().readAllBytes(), UTF_8);
        process.waitFor();
        assertThat(printed).as("%s", line).isNotBlank().doesNotContain(SECRET);
      }
    }
    filesAreClean();
  }
}
