package attache.door.http.api;

import attache.desk.Desk;
import attache.door.http.exchange.Refusal;
import attache.door.http.exchange.Response;
import attache.door.json.ClaimContract;
import attache.door.json.ReviewContract;
import attache.ledger.Review;
import attache.ledger.Row;
import java.io.IOException;
import java.util.List;
import java.util.Map;

/// Claims where they stand, and what people make of them.
final class Reviews implements Resource {
  private static final Schema REVIEW =
      Schema.object(
          Schema.members(
              "number",
              Schema.text(),
              "claim",
              Schema.text(),
              "verdict",
              Schema.text(),
              "note",
              Schema.text(),
              "by",
              Schema.text(),
              "at",
              Schema.text(),
              "undone",
              Schema.text()));
  private static final Schema WAITING =
      Schema.object(
          Schema.members(
              "id",
              Schema.text(),
              "headline",
              Schema.text(),
              "story",
              Schema.text(),
              "sentence",
              Schema.whole(),
              "as_written",
              Schema.text(),
              "doubt",
              Schema.whole(),
              "reasons",
              Schema.list(Schema.text())));
  private static final Body VERDICT =
      new Body(
          Schema.members(
              "verdict",
              Schema.choice(Review.Verdict.class),
              "corrections",
              new Schema(Map.of("type", "object"))
                  .and("additionalProperties", Map.of("type", "string")),
              "note",
              Schema.text(1000)),
          List.of("verdict"),
          Map.of("verdict", "correct", "corrections", Map.of("stage", "planned")));

  private final Desk desk;

  Reviews(Desk desk) {
    this.desk = desk;
  }

  @Override
  public String name() {
    return "Review";
  }

  @Override
  public String about() {
    return "Rows where they stand, and what people make of them; everything can be taken back.";
  }

  @Override
  public List<Operation> operations() {
    return List.of(
        Operation.get(
                "getClaim",
                "/claims/{id}",
                "Gives a row with its sentence, what it is joined to, and its reviews.",
                this::claim)
            .gives(
                Schema.object(
                    Schema.members(
                        "claim",
                        new Schema(Map.of("type", "object")),
                        "before",
                        Schema.text(),
                        "sentence_text",
                        Schema.text(),
                        "after",
                        Schema.text(),
                        "links",
                        Schema.list(new Schema(Map.of("type", "object"))),
                        "reviews",
                        Schema.list(REVIEW)))),
        Operation.post(
                "reviewClaim",
                "/claims/{id}/reviews",
                "Confirms, corrects or rejects a row.",
                this::review)
            .about("`corrections` has new values by name of field; `correct` needs one or more.")
            .sent(VERDICT)
            .gives(Schema.object(Schema.members("number", Schema.text()))),
        Operation.get("listReviews", "/reviews", "Lists reviews, newest first.", this::log)
            .takes(Parameter.LIMIT)
            .gives(Schema.list(new Schema(Map.of("type", "object")))),
        Operation.get(
                "listWaiting",
                "/reviews/queue",
                "Lists rows nobody looked at, the least certain first.",
                this::queue)
            .takes(LedgerFilter.paged())
            .gives(Listed.schema("waiting", WAITING)),
        Operation.delete("undoReview", "/reviews/{number}", "Takes a review back.", this::undo)
            .gives(Schema.object(Schema.members("undone", Schema.truth()))));
  }

  private Row row(Asked asked) throws IOException {
    var id = asked.path("id");
    var found = id.length() < 4 ? List.<Row>of() : desk.ledger().find(id);
    var exact = found.stream().filter(row -> row.claim().id().value().equals(id)).findFirst();
    if (exact.isPresent() || found.size() == 1) {
      return exact.orElse(found.getFirst());
    }
    throw Refusal.of(404, found.isEmpty() ? "there is no such row" : "several rows begin so")
        .field("id")
        .fix("use the whole id, as GET /api/v1/figures and /api/v1/measures give it");
  }

  private Response claim(Asked asked) throws IOException {
    return Response.jsonText(200, ClaimContract.json(desk.ledger().page(row(asked)), Map.of()));
  }

  private Response review(Asked asked) throws IOException {
    var claim = row(asked).claim().id();
    var sent = asked.sent();
    var corrections = sent.fields("corrections", 500);
    var note = sent.maybe("note", 1000).orElse("");
    var verdict = sent.text("verdict", 20).toLowerCase(java.util.Locale.ROOT);
    if (!verdict.equals("correct") && !corrections.isEmpty()) {
      throw Sent.wrong("corrections", "go with correct alone", "send verdict correct");
    }
    var ledger = desk.ledger();
    var review =
        switch (verdict) {
          case "confirm" -> ledger.confirm(claim, note, asked.who());
          case "reject" -> ledger.reject(claim, note, asked.who());
          case "correct" -> ledger.correct(claim, corrections, note, asked.who());
          default -> throw Sent.wrong("verdict", "must be confirm, correct or reject", "send one");
        };
    return Response.json(200, Map.of("number", String.valueOf(review.number())));
  }

  private Response log(Asked asked) throws IOException {
    return Response.jsonText(
        200, ReviewContract.log(desk.ledger().reviews(asked.number(Parameter.LIMIT)), List.of()));
  }

  private Response queue(Asked asked) throws IOException {
    var wanted = LedgerFilter.of(asked, desk);
    var queue = desk.ledger().queue(wanted, asked.offset(), asked.number(Parameter.LIMIT));
    var waiting =
        queue.waiting().stream()
            .map(one -> {
              var list = ReviewContract.queue(List.of(one));
              return list.substring(1, list.length() - 1);
            })
            .toList();
    return Listed.at(asked, "waiting", waiting, queue.total());
  }

  private Response undo(Asked asked) throws IOException {
    if (!desk.ledger().undo(number(asked.path("number")))) {
      throw Refusal.of(404, "there is no such review to take back")
          .field("number")
          .fix("see GET /api/v1/reviews");
    }
    return Response.json(200, Map.of("undone", true));
  }

  static long number(String given) {
    if (!given.matches("\\d{1,18}")) {
      throw Refusal.of(400, "number must be a whole number")
          .field("number")
          .fix("use it as lists give it");
    }
    return Long.parseLong(given);
  }
}
