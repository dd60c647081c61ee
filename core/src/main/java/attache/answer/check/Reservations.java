package attache.answer.check;

import attache.ledger.reading.Tag;
import attache.ledger.reading.VerbGroup;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/// Reservations of what is cited that a statement leaves out: hearsay, a condition, that it has not
/// happened yet.
final class Reservations {
  private static final float SURE = 0.7f;
  private static final Pattern HEARSAY =
      Pattern.compile(
          "\\b(?:reportedly|allegedly|rumou?red|said to|(?:press|media|news) reports?|according to (?:sources?|people|reports?|media|the press)"
              + "|unconfirmed|it is understood|reports? (?:say|said)|supposedly|apparently)\\b",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern TOLD =
      Pattern.compile(
          "\\b(?:reports?|reported|said|says?|sources?|according|told|claims?)\\b",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern CONDITION =
      Pattern.compile(
          "\\b(?:provided(?: that)?|on (?:the )?condition that|only if|as long as|so long as|unless|subject to)\\b",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern CONDITIONAL =
      Pattern.compile(
          "\\b(?:provided|condition(?:s|al|ally)?|if|as long as|so long as|unless|subject to|depend\\w*|hinge\\w*|once|could|may|might|would|require\\w*|must|need\\w*|only|should|up to)\\b",
          Pattern.CASE_INSENSITIVE);
  private static final Set<String> NOW =
      Set.of(
          "already", "now", "currently", "so", "today", "since", "long", "previously", "earlier");

  private Reservations() {}

  /// What a statement leaves out.
  static List<Reason> dropped(Case asked) {
    var reasons = new ArrayList<Reason>();
    hearsay(asked).ifPresent(reasons::add);
    condition(asked).ifPresent(reasons::add);
    already(asked).ifPresent(reasons::add);
    return reasons;
  }

  /// "will provide a loan" where what is cited adds "provided that …".
  private static Optional<Reason> condition(Case asked) {
    if (CONDITIONAL.matcher(asked.said().text().replace("up to", "")).find()
        || asked.said().groups().stream().noneMatch(g -> g.modal().equals("will"))) {
      return Optional.empty();
    }
    for (var told : asked.cited()) {
      var matcher = CONDITION.matcher(told.text());
      if (matcher.find()) {
        var at =
            told.parsed().tokensIn(new attache.story.Span(matcher.start(), matcher.end())).from();
        var main =
            told.groups().stream()
                .filter(g -> g.finite() && g.last() < at && g.modal().equals("will"))
                .reduce((_, last) -> last);
        if (main.isPresent() && shared(asked, told, main.get()) >= 2) {
          return Optional.of(
              new Reason(
                  Reason.Kind.MODALITY,
                  "what is cited has a condition: “" + matcher.group() + " …”"));
        }
      }
    }
    return Optional.empty();
  }

  private static long shared(Case asked, Told told, VerbGroup group) {
    return clause(told, group).stream()
        .filter(t ->
            asked.said().words().stream().anyMatch(w -> w.content() && asked.near(w, t) >= 0.8))
        .count();
  }

  private static List<Word> clause(Told told, VerbGroup group) {
    var words = new ArrayList<>(told.content(group.subject()));
    words.addAll(told.content(new VerbGroup.Range(group.first(), group.end())));
    return words;
  }

  /// "already" where nothing cited says of the same things that they have happened: the clause that
  /// has most in common with it lies in the past.
  private static Optional<Reason> already(Case asked) {
    var words = asked.said().words();
    var at =
        words.stream()
            .filter(w -> w.lower().equals("already"))
            .findFirst()
            .map(Word::at)
            .orElse(-1);
    if (at < 0) {
      return Optional.empty();
    }
    var own = words.stream().filter(w -> w.content() && Math.abs(w.at() - at) <= 8).toList();
    var most = 0L;
    var past = false;
    for (var told : asked.cited()) {
      if (told.words().stream().anyMatch(w -> NOW.contains(w.lower()))) {
        return Optional.empty();
      }
      for (var group : told.groups()) {
        var shared =
            clause(told, group).stream()
                .filter(t -> own.stream().anyMatch(w -> asked.near(w, t) >= SURE))
                .count();
        var done = (group.past() || group.perfect()) && group.modal().isEmpty() && !group.negated();
        if (shared > most) {
          most = shared;
          past = done;
        } else if (shared == most && shared > 0) {
          past |= done;
        }
      }
    }
    return past
        ? Optional.empty()
        : Optional.of(
            new Reason(
                Reason.Kind.STAGE, "what is cited does not say that it has “already” happened"));
  }

  private static Optional<Reason> hearsay(Case asked) {
    if (HEARSAY.matcher(asked.said().text()).find() || TOLD.matcher(asked.said().text()).find()) {
      return Optional.empty();
    }
    for (var told : asked.cited()) {
      var matcher = HEARSAY.matcher(told.text());
      while (matcher.find()) {
        var at =
            told.parsed().tokensIn(new attache.story.Span(matcher.start(), matcher.end())).from();
        if (heard(asked, told, at) >= 2) {
          return Optional.of(
              new Reason(
                  Reason.Kind.MODALITY,
                  "what is cited has it from hearsay: “" + matcher.group() + "”"));
        }
      }
    }
    return Optional.empty();
  }

  /// How many words the statement shares with the clause a word of hearsay stands in or before.
  private static long heard(Case asked, Told told, int at) {
    var around = told.parsed().around(at);
    var next =
        told.groups().stream()
            .filter(g ->
                g.first() >= at
                    && g.first() <= at + 2
                    && told.words().subList(at, g.first()).stream().noneMatch(w -> w.is(Tag.COMMA)))
            .findFirst();
    return Math.max(
        around.map(g -> shared(asked, told, g)).orElse(0L),
        next.map(g -> shared(asked, told, g)).orElse(0L));
  }

  /// "has issued a recommendation" where what is cited recommends: the word that reserves stands in
  /// the statement as a noun.
  static boolean kept(Case asked) {
    return asked.said().words().stream()
        .filter(w -> w.is(Tag.NOUN) && w.content())
        .anyMatch(w ->
            asked.matches(w, 0.9f).stream()
                .anyMatch(m ->
                    m.word().verbal()
                        && asked.lists().has("meant", m.word())
                        && m.told().groups().stream().anyMatch(g -> g.main() == m.word().at())));
  }
}
