package attache.door.json;

import attache.briefing.Briefing;
import attache.briefing.FigureLine;
import attache.briefing.Quoted;
import attache.briefing.Section;
import attache.briefing.Wish;
import java.net.URI;
import java.time.LocalDate;
import java.util.Locale;

/// Turns a briefing into its contract.
final class FromBriefing {
  private FromBriefing() {}

  static BriefingContract contract(Briefing briefing) {
    return new BriefingContract(
        BriefingContract.VERSION,
        briefing.id(),
        briefing.title(),
        briefing.wish().words(),
        wish(briefing.wish()),
        FromReply.window(briefing.window()),
        briefing.asOf().toString(),
        new AnswerContract.Searched(briefing.stories(), briefing.searchedSources()),
        briefing.sections().stream().map(FromBriefing::section).toList(),
        briefing.figures().stream().map(FromBriefing::figure).toList(),
        briefing.totals().stream().map(FromReply::statement).toList(),
        briefing.disagreements().stream().map(FromReply::disagreement).toList(),
        FromReply.citations(briefing.undated()),
        briefing.leftOut().stream().map(FromReply::leftOut).toList(),
        briefing.sources().stream().map(FromBriefing::quoted).toList());
  }

  private static BriefingContract.Wanted wish(Wish wish) {
    return new BriefingContract.Wanted(
        wish.topic().orElse(null),
        wish.actor().orElse(null),
        wish.development().orElse(null),
        wish.watch().orElse(null),
        wish.since().map(LocalDate::toString).orElse(null),
        wish.until().map(LocalDate::toString).orElse(null),
        wish.length().name().toLowerCase(Locale.ROOT));
  }

  private static BriefingContract.Section section(Section section) {
    return new BriefingContract.Section(
        FromReply.statement(section.heading()),
        section.statements().stream().map(FromReply::statement).toList(),
        section.development().orElse(null),
        section.first().map(IsoDate::of).orElse(null),
        section.last().map(IsoDate::of).orElse(null),
        section.sources(),
        section.weight());
  }

  private static BriefingContract.Figure figure(FigureLine line) {
    return new BriefingContract.Figure(
        line.amount(),
        line.asWritten(),
        line.parties(),
        line.matter(),
        line.stage(),
        line.said(),
        line.period(),
        FromReply.citations(line.citations()),
        line.claims());
  }

  private static BriefingContract.Quoted quoted(Quoted quoted) {
    var story = quoted.story();
    return new BriefingContract.Quoted(
        story.id().value(),
        story.latest().headline(),
        story.source(),
        story.address().map(URI::toString).orElse(null),
        StoryContract.published(story),
        story.firstSeen().toString(),
        story.language(),
        story.nature().name().toLowerCase(Locale.ROOT),
        story.partial(),
        quoted.licence().orElse(null),
        story.authors());
  }
}
