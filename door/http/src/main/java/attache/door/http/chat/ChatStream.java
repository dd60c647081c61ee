package attache.door.http.chat;

import static java.nio.charset.StandardCharsets.UTF_8;

import attache.answer.Statement;
import attache.door.http.exchange.Refusal;
import attache.door.json.AnswerContract;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.io.OutputStream;
import java.util.Map;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import tools.jackson.databind.json.JsonMapper;

/// A completion as server-sent events: each checked sentence when it is there, then the sources. A
/// comment every second keeps the line open and finds out whether somebody still listens; who hangs
/// up ends the work.
final class ChatStream {
  static final String TYPE = "text/event-stream";
  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final System.Logger LOG = System.getLogger(ChatStream.class.getName());

  /// Asks, handing on each statement.
  @FunctionalInterface
  interface Asking {
    AnswerContract ask(Consumer<Statement> shown) throws IOException;
  }

  /// What comes out of the thread that asks.
  private sealed interface Event {
    record Said(Statement statement) implements Event {}

    record Done(AnswerContract answer) implements Event {}

    record Broken(Throwable cause) implements Event {}
  }

  private final ChatRequest request;
  private final Completion completion;
  private final Transcript transcript;
  private final OutputStream out;
  private final LinkedBlockingQueue<Event> events = new LinkedBlockingQueue<>();

  ChatStream(ChatRequest request, Completion completion, String place, OutputStream out) {
    this.request = request;
    this.completion = completion;
    this.transcript = new Transcript(place);
    this.out = out;
  }

  /// Writes the whole stream.
  ///
  /// @throws IOException if nobody listens any more
  void flow(Asking asking) throws IOException {
    var worker = Thread.ofVirtual().name("answering").start(() -> run(asking));
    try {
      send(completion.piece(Map.of("role", "assistant", "content", ""), false));
      while (next()) {
        out.flush();
      }
      write("data: [DONE]\n\n");
    } finally {
      worker.interrupt(); // of use only when whoever asked has hung up
    }
  }

  private void run(Asking asking) {
    Event end;
    try {
      end = new Event.Done(asking.ask(statement -> events.add(new Event.Said(statement))));
    } catch (IOException | RuntimeException | Error e) {
      end = new Event.Broken(e); // an error as well: else the stream would never end
    }
    events.add(end);
  }

  /// Waits for what comes next and sends it; false at the end.
  private boolean next() throws IOException {
    try {
      return switch (events.poll(1, TimeUnit.SECONDS)) {
        case null -> {
          write(": working\n\n");
          yield true;
        }
        case Event.Said(var statement) -> {
          text(transcript.add(AnswerContract.statement(statement)));
          yield true;
        }
        case Event.Done(var answer) -> {
          end(answer);
          yield false;
        }
        case Event.Broken(var cause) -> {
          broken(cause);
          yield false;
        }
      };
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new InterruptedIOException("the server is stopping");
    }
  }

  private void end(AnswerContract answer) throws IOException {
    text(transcript.close(answer));
    send(completion.piece(Map.of("annotations", transcript.annotations()), true));
    if (request.usage()) {
      send(completion.used(transcript.text().length()));
    }
  }

  private void broken(Throwable cause) throws IOException {
    LOG.log(System.Logger.Level.ERROR, "event=chat-broken", cause);
    var no =
        Refusal.of(500, "the question could not be answered")
            .fix("try again; if it stays, run `attache doctor`");
    send(ChatRefusal.error(no.problem()));
  }

  private void text(String piece) throws IOException {
    if (!piece.isEmpty()) {
      send(completion.piece(Map.of("content", piece), false));
    }
  }

  private void send(Map<String, ?> object) throws IOException {
    write("data: " + JSON.writeValueAsString(object) + "\n\n");
    out.flush();
  }

  private void write(String text) throws IOException {
    out.write(text.getBytes(UTF_8));
  }
}
