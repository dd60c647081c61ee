package attache.answer.check;

import attache.ledger.reading.Tag;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/// Words in quotation marks are those of whom what is cited has say them.
final class QuoteRule implements Rule {
  private static final Pattern QUOTED = Pattern.compile("[“\"«]([^“”\"«»]{8,})[”\"»]");
  private static final int NEAR = 8;
  private static final Set<String> HE = Set.of("he", "she");

  @Override
  public List<Reason> broken(Case asked) {
    var reasons = new ArrayList<Reason>();
    var quotes = QUOTED.matcher(asked.said().text());
    while (quotes.find()) {
      var at = quotes.start(1);
      var quote = plain(quotes.group(1));
      for (var told : asked.cited()) {
        var there = plain(told.text()).indexOf(quote);
        if (there >= 0) {
          other(asked, at, told, there).ifPresent(reasons::add);
        }
      }
    }
    return reasons;
  }

  private static String plain(String text) {
    return text.toLowerCase(Locale.ROOT).replaceAll("[“”«»]", "\"").replace('’', '\'');
  }

  private static Optional<Reason> other(Case asked, int at, Told told, int there) {
    var mine = speaker(asked, asked.said(), at);
    var theirs = speaker(asked, told, there);
    var named = full(asked, asked.said(), mine);
    if (named.size() < 2
        || full(asked, told, theirs).isEmpty()
        || named.stream().anyMatch(n -> has(told, n))) {
      return Optional.empty();
    }
    return Optional.of(
        new Reason(
            Reason.Kind.SPEAKER,
            "the quoted words are those of “%s” in what is cited, not of “%s”"
                .formatted(Agents.words(theirs), Agents.words(mine))));
  }

  /// The words of a name in a phrase, titles left out.
  private static List<String> full(Case asked, Told told, List<Word> phrase) {
    return phrase.stream()
        .filter(w -> told.isName(w) && w.is(Tag.NAME))
        .map(Word::lower)
        .filter(w -> !asked.lists().has("titles", w))
        .toList();
  }

  private static boolean has(Told told, String name) {
    return told.words().stream().anyMatch(w -> w.lower().equals(name));
  }

  /// Who says the words at a place of the text; "she" is whoever was named before in the sentence.
  private static List<Word> speaker(Case asked, Told told, int at) {
    for (var voice : Voices.of(told, asked.lists())) {
      var from = told.words().get(Math.min(voice.covers().from(), told.words().size() - 1));
      var to = told.words().get(Math.min(voice.covers().to(), told.words().size()) - 1);
      if (from.token().span().start() <= at && at < to.token().span().end()) {
        if (voice.speaker().stream().noneMatch(told::isName) && !pronoun(voice)) {
          return nearest(told, voice);
        }
        return pronoun(voice) ? before(told, voice) : voice.speaker();
      }
    }
    return List.of();
  }

  private static boolean pronoun(Voices voice) {
    return HE.contains(Agents.words(voice.speaker()).toLowerCase(Locale.ROOT));
  }

  /// The name that stands last before the verb, where the subject could not be read.
  private static List<Word> nearest(Told told, Voices voice) {
    return told.parsed().names().stream()
        .map(n -> told.in(told.parsed().tokensIn(n.span())))
        .filter(n -> !n.isEmpty() && n.getLast().at() < voice.verb().at())
        .filter(n -> voice.verb().at() - n.getLast().at() < NEAR)
        .reduce((_, last) -> last)
        .orElse(voice.speaker());
  }

  private static List<Word> before(Told told, Voices voice) {
    return told.groups().stream()
        .filter(g -> g.last() < voice.verb().at() && g.finite())
        .map(g -> told.in(g.subject()))
        .filter(s -> s.stream().anyMatch(told::isName))
        .reduce((_, last) -> last)
        .orElse(voice.speaker());
  }
}
