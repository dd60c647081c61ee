package attache.door.http.chat;

import attache.door.json.AnswerContract;
import attache.door.json.AnswerContract.Citation;
import attache.door.json.AnswerContract.Statement;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// An answer as the text of a chat: sentences with numbered markers, then the numbered sources. Not
/// safe for use by many threads.
final class Transcript {
  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.ENGLISH);
  private static final DateTimeFormatter MINUTE =
      DateTimeFormatter.ofPattern("d MMMM yyyy, HH:mm 'UTC'", Locale.ENGLISH);

  private final String place;
  private final StringBuilder text = new StringBuilder();
  private final List<Citation> numbered = new ArrayList<>();
  private final List<Marked> marks = new ArrayList<>();

  /// A marker in the text.
  ///
  /// @param start first UTF-16 unit of the marker
  /// @param end one past the last
  private record Marked(int start, int end, Citation citation) {}

  /// @param place address of this server, ending with a slash: where stories without an address of
  ///   their own can be read
  Transcript(String place) {
    this.place = place;
  }

  /// Adds a statement; the text that is new with it.
  String add(Statement statement) {
    var from = text.length();
    text.append(text.isEmpty() ? "" : " ").append(statement.text());
    if (statement.kind().equals("background")) {
      text.append(" (background, not news)");
    }
    for (var citation : statement.citations()) {
      mark(citation);
    }
    return text.substring(from);
  }

  private void mark(Citation citation) {
    if (!numbered.contains(citation)) {
      numbered.add(citation);
    }
    text.append(' ');
    var start = text.length();
    text.append('[').append(numbered.indexOf(citation) + 1).append(']');
    marks.add(new Marked(start, text.length(), citation));
  }

  /// Adds what follows the statements; the text that is new with it.
  String close(AnswerContract answer) {
    var from = text.length();
    if (answer.statements().isEmpty()) {
      text.append(answer.text());
    }
    if (answer.readAs() != null) {
      text.append("\n\nRead as: ").append(answer.readAs());
    }
    answer.statements().stream()
        .map(Statement::working)
        .filter(working -> working != null)
        .forEach(working -> text.append("\n\nWorking: ").append(working));
    disagreements(answer);
    nearest(answer);
    leftOut(answer);
    sources();
    return text.substring(from);
  }

  private void leftOut(AnswerContract answer) {
    if (!answer.leftOut().isEmpty()) {
      text.append("\n\nLeft out, and why:");
      for (var left : answer.leftOut()) {
        text.append("\n- ").append(left.text()).append(" – ").append(left.reason());
      }
    }
  }

  private void disagreements(AnswerContract answer) {
    for (var differing : answer.disagreements()) {
      text.append("\n\nThe sources differ: ").append(differing.about());
      for (var side : differing.sides()) {
        text.append("\n- ").append(side.text());
        side.citations().forEach(this::mark);
      }
    }
  }

  private void nearest(AnswerContract answer) {
    if (!answer.nearest().isEmpty()) {
      text.append("\n\nNearest:");
      for (var near : answer.nearest()) {
        text.append("\n- “").append(near.citation().quote()).append("” – ").append(near.why());
        mark(near.citation());
      }
    }
  }

  private void sources() {
    if (numbered.isEmpty()) {
      return;
    }
    text.append("\n\nSources:");
    for (var i = 0; i < numbered.size(); i++) {
      var citation = numbered.get(i);
      text.append("\n[").append(i + 1).append("] ").append(citation.title());
      text.append(" – ").append(citation.source());
      if (citation.published() != null) {
        text.append(", ").append(readable(citation.published()));
      }
      text.append(": “").append(citation.quote()).append("” ").append(address(citation));
    }
  }

  /// A day, and where it is known the minute in UTC, as people write them; a month or a year as it
  /// is.
  private static String readable(String published) {
    try {
      return published.contains("T")
          ? MINUTE.format(OffsetDateTime.parse(published).withOffsetSameInstant(ZoneOffset.UTC))
          : DAY.format(LocalDate.parse(published));
    } catch (DateTimeParseException e) {
      return published;
    }
  }

  private String address(Citation citation) {
    return citation.url() != null
        ? citation.url()
        : place + "stories/" + citation.story() + "#s" + citation.sentence();
  }

  String text() {
    return text.toString();
  }

  /// The markers, as `url_citation` annotations, each with the citation it stands for.
  List<Map<String, Object>> annotations() {
    var all = new ArrayList<Map<String, Object>>();
    for (var mark : marks) {
      var cited = new LinkedHashMap<String, Object>();
      cited.put("start_index", mark.start());
      cited.put("end_index", mark.end());
      cited.put("title", mark.citation().title());
      cited.put("url", address(mark.citation()));
      cited.put("citation", mark.citation());
      all.add(Map.of("type", "url_citation", "url_citation", cited));
    }
    return all;
  }
}
