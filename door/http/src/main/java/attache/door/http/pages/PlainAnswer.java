package attache.door.http.pages;

import attache.door.json.AnswerContract;
import attache.door.json.AnswerContract.Citation;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/// An answer as plain text, each sentence with the numbers of its sources and the sources below.
final class PlainAnswer {
  private final Tongue tongue;
  private final LinkedHashMap<String, Citation> sources = new LinkedHashMap<>();

  private PlainAnswer(Tongue tongue) {
    this.tongue = tongue;
  }

  static String of(AnswerContract answer, Tongue tongue) {
    return new PlainAnswer(tongue).text(answer);
  }

  private String text(AnswerContract answer) {
    var lines = new ArrayList<String>();
    lines.add(answer.question());
    lines.add("");
    if (answer.statements().isEmpty()) {
      answer.text().lines().map(tongue::said).forEach(lines::add);
    }
    for (var statement : answer.statements()) {
      lines.add(statement.text() + markers(statement.citations()));
      Optional.ofNullable(statement.working())
          .ifPresent(working ->
              lines.add("  " + tongue.say("answer.working") + ": " + tongue.said(working)));
    }
    for (var differing : answer.disagreements()) {
      lines.add("");
      lines.add(tongue.say("answer.differ", differing.about()));
      differing.sides().forEach(side -> lines.add("- " + side.text() + markers(side.citations())));
    }
    if (!sources.isEmpty()) {
      lines.add("");
    }
    var number = 0;
    for (var source : sources.values()) {
      number++;
      lines.add("[%d] “%s” %s".formatted(number, source.sentenceText(), origin(source)));
    }
    return String.join("\n", lines) + "\n";
  }

  private String markers(List<Citation> citations) {
    return citations.stream()
        .map(cited -> {
          sources.putIfAbsent(cited.story() + cited.revision() + cited.sentence(), cited);
          var names = List.copyOf(sources.keySet());
          return " ["
              + (names.indexOf(cited.story() + cited.revision() + cited.sentence()) + 1)
              + "]";
        })
        .distinct()
        .collect(Collectors.joining());
  }

  private String origin(Citation cited) {
    var parts = new ArrayList<String>();
    parts.add(cited.title());
    parts.add(cited.source());
    parts.add(Optional.ofNullable(cited.published()).orElse(tongue.say("undated")));
    Optional.ofNullable(cited.url()).ifPresent(parts::add);
    return String.join(", ", parts);
  }
}
