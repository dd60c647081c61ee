package attache.door.http.pages.ledger;

import attache.desk.ClaimPage;
import attache.desk.Desk;
import attache.door.http.exchange.Call;
import attache.door.http.exchange.Refusal;
import attache.door.http.exchange.Response;
import attache.door.http.pages.ClaimLine;
import attache.door.http.pages.Pages;
import attache.door.http.pages.Tongue;
import attache.ledger.Figure;
import attache.ledger.Measure;
import attache.ledger.Review;
import attache.ledger.Row;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The page of one claim: where it stands, what it is joined to, what people made of it.
final class ClaimRoom {
  private static final String ID = "[a-z][0-9a-f]{3,63}";

  private final Desk desk;
  private final Pages pages;

  ClaimRoom(Desk desk, Pages pages) {
    this.desk = desk;
    this.pages = pages;
  }

  /// `GET /claims/*`
  Response page(Call call, List<String> parts) throws IOException {
    var tongue = pages.tongue(call);
    var row = row(desk, parts.getFirst());
    var page = view(desk.ledger().page(row), tongue);
    return pages.show(
        call,
        page.line().figure() ? "figures" : "decisions",
        (out, nobody, leaf) -> JteoneGenerated.render(out, nobody, leaf, page));
  }

  /// The claim of an address.
  ///
  /// @throws Refusal 404 if there is none
  static Row row(Desk desk, String id) throws IOException {
    var found = id.matches(ID) ? desk.ledger().find(id) : List.<Row>of();
    if (found.isEmpty()) {
      throw Refusal.of(404, "no claim is stored under this name")
          .field("id")
          .fix("its story may have been revised or removed; /figures lists what is stored");
    }
    return found.getFirst();
  }

  private ClaimPageView view(ClaimPage page, Tongue tongue) {
    var line = ClaimLine.of(page.row(), tongue);
    var sentence = page.sentence();
    var at = page.inSentence();
    return new ClaimPageView(
        line,
        page.before(),
        sentence.substring(0, at.start()),
        at.in(sentence),
        sentence.substring(at.end()),
        page.after(),
        page.story().language(),
        facts(page.row(), tongue),
        links(page, tongue),
        page.reviews().reversed().stream().map(review -> judged(review, tongue)).toList(),
        new Judging(tongue).form(page.row(), line.link()));
  }

  private List<ClaimPageView.Joined> links(ClaimPage page, Tongue tongue) {
    var joined = new ArrayList<ClaimPageView.Joined>();
    for (var i = 0; i < page.links().size(); i++) {
      var link = page.links().get(i);
      joined.add(
          new ClaimPageView.Joined(
              tongue.named("link", link.kind().name()),
              link.kind().conflict(),
              tongue.said(link.why()),
              ClaimLine.of(page.linked().get(i), tongue)));
    }
    return joined;
  }

  private ClaimPageView.Judged judged(Review review, Tongue tongue) {
    return new ClaimPageView.Judged(
        words(review, tongue),
        tongue.moment(review.at(), pages.zone()),
        review.by(),
        review.undone().isPresent() ? Optional.empty() : Optional.of(review.number()));
  }

  /// What a person made of a claim, in words.
  static String words(Review review, Tongue tongue) {
    var words = new StringBuilder(tongue.of(review.verdict()));
    review.corrections().entrySet().stream()
        .sorted(java.util.Map.Entry.comparingByKey())
        .forEach(change ->
            words
                .append(" · ")
                .append(tongue.named("field", change.getKey()))
                .append(" = ")
                .append(change.getValue()));
    if (!review.note().isEmpty()) {
      words.append(" · ").append(review.note());
    }
    return words.toString();
  }

  private static List<ClaimPageView.Fact> facts(Row row, Tongue tongue) {
    var claim = row.claim();
    var facts = new ArrayList<ClaimPageView.Fact>();
    add(facts, tongue, "written", "“" + claim.asWritten() + "”");
    add(facts, tongue, "actor", String.join(", ", claim.actor().names()));
    add(facts, tongue, "counterpart", String.join(", ", claim.counterpart().names()));
    switch (claim) {
      case Figure figure -> {
        add(facts, tongue, "beneficiary", String.join(", ", figure.beneficiary().names()));
        add(facts, tongue, "role", tongue.of(figure.role()));
        add(facts, tongue, "bound", tongue.named("bounded", figure.quantity().bound().name()));
        add(facts, tongue, "purpose", figure.purpose());
        add(facts, tongue, "action", figure.action());
      }
      case Measure measure -> {
        add(facts, tongue, "granter", String.join(", ", measure.granter().names()));
        add(facts, tongue, "beneficiary", String.join(", ", measure.beneficiary().names()));
        add(facts, tongue, "type", tongue.of(measure.type()));
        add(facts, tongue, "object", measure.object());
        add(facts, tongue, "condition", String.join("; ", measure.conditions()));
        add(facts, tongue, "legal_basis", measure.legalBasis());
        add(facts, tongue, "jurisdiction", measure.jurisdiction());
        add(facts, tongue, "ground", measure.ground());
      }
    }
    add(facts, tongue, "stage", tongue.of(claim.stage()));
    add(facts, tongue, "modality", tongue.of(claim.modality()));
    add(facts, tongue, "attribution", String.join(", ", claim.attribution().names()));
    add(facts, tongue, "period", claim.period().asWritten());
    return facts;
  }

  private static void add(
      List<ClaimPageView.Fact> facts, Tongue tongue, String field, String value) {
    if (!value.isBlank()) {
      facts.add(new ClaimPageView.Fact(tongue.say("field." + field), value));
    }
  }
}
