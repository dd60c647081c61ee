package attache.answer.computed;

import attache.answer.Answer.Answered;
import attache.answer.Cited;
import attache.answer.Disagreement;
import attache.answer.Statement;
import attache.evidence.Evidence;
import attache.evidence.EvidenceFinder;
import attache.ledger.Figure;
import attache.ledger.Quantity.Kind;
import attache.question.Reader;
import attache.question.Reading;
import attache.story.Dated;
import attache.story.Draft.Nature;
import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/// Shows how the sources stand to each other: the amounts each gives for a matter, or a sentence of
/// each. Nothing is averaged, and nobody is said to be right.
final class Agreeing {
  private static final Pattern AMOUNTS =
      Pattern.compile(
          "\\b(?:amounts?|figures?|numbers?|sums?|values?)\\b", Pattern.CASE_INSENSITIVE);
  private static final Pattern ABOUT =
      Pattern.compile(
          "\\b(?:agree|differ|disagree|contradict|conflict|agreement) (?:that|on|about|over|whether|in|each"
              + " other on)? ?(.+)",
          Pattern.CASE_INSENSITIVE);
  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.ENGLISH);
  private static final float ABOUT_IT = 0.25f;
  private static final int MOST_AMOUNTS = 6;

  private final Reading question;
  private final Fit fit;
  private final List<Said> all;

  Agreeing(Reading question, Fit fit, List<Said> all) {
    this.question = question;
    this.fit = fit;
    this.all = all;
  }

  /// The amounts the stories give, oldest first; empty unless they give two or more.
  Optional<Answered> amounts() {
    if (!AMOUNTS.matcher(question.searched() + " " + question.question().text()).find()) {
      return Optional.empty();
    }
    var rows = new ArrayList<Said>();
    all.stream()
        .filter(said -> Comparing.amount(said) && said.quantity().kind() == Kind.MONEY)
        .filter(said -> !said.inHeadline() && named(said) && aboutIt(said))
        .sorted(
            Comparator.comparing(
                    (Said said) -> said.row().published().map(Dated::instant).orElse(Instant.MIN))
                .thenComparing(said -> said.claim().place().sentence()))
        .forEach(said -> {
          if (rows.size() < MOST_AMOUNTS && rows.stream().noneMatch(r -> Sides.alike(r, said))) {
            rows.add(said);
          }
        });
    if (rows.size() < 2) {
      return Optional.empty();
    }
    var text = String.join("; ", rows.stream().map(Agreeing::dated).toList()) + ".";
    var statement = Computed.statement(Summing.capital(text), "", rows);
    return Optional.of(new Answered(List.of(statement), disagreements(rows)));
  }

  /// What different stories say, side by side.
  private static List<Disagreement> disagreements(List<Said> rows) {
    var stories = rows.stream().map(said -> said.story().id()).distinct().count();
    var sides = rows.stream().map(Computed::extract).toList();
    return stories < 2 ? List.of() : List.of(new Disagreement("amount", sides));
  }

  private boolean named(Said said) {
    var text = said.story().latest().text().toLowerCase(Locale.ROOT);
    var names = new ArrayList<>(question.names());
    names.addAll(question.context());
    return !names.isEmpty()
        && names.stream().allMatch(name -> text.contains(name.name().toLowerCase(Locale.ROOT)));
  }

  /// Of a role that the question has a word for, or near its words.
  private boolean aboutIt(Said said) {
    var role = said.figure().orElseThrow().role();
    var asked = all.stream().flatMap(it -> it.figure().stream()).map(Figure::role).distinct();
    if (asked.anyMatch(it -> fit.asks(question, it))) {
      return fit.asks(question, role);
    }
    return fit.contextWords(question, said) >= ABOUT_IT;
  }

  private static String dated(Said said) {
    var standing = Vocabulary.standing(said.claim());
    var day =
        said.row()
            .published()
            .map(dated -> LocalDate.ofInstant(dated.instant(), ZoneOffset.UTC).format(DAY));
    var notes = new ArrayList<String>();
    if (!standing.isEmpty()) {
      notes.add(standing);
    }
    day.ifPresent(notes::add);
    return said.amount() + (notes.isEmpty() ? "" : " (" + String.join("; ", notes) + ")");
  }

  /// One sentence each of the two stories that say most of the matter.
  static Optional<List<Statement>> lines(Reading question, Reader reader, EvidenceFinder finder)
      throws IOException {
    var about = ABOUT.matcher(question.english());
    if (AMOUNTS.matcher(question.english()).find() || !about.find()) {
      return Optional.empty();
    }
    var part = reader.part(about.group(1));
    var found = finder.find(part, 10);
    var statements = new ArrayList<Statement>();
    var stories = new HashSet<attache.story.StoryId>();
    for (var e : found) {
      var meets = part.names().isEmpty() || e.lacks().isEmpty();
      var news = e.story().nature() != Nature.BACKGROUND && e.sentence() > 0 && meets;
      if (news && statements.size() < 2 && stories.add(e.story().id())) {
        statements.add(line(e));
      }
    }
    return statements.size() < 2 ? Optional.empty() : Optional.of(statements);
  }

  private static Statement line(Evidence e) {
    var text = "“%s”: “%s”".formatted(e.story().latest().headline(), e.text());
    return Statement.extract(text, List.of(Cited.whole(e.story(), e.sentence())));
  }
}
