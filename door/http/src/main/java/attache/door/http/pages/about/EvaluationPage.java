package attache.door.http.pages.about;

import attache.answer.Scorecard;
import attache.door.http.pages.Tongue;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What the page *Evaluation* shows: of each set the last scorecard, beside the one before.
record EvaluationPage(List<Card> cards) {
  private static final String OF_A_KIND = "accuracy.";
  private static final String OF_A_LANGUAGE = "accuracy.lang.";

  EvaluationPage {
    cards = List.copyOf(cards);
  }

  /// A scorecard.
  ///
  /// @param main figures of the whole set
  /// @param kinds shares answered right, by kind of question
  /// @param languages likewise, by language
  /// @param missed bars that were not met
  record Card(
      String set,
      String when,
      int questions,
      List<Line> main,
      List<Line> kinds,
      List<Line> languages,
      List<String> missed) {
    Card {
      main = List.copyOf(main);
      kinds = List.copyOf(kinds);
      languages = List.copyOf(languages);
      missed = List.copyOf(missed);
    }
  }

  /// A figure.
  ///
  /// @param before what it was the time before
  record Line(String name, String value, Optional<String> before) {}

  /// @param cards newest first
  static EvaluationPage of(List<Scorecard> cards, Tongue tongue, ZoneId zone) {
    var last = new LinkedHashMap<String, Scorecard>();
    var before = new LinkedHashMap<String, Scorecard>();
    for (var card : cards) {
      if (last.putIfAbsent(card.set(), card) != null) {
        before.putIfAbsent(card.set(), card);
      }
    }
    return new EvaluationPage(
        last.values().stream()
            .map(card -> card(card, Optional.ofNullable(before.get(card.set())), tongue, zone))
            .toList());
  }

  private static Card card(Scorecard card, Optional<Scorecard> before, Tongue tongue, ZoneId zone) {
    var main = new ArrayList<Line>();
    var kinds = new ArrayList<Line>();
    var languages = new ArrayList<Line>();
    Map<String, Double> old = before.map(Scorecard::figures).orElse(Map.of());
    card.figures()
        .forEach((name, value) -> {
          var was = Optional.ofNullable(old.get(name)).map(it -> written(name, it));
          if (name.startsWith(OF_A_LANGUAGE)) {
            var language = name.substring(OF_A_LANGUAGE.length());
            languages.add(new Line(tongue.language(language), written(name, value), was));
          } else if (name.startsWith(OF_A_KIND)) {
            var kind = name.substring(OF_A_KIND.length()).replace('_', ' ');
            kinds.add(new Line(kind, written(name, value), was));
          } else {
            main.add(new Line(tongue.named("score", name), written(name, value), was));
          }
        });
    return new Card(
        card.set(),
        tongue.moment(card.at(), zone),
        card.questions(),
        main,
        kinds,
        languages,
        card.missed());
  }

  private static String written(String name, double value) {
    if (name.startsWith("latency")) {
      return Math.round(value) + " ms";
    }
    return value > 1 || name.equals("violations")
        ? String.valueOf(Math.round(value))
        : Math.round(value * 1000) / 10.0 + " %";
  }
}
