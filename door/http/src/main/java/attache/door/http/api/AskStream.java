package attache.door.http.api;

import static java.nio.charset.StandardCharsets.UTF_8;

import attache.answer.Reply;
import attache.answer.Statement;
import attache.door.http.exchange.Refusal;
import attache.door.http.exchange.Response;
import attache.door.json.AnswerContract;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.io.OutputStream;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/// An answer as server-sent events: `statement` for each sentence as soon as it is checked, then
/// `answer` with the whole, or `problem`. A comment every second says that the work goes on, and
/// finds out whether somebody still waits for it.
final class AskStream {
  static final String TYPE = "text/event-stream";
  private static final System.Logger LOG = System.getLogger(AskStream.class.getName());

  /// Asks, handing on each statement.
  @FunctionalInterface
  interface Asking {
    Reply ask(Consumer<Statement> shown) throws IOException;
  }

  /// What comes out of the thread that asks.
  private sealed interface Event {
    record Said(Statement statement) implements Event {}

    record Done(Reply reply) implements Event {}

    record Broken(Throwable cause) implements Event {}
  }

  private final OutputStream out;
  private final LinkedBlockingQueue<Event> events = new LinkedBlockingQueue<>();

  private AskStream(OutputStream out) {
    this.out = out;
  }

  static Response of(Asking asking) {
    return Response.flowing(TYPE, out -> new AskStream(out).flow(asking));
  }

  private void flow(Asking asking) throws IOException {
    var worker = Thread.ofVirtual().name("answering").start(() -> run(asking));
    try {
      send(": working\n\n");
      while (goesOn()) {
        out.flush();
      }
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
  private boolean goesOn() throws IOException {
    try {
      return switch (events.poll(1, TimeUnit.SECONDS)) {
        case null -> {
          send(": working\n\n");
          yield true;
        }
        case Event.Said(var statement) -> {
          event("statement", Listed.json(AnswerContract.statement(statement)));
          yield true;
        }
        case Event.Done(var reply) -> {
          event("answer", AnswerContract.of(reply).toJson());
          yield false;
        }
        case Event.Broken(var cause) -> {
          event("problem", problem(cause));
          yield false;
        }
      };
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new InterruptedIOException("the server is stopping");
    }
  }

  private static String problem(Throwable cause) {
    LOG.log(System.Logger.Level.ERROR, "event=ask-broken", cause);
    var no =
        Refusal.of(500, "the question could not be answered")
            .fix("try again; if it stays, run `attache doctor`");
    return new String(no.problem().response().body(), UTF_8);
  }

  /// JSON of ours stands on one line.
  private void event(String name, String json) throws IOException {
    send("event: " + name + "\ndata: " + json.replace("\n", " ") + "\n\n");
  }

  private void send(String text) throws IOException {
    out.write(text.getBytes(UTF_8));
    out.flush();
  }
}
