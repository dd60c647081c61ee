package attache.door.http.api;

import static java.nio.charset.StandardCharsets.UTF_8;

import attache.answer.Reply;
import attache.desk.Desk;
import attache.door.http.exchange.Refusal;
import attache.door.http.exchange.Response;
import attache.door.json.AnswerContract;
import attache.question.Question;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/// An answer as server-sent events: `statement` for each checked sentence, then `answer` with the
/// whole, or `problem`. A comment every second says that the work goes on, and finds out whether
/// somebody still waits for it.
final class AskStream {
  static final String TYPE = "text/event-stream";
  private static final System.Logger LOG = System.getLogger(AskStream.class.getName());

  private final Desk desk;

  AskStream(Desk desk) {
    this.desk = desk;
  }

  Response of(Question question, Optional<String> conversation) {
    return Response.flowing(TYPE, out -> flow(() -> desk.ask(question, conversation), out));
  }

  private static void flow(Callable<Reply> asking, OutputStream out) throws IOException {
    var task = new FutureTask<>(asking);
    var worker = Thread.ofVirtual().name("answering").start(task);
    try {
      send(out, ": working\n\n");
      tell(waited(task, out), out);
    } catch (ExecutionException e) {
      LOG.log(System.Logger.Level.ERROR, "event=ask-broken", e.getCause());
      var no =
          Refusal.of(500, "the question could not be answered")
              .fix("try again; if it stays, run `attache doctor`");
      event(out, "problem", new String(no.problem().response().body(), UTF_8));
    } finally {
      worker.interrupt(); // of use only when whoever asked has hung up
    }
  }

  private static Reply waited(FutureTask<Reply> task, OutputStream out)
      throws IOException, ExecutionException {
    while (true) {
      try {
        return task.get(1, TimeUnit.SECONDS);
      } catch (TimeoutException e) {
        send(out, ": working\n\n");
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new IOException("the server is stopping", e);
      }
    }
  }

  private static void tell(Reply reply, OutputStream out) throws IOException {
    var contract = AnswerContract.of(reply);
    for (var statement : contract.statements()) {
      event(out, "statement", Listed.json(statement));
    }
    event(out, "answer", contract.toJson());
  }

  /// JSON of ours stands on one line.
  private static void event(OutputStream out, String name, String json) throws IOException {
    send(out, "event: " + name + "\ndata: " + json.replace("\n", " ") + "\n\n");
  }

  private static void send(OutputStream out, String text) throws IOException {
    out.write(text.getBytes(UTF_8));
    out.flush();
  }
}
