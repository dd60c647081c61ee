package attache.door.http.api;

import attache.door.http.exchange.Call;
import attache.door.http.exchange.Refusal;
import attache.door.http.exchange.Response;
import attache.door.http.exchange.Stored;

import attache.desk.Desk;
import attache.door.json.AnswerContract;
import attache.door.json.StoryContract;
import attache.question.Question;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// What programs may ask, version 1: answers and stories as JSON.
public final class Interface {
  private static final String STORIES = "/api/v1/stories";

  private final Desk desk;

  public Interface(Desk desk) {
    this.desk = desk;
  }

  /// `POST /api/v1/answers`: the contract of an answer, unchanged.
  public Response ask(Call call, List<String> parts) throws IOException {
    var asked = AskedInJson.of(call.body("application/json"));
    var reply = desk.ask(new Question(asked.question(), asked.history()), asked.conversation());
    return Response.jsonText(200, AnswerContract.of(reply).toJson());
  }

  /// `GET /api/v1/answers/*`: a kept answer, as it was given.
  public Response answer(Call call, List<String> parts) throws IOException {
    var kept =
        desk.answer(parts.getFirst())
            .orElseThrow(() ->
                Refusal.of(404, "no answer is kept under this name")
                    .field("id")
                    .fix("ask again with POST /api/v1/answers"));
    return Response.jsonText(200, kept.contract());
  }

  /// `GET /api/v1/stories`: `skip` and `limit`; `next` is the address of the page after, or null.
  public Response stories(Call call, List<String> parts) throws IOException {
    var skip = call.query().number("skip", 0, 0, Integer.MAX_VALUE - 1000);
    var limit = call.query().number("limit", 100, 1, 999);
    var stories = desk.stories(skip, limit + 1);
    var page = new LinkedHashMap<String, Object>();
    page.put("stories", stories.stream().limit(limit).map(StoryContract::summary).toList());
    page.put("next", null);
    if (stories.size() > limit) {
      page.put("next", STORIES + "?skip=" + (skip + limit) + "&limit=" + limit);
    }
    return Response.json(200, page);
  }

  /// `GET /api/v1/stories/*`: a story with the sentences of its latest version.
  public Response story(Call call, List<String> parts) throws IOException {
    var story = Stored.story(desk, parts.getFirst());
    return Response.jsonText(200, StoryContract.of(story).toJson());
  }

  /// `GET /health`: whether the archive can be read.
  public Response health(Call call, List<String> parts) throws IOException {
    return Response.json(200, Map.of("status", "up", "stories", desk.holdings().stories()));
  }
}
