package attache.door.http.pages.watching;

import attache.desk.Desk;
import attache.door.http.exchange.Call;
import attache.door.http.exchange.Refusal;
import attache.door.http.exchange.Response;
import attache.door.http.pages.Forms;
import attache.door.http.pages.Pages;
import attache.index.Progress;
import attache.watch.Lens;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/// The pages *Scenarios*: what a reader imagines may come, and the sentences that bear on it.
final class ScenariosRoom {
  private static final int MOST = 100;
  private static final int FEW = 15;

  private final Desk desk;
  private final Pages pages;

  ScenariosRoom(Desk desk, Pages pages) {
    this.desk = desk;
    this.pages = pages;
  }

  /// `GET /scenarios`
  Response list(Call call, List<String> parts) throws IOException {
    var lenses = desk.watches().lenses();
    return pages.show(
        call,
        "scenarios",
        (out, nobody, leaf) -> JtescenariosGenerated.render(out, nobody, leaf, lenses));
  }

  /// `POST /scenarios`
  Response add(Call call, List<String> parts) throws IOException {
    var form = Forms.of(call);
    try {
      var lens =
          desk.watches()
              .addLens(
                  form.first("name").orElse(""), Forms.lines(form, "scenarios"), Progress.NONE);
      return Response.seeOther("/scenarios/" + lens.id());
    } catch (IllegalArgumentException e) {
      throw Refusal.of(400, String.valueOf(e.getMessage())).fix("go back and change the form");
    }
  }

  /// `GET /scenarios/*`
  Response page(Call call, List<String> parts) throws IOException {
    var lens = lens(parts);
    var tongue = pages.tongue(call);
    var seen = desk.watches().signals(lens, MOST);
    var scenarios = new ArrayList<ScenarioPage.Scenario>();
    for (var i = 0; i < lens.scenarios().size(); i++) {
      var number = i;
      scenarios.add(
          new ScenarioPage.Scenario(
              lens.scenarios().get(i),
              seen.stream()
                  .filter(one -> one.signal().scenario() == number)
                  .limit(FEW)
                  .map(one -> FoundLine.of(one, tongue))
                  .toList()));
    }
    var page = new ScenarioPage(lens, scenarios);
    return pages.show(
        call,
        "scenarios",
        (out, nobody, leaf) -> JtescenarioGenerated.render(out, nobody, leaf, page));
  }

  /// `POST /scenarios/*`: removes one; it can be undone.
  Response remove(Call call, List<String> parts) throws IOException {
    desk.watches().removeLens(lens(parts));
    return Response.seeOther("/scenarios");
  }

  private Lens lens(List<String> parts) throws IOException {
    return desk.watches()
        .lens(parts.getFirst())
        .orElseThrow(() ->
            Refusal.of(404, "there is no such set of scenarios")
                .fix("it may have been removed; open /scenarios"));
  }
}
