package attache.door.http.pages.ledger;

import attache.actor.Actor;
import attache.desk.ActorCard;
import attache.desk.Desk;
import attache.door.http.exchange.Call;
import attache.door.http.exchange.Refusal;
import attache.door.http.exchange.Response;
import attache.door.http.pages.ClaimLine;
import attache.door.http.pages.Forms;
import attache.door.http.pages.Link;
import attache.door.http.pages.Pages;
import attache.door.http.pages.Paging;
import attache.door.http.pages.Reader;
import attache.door.http.pages.Tongue;
import attache.ledger.Claim;
import attache.ledger.Figure;
import attache.ledger.Row;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/// The pages *Who and what*: everybody the claims name, and all there is on one of them.
final class WhoRoom {
  private static final int ON_A_PAGE = 60;
  private static final int IN_A_SECTION = 12;
  private static final int BESIDE = 16;

  private final Desk desk;
  private final Pages pages;

  WhoRoom(Desk desk, Pages pages) {
    this.desk = desk;
    this.pages = pages;
  }

  /// `GET /who`
  Response list(Call call, List<String> parts) throws IOException {
    var words = call.query().first("q").orElse("");
    var skip = call.query().number("skip", 0, 0, 1_000_000);
    var like = words.toLowerCase(Locale.ROOT);
    var names =
        desk.ledger().names().stream()
            .filter(one -> one.name().toLowerCase(Locale.ROOT).contains(like))
            .map(one -> new WhoPage.Beside(one.name(), one.claims()))
            .toList();
    var page =
        new WhoList(
            words,
            Paging.cut(names, skip, ON_A_PAGE),
            Paging.of(skip, ON_A_PAGE, names.size(), Link.again("/who", call.query())));
    return pages.show(
        call, "who", (out, nobody, leaf) -> JtewhosGenerated.render(out, nobody, leaf, page));
  }

  /// `GET /who/*`
  Response page(Call call, List<String> parts) throws IOException {
    var meant = desk.ledger().actor(parts.getFirst());
    if (meant.card().isEmpty()) {
      if (!meant.names().isEmpty()) {
        return Response.seeOther(Link.to("/who").with("q", parts.getFirst()).toString());
      }
      throw Refusal.of(404, "no claim names \"" + parts.getFirst() + "\"").fix("open /who");
    }
    var page = page(meant.card().get(), pages.tongue(call));
    return pages.show(
        call, "who", (out, nobody, leaf) -> JtewhoGenerated.render(out, nobody, leaf, page));
  }

  private WhoPage page(ActorCard card, Tongue tongue) {
    var beside = new ArrayList<>(counted(card.rows()));
    beside.removeIf(one -> one.name().equalsIgnoreCase(card.name()));
    return new WhoPage(
        card.name(),
        tongue.of(card.type()),
        card.parent().map(Actor::name),
        card.parts().stream().map(Actor::name).sorted().limit(BESIDE).toList(),
        years(card.rows(), tongue),
        sections(card, tongue),
        beside.stream().limit(BESIDE).toList(),
        Link.to("/stories").with("actor", card.name()).toString());
  }

  private static List<WhoPage.Section> sections(ActorCard card, Tongue tongue) {
    var sections = new ArrayList<WhoPage.Section>();
    section(sections, "paid", card.paid(), tongue);
    section(sections, "received", card.received(), tongue);
    section(sections, "decided", card.decided(), tongue);
    section(sections, "addressed", card.addressed(), tongue);
    section(sections, "said", card.said(), tongue);
    return sections;
  }

  private static void section(
      List<WhoPage.Section> sections, String name, List<Row> rows, Tongue tongue) {
    if (!rows.isEmpty()) {
      sections.add(
          new WhoPage.Section(
              name, rows.size(), ClaimLine.of(rows.stream().limit(IN_A_SECTION).toList(), tongue)));
    }
  }

  private static List<WhoPage.Year> years(List<Row> rows, Tongue tongue) {
    var years = new TreeMap<String, List<Row>>(Comparator.reverseOrder());
    for (var row : rows) {
      var period = row.claim().period();
      period
          .start()
          .or(period::end)
          .ifPresent(day ->
              years
                  .computeIfAbsent(Integer.toString(day.getYear()), _ -> new ArrayList<>())
                  .add(row));
    }
    return years.entrySet().stream()
        .map(entry ->
            new WhoPage.Year(
                entry.getKey(),
                ClaimLine.of(entry.getValue().stream().limit(IN_A_SECTION).toList(), tongue)))
        .toList();
  }

  private static List<WhoPage.Beside> counted(List<Row> rows) {
    Map<String, Integer> counts = new HashMap<>();
    for (var row : rows) {
      everybody(row.claim()).forEach(name -> counts.merge(name, 1, Integer::sum));
    }
    return counts.entrySet().stream()
        .map(entry -> new WhoPage.Beside(entry.getKey(), entry.getValue()))
        .sorted(
            Comparator.comparingInt(WhoPage.Beside::claims)
                .reversed()
                .thenComparing(WhoPage.Beside::name))
        .toList();
  }

  private static List<String> everybody(Claim claim) {
    var names = new ArrayList<>(claim.names());
    if (claim instanceof Figure figure) {
      figure.beneficiary().names().stream().filter(it -> !names.contains(it)).forEach(names::add);
    }
    return names;
  }

  /// `POST /who/*/merge`: two names are one.
  Response merge(Call call, List<String> parts) throws IOException {
    var form = Forms.of(call);
    var other =
        form.first("other")
            .orElseThrow(() -> Refusal.of(400, "the name that stays is missing").field("other"));
    try {
      desk.ledger().merge(parts.getFirst(), other, Reader.of(call));
    } catch (IllegalArgumentException e) {
      throw Refusal.of(400, String.valueOf(e.getMessage())).field("other");
    }
    return Response.seeOther("/who/" + Link.part(other));
  }

  /// `POST /decisions-on-names/*/undo`
  Response undo(Call call, List<String> parts) throws IOException {
    if (!desk.ledger().undoDecision(Numbers.of(parts.getFirst()))) {
      throw Refusal.of(404, "there is no such decision, or it was taken back before")
          .fix("open /review");
    }
    return Response.seeOther("/review");
  }
}
