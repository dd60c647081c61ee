package attache.door.paper;

import attache.door.json.AnswerContract;
import attache.door.json.AnswerContract.Citation;
import attache.door.json.AnswerContract.Statement;
import attache.door.json.BriefingContract;
import attache.passage.SentenceSplitter;
import attache.story.Revision;
import attache.story.StoryId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// A briefing about nothing real, from stories in several scripts with all that can go wrong in a
/// file: signs that mean something to Markdown, XML and LaTeX, addresses that are none.
final class Sample {
  static final Instant MADE = Instant.parse("2026-03-12T07:00:00Z");

  private static final Instant SEEN = Instant.parse("2026-03-02T08:30:00Z");

  /// A story as the archive would have it.
  record Told(
      String id,
      Revision revision,
      String source,
      @Nullable String url,
      @Nullable String published,
      String language,
      String nature,
      boolean partial,
      @Nullable String licence) {
    Citation cite(int sentence) {
      var span = revision.sentences().get(sentence);
      return cite(sentence, span.in(revision.text()));
    }

    Citation cite(int sentence, String words) {
      var span = revision.sentences().get(sentence);
      var start = span.start() + span.in(revision.text()).indexOf(words);
      return new Citation(
          id,
          revision.headline(),
          source,
          url,
          published,
          revision.id().value(),
          sentence,
          start,
          start + words.length(),
          words,
          span.in(revision.text()));
    }

    BriefingContract.Quoted quoted() {
      return new BriefingContract.Quoted(
          id,
          revision.headline(),
          source,
          url,
          published,
          SEEN.toString(),
          language,
          nature,
          partial,
          licence,
          List.of("Ada Quill & Sons", "Nico Brandvik"));
    }
  }

  final Map<String, Told> stories = new LinkedHashMap<>();

  Sample() {
    add(
        "01",
        "Harbour board approves *new* crane <b>fund</b>",
        "The board approved a fund of $17.5bn & more on Monday. It said [^1] that 25% of it | a quarter | goes to cranes_and_docks. “Nobody objects,” said [^1] O'Neil {chair} of the ~committee#1 \\ board.",
        "Harbour Gazette",
        "https://example.org/harbour/1?x=%C3%BC&y=2",
        "2026-03-01",
        "en",
        "news",
        false,
        null);
    add(
        "02",
        "Northland ministry considers the crane fund",
        "The ministry is reportedly considering a contribution of over $35bn to the crane fund of the harbour board in the coming year, officials said. 1. Not a list.",
        "Northern Post",
        "https://example.org/post/2#part",
        "2026-03",
        "en",
        "news",
        true,
        "CC BY 4.0");
    add(
        "03",
        "Порт получит новые краны",
        "Совет порта одобрил фонд в 5 млрд евро в понедельник. Ελληνικά λιμάνια θα ακολουθήσουν.",
        "Вестник порта",
        "https://example.org/вестник/3",
        "2026-02-28T10:00:00Z",
        "ru",
        "news",
        false,
        null);
    add(
        "04",
        "Undated: the crane of 2027",
        "<script>alert(1)</script> A crane 🏗️ will come by 2027, the builder says. The rest is silence and nothing more is known.",
        "Crane Blog",
        "javascript:alert(1)",
        null,
        "en",
        "sample",
        false,
        null);
    add(
        "05",
        "الميناء يوافق على صندوق الرافعات",
        "وافق مجلس الميناء على صندوق الرافعات يوم الاثنين.",
        "جريدة الميناء",
        null,
        "2026",
        "ar",
        "news",
        false,
        null);
  }

  private void add(
      String id,
      String headline,
      String body,
      String source,
      @Nullable String url,
      @Nullable String published,
      String language,
      String nature,
      boolean partial,
      @Nullable String licence) {
    var whole = "0".repeat(24) + id;
    var revision =
        new Revision(
            new StoryId(whole), SEEN, headline, body, new SentenceSplitter().split(headline, body));
    stories.put(
        whole,
        new Told(whole, revision, source, url, published, language, nature, partial, licence));
  }

  Told story(int number) {
    return List.copyOf(stories.values()).get(number - 1);
  }

  List<Revision> revisions(StoryId id) {
    var told = stories.get(id.value());
    return told == null ? List.of() : List.of(told.revision());
  }

  private static Statement extract(Citation citation) {
    return new Statement(citation.quote(), "extract", List.of(citation), List.of(), null);
  }

  private static BriefingContract.Section section(Told... stories) {
    var statements = new ArrayList<Statement>();
    for (var story : stories) {
      for (var i = 1; i < story.revision().sentences().size(); i++) {
        statements.add(extract(story.cite(i)));
      }
    }
    return new BriefingContract.Section(
        extract(stories[0].cite(0)),
        statements,
        null,
        stories[0].published(),
        stories[0].published(),
        Stream.of(stories).map(Told::source).toList(),
        "1 source, 1 story");
  }

  BriefingContract briefing() {
    var board = story(1).cite(1, "$17.5bn");
    var ministry = story(2).cite(1, "over $35bn");
    var figures =
        List.of(
            new BriefingContract.Figure(
                "$17.5bn",
                "$17.5bn",
                "Harbour board → not stated",
                "investment: a fund",
                "approved",
                "",
                "on Monday",
                List.of(board),
                List.of("f1")),
            new BriefingContract.Figure(
                "more than $35bn",
                "over $35bn",
                "Northland",
                "investment",
                "considered",
                "reported",
                "",
                List.of(ministry),
                List.of("f2")));
    var total =
        new Statement(
            "Investment (announced): more than $52.5bn",
            "computed",
            List.of(board, ministry),
            List.of("f1", "f2"),
            "$17.5bn + more than $35bn = more than $52.5bn");
    var sides =
        List.of(
            new AnswerContract.Side(story(1).cite(1).quote(), List.of(story(1).cite(1))),
            new AnswerContract.Side(story(2).cite(1).quote(), List.of(story(2).cite(1))));
    return new BriefingContract(
        1,
        "00000000000000000000000099",
        "Cranes & <funds>: 100% | \"all\"",
        "cranes",
        new BriefingContract.Wanted("cranes", null, null, null, "2026-01-01", null, "standard"),
        new AnswerContract.Window("2026-01-01", null, "asked for"),
        MADE.toString(),
        new AnswerContract.Searched(5, 5),
        List.of(section(story(1), story(2)), section(story(3)), section(story(5))),
        figures,
        List.of(total),
        List.of(new AnswerContract.Disagreement("how far it has got", sides)),
        List.of(story(4).cite(0)),
        List.of(
            new AnswerContract.LeftOut(
                story(4).cite(1).quote(), "says it otherwise", List.of(story(4).cite(1)))),
        stories.values().stream().map(Told::quoted).toList());
  }

  /// Every citation of the briefing.
  static List<Citation> citations(BriefingContract briefing) {
    return Stream.of(
            briefing.sections().stream()
                .flatMap(s -> Stream.concat(Stream.of(s.heading()), s.statements().stream()))
                .flatMap(s -> s.citations().stream()),
            briefing.figures().stream().flatMap(f -> f.citations().stream()),
            briefing.totals().stream().flatMap(t -> t.citations().stream()),
            briefing.disagreements().stream()
                .flatMap(d -> d.sides().stream())
                .flatMap(s -> s.citations().stream()),
            briefing.undated().stream(),
            briefing.leftOut().stream().flatMap(l -> l.citations().stream()))
        .flatMap(all -> all)
        .toList();
  }
}
