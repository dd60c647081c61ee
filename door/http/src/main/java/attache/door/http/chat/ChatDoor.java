package attache.door.http.chat;

import attache.access.Scope;
import attache.answer.Statement;
import attache.desk.Desk;
import attache.door.http.exchange.Call;
import attache.door.http.exchange.Refusal;
import attache.door.http.exchange.Response;
import attache.door.http.exchange.Route;
import attache.door.json.AnswerContract;
import java.io.IOException;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import tools.jackson.databind.json.JsonMapper;

/// Answers chat front ends that speak OpenAI's interface. Safe for use by many threads.
public final class ChatDoor {
  /// Where this door is, before the version of the interface ends.
  public static final String PLACE = "/v1/";

  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final int LARGEST_BODY = 1024 * 1024;
  private static final String OWNER = "attache";

  private final Desk desk;
  private final InstantSource clock;
  private final long since;

  public ChatDoor(Desk desk, InstantSource clock) {
    this.desk = desk;
    this.clock = clock;
    this.since = clock.instant().getEpochSecond();
  }

  public List<Route> routes() {
    return List.of(
        Route.get("/v1/models", (_, _) -> models()),
        Route.get("/v1/models/*", (_, parts) -> model(parts.getFirst())),
        Route.of("POST", "/v1/chat/completions", Scope.READ, (call, _) -> complete(call))
            .named("chatCompletion"));
  }

  private Response models() throws IOException {
    var all = ChatModel.all(desk.models()).stream().map(this::described).toList();
    return Response.json(200, Map.of("object", "list", "data", all));
  }

  private Response model(String id) throws IOException {
    return ChatModel.all(desk.models()).stream()
        .filter(model -> model.id().equals(id))
        .findFirst()
        .map(model -> Response.json(200, described(model)))
        .orElseThrow(() ->
            Refusal.of(404, "there is no model \"" + id + "\"")
                .field("model")
                .fix("see /v1/models"));
  }

  private Map<String, Object> described(ChatModel model) {
    var object = new LinkedHashMap<String, Object>();
    object.put("id", model.id());
    object.put("object", "model");
    object.put("created", since);
    object.put("owned_by", OWNER);
    return object;
  }

  private Response complete(Call call) throws IOException {
    var request = ChatRequest.read(call.body("application/json", LARGEST_BODY));
    var model = request.among(ChatModel.all(desk.models()));
    var words = request.question().text();
    return request.stream()
        ? Response.flowing(
                ChatStream.TYPE,
                out ->
                    new ChatStream(request, begun(request, ""), place(call), out)
                        .flow(shown -> ask(request, model, shown)))
            .about("", words)
        : whole(call, request, model).about("", words);
  }

  private AnswerContract ask(ChatRequest request, ChatModel model, Consumer<Statement> shown)
      throws IOException {
    return AnswerContract.of(desk.ask(request.question(), Optional.empty(), model.writer(), shown));
  }

  private Response whole(Call call, ChatRequest request, ChatModel model) throws IOException {
    var answer = ask(request, model, _ -> {});
    var transcript = new Transcript(place(call));
    answer.statements().forEach(transcript::add);
    transcript.close(answer);
    var contract = JSON.readTree(answer.toJson());
    return Response.json(200, begun(request, answer.id()).whole(transcript, contract));
  }

  private Completion begun(ChatRequest request, String id) {
    var created = clock.instant();
    var name = id.isEmpty() ? Long.toString(created.toEpochMilli(), 36) : id;
    return new Completion(name, request.model(), created.getEpochSecond(), request.letters());
  }

  private static String place(Call call) {
    return "http://" + call.header("host").orElse("localhost") + "/";
  }
}
