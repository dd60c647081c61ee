package attache.door.http.pages.ledger;

import attache.desk.Desk;
import attache.desk.LedgerDesk;
import attache.door.http.exchange.Call;
import attache.door.http.exchange.Refusal;
import attache.door.http.exchange.Response;
import attache.door.http.pages.ClaimLine;
import attache.door.http.pages.Forms;
import attache.door.http.pages.Link;
import attache.door.http.pages.Pages;
import attache.door.http.pages.Reader;
import attache.door.http.pages.Tongue;
import attache.ledger.ActorDecision;
import attache.ledger.Review;
import attache.ledger.Selection;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The page *Review*: what machines read and nobody looked at, the least certain first; and what
/// people made of it, to be taken back.
final class ReviewRoom {
  private static final int AT_ONCE = 10;
  private static final int LATELY = 20;

  private final Desk desk;
  private final Pages pages;

  ReviewRoom(Desk desk, Pages pages) {
    this.desk = desk;
    this.pages = pages;
  }

  /// `GET /review`
  Response queue(Call call, List<String> parts) throws IOException {
    var tongue = pages.tongue(call);
    var ledger = desk.ledger();
    var queue = ledger.queue(Selection.ALL, 0, AT_ONCE);
    var items = new ArrayList<ReviewPage.Item>();
    for (var waiting : queue.waiting()) {
      items.add(item(ledger, waiting, tongue));
    }
    var page =
        new ReviewPage(
            queue.total(),
            items,
            ledger.reviews(LATELY).stream().map(review -> done(review, tongue)).toList(),
            ledger.decisions().reversed().stream().map(ReviewRoom::merged).toList());
    return pages.show(
        call, "review", (out, nobody, leaf) -> JtereviewGenerated.render(out, nobody, leaf, page));
  }

  private static ReviewPage.Item item(LedgerDesk ledger, LedgerDesk.Waiting waiting, Tongue tongue)
      throws IOException {
    var place = ledger.place(waiting.row());
    var sentence = place.sentence();
    var at = place.inSentence();
    return new ReviewPage.Item(
        ClaimLine.of(waiting.row(), tongue),
        place.before(),
        sentence.substring(0, at.start()),
        at.in(sentence),
        sentence.substring(at.end()),
        place.after(),
        waiting.doubt().reasons().stream().map(tongue::said).toList(),
        new Judging(tongue).form(waiting.row(), "/review"));
  }

  private ReviewPage.Done done(Review review, Tongue tongue) {
    return new ReviewPage.Done(
        review.claim().value(),
        ClaimRoom.words(review, tongue),
        tongue.moment(review.at(), pages.zone()),
        review.undone().isPresent() ? Optional.empty() : Optional.of(review.number()));
  }

  private static ReviewPage.Merged merged(ActorDecision decision) {
    return new ReviewPage.Merged(
        decision.number(),
        decision.name(),
        decision.other(),
        decision.kind() == ActorDecision.Kind.SPLIT);
  }

  /// `POST /claims/*`: confirms, corrects or rejects a claim.
  Response judge(Call call, List<String> parts) throws IOException {
    var form = Forms.of(call);
    var row = ClaimRoom.row(desk, parts.getFirst());
    var note = form.first("note").orElse("");
    var ledger = desk.ledger();
    switch (form.first("verdict").orElse("")) {
      case "confirm" -> ledger.confirm(row.claim().id(), note, Reader.of(call));
      case "reject" -> ledger.reject(row.claim().id(), note, Reader.of(call));
      case "correct" -> {
        var corrections = Judging.corrections(row, form);
        if (corrections.isEmpty()) {
          throw Refusal.of(400, "nothing was corrected: every field says what it said before")
              .field("verdict")
              .fix("change a field, or confirm the claim");
        }
        try {
          ledger.correct(row.claim().id(), corrections, note, Reader.of(call));
        } catch (IllegalArgumentException e) {
          throw Refusal.of(400, String.valueOf(e.getMessage())).fix("go back and change the field");
        }
      }
      default ->
          throw Refusal.of(400, "a claim can be confirmed, corrected or rejected").field("verdict");
    }
    return Response.seeOther(Link.ours(form.first("back").orElse("/review")));
  }

  /// `POST /reviews/*/undo`
  Response undo(Call call, List<String> parts) throws IOException {
    var form = Forms.of(call);
    if (!desk.ledger().undo(Numbers.of(parts.getFirst()))) {
      throw Refusal.of(404, "there is no such review, or it was taken back before")
          .fix("open /review");
    }
    return Response.seeOther(Link.ours(form.first("back").orElse("/review")));
  }
}
