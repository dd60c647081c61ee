package attache.door.http.pages.briefings;

import attache.desk.Desk;
import attache.door.http.pages.AnswerView;
import attache.door.http.pages.Tongue;
import attache.door.http.pages.Typesetter;
import attache.door.json.BriefingContract;
import attache.door.paper.PaperForm;
import java.io.IOException;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/// Sets a briefing for reading; numbers run through the whole of it.
final class Setting {
  private final Typesetter typesetter;
  private final Tongue tongue;
  private final ZoneId zone;

  Setting(Desk desk, Tongue tongue, ZoneId zone) {
    this.typesetter = new Typesetter(desk, tongue, zone);
    this.tongue = tongue;
    this.zone = zone;
  }

  BriefingPage page(BriefingContract briefing, boolean kept) throws IOException {
    var sections = new ArrayList<BriefingPage.Section>();
    for (var section : briefing.sections()) {
      sections.add(section(section));
    }
    var figures = new ArrayList<BriefingPage.Figure>();
    for (var figure : briefing.figures()) {
      figures.add(
          new BriefingPage.Figure(
              figure.amount(),
              figure.parties(),
              figure.matter(),
              figure.stage(),
              figure.said(),
              typesetter.views(figure.citations())));
    }
    var totals = new ArrayList<AnswerView.Said>();
    for (var total : briefing.totals()) {
      totals.add(typesetter.said(total, ""));
    }
    var disagreements = typesetter.disagreements(briefing.disagreements());
    var undated = typesetter.views(briefing.undated());
    return new BriefingPage(
        briefing.id(),
        briefing.title(),
        notes(briefing),
        sections,
        figures,
        totals,
        disagreements,
        undated,
        typesetter.sources(),
        Arrays.stream(PaperForm.values()).map(PaperForm::ending).toList(),
        kept);
  }

  private BriefingPage.Section section(BriefingContract.Section section) throws IOException {
    var heading = typesetter.said(section.heading(), "");
    var statements = new ArrayList<AnswerView.Said>();
    for (var statement : section.statements()) {
      statements.add(typesetter.said(statement, ""));
    }
    return new BriefingPage.Section(
        heading,
        List.copyOf(statements),
        Optional.ofNullable(section.development()).map(id -> "/storylines/" + id),
        String.join(", ", section.sources()));
  }

  private List<String> notes(BriefingContract briefing) {
    return List.of(
        briefing.about(),
        tongue.say(
            "answer.searched",
            tongue.count("story", briefing.searched().stories()),
            tongue.count("source", briefing.searched().sources())),
        tongue.moment(Instant.parse(briefing.asOf()), zone));
  }
}
