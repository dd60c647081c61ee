package attache.answer.check;

import attache.ledger.reading.VerbGroup;
import attache.ledger.reading.VerbGroup.Range;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What somebody says stays theirs.
final class SpeakerRule implements Rule {
  private static final float SURE = 0.75f;

  @Override
  public List<Reason> broken(Case asked) {
    var reasons = new ArrayList<Reason>();
    var here = Voices.of(asked.said(), asked.lists());
    var there = new HashMap<Told, List<Voices>>();
    asked.cited().forEach(t -> there.put(t, Voices.of(t, asked.lists())));
    for (var voice : here) {
      swapped(asked, voice, there).ifPresent(reasons::add);
    }
    for (var group : asked.said().groups()) {
      if (group.finite() && !speaks(asked, group)) {
        dropped(asked, group, here, there).ifPresent(reasons::add);
      }
    }
    return reasons;
  }

  private static boolean speaks(Case asked, VerbGroup group) {
    return group.chain().stream().anyMatch(v -> asked.lists().has("speech", v));
  }

  private static Optional<Reason> swapped(Case asked, Voices said, Map<Told, List<Voices>> there) {
    Voices best = null;
    Told where = null;
    var most = 0.0;
    for (var entry : there.entrySet()) {
      for (var found : entry.getValue()) {
        var score = alike(asked, said, entry.getKey(), found);
        if (score > most) {
          most = score;
          best = found;
          where = entry.getKey();
        }
      }
    }
    if (best == null
        || where == null
        || most < 0.5
        || Agents.agree(asked, said.speaker(), where, best.speaker())) {
      return Optional.empty();
    }
    return Optional.of(
        new Reason(
            Reason.Kind.SPEAKER,
            "“%s” says so in what is cited, not “%s”"
                .formatted(Agents.words(best.speaker()), Agents.words(said.speaker()))));
  }

  private static double alike(Case asked, Voices said, Told told, Voices found) {
    var mine = asked.said().content(said.covers()).stream().filter(said::covers).toList();
    var theirs = told.content(found.covers()).stream().filter(found::covers).toList();
    if (mine.isEmpty()) {
      return 0;
    }
    var shared =
        mine.stream().filter(w -> theirs.stream().anyMatch(t -> asked.near(w, t) >= SURE)).count();
    var verb = asked.near(said.verb(), found.verb());
    return (double) shared / mine.size() + 0.3 * verb;
  }

  /// A clause that only repeats what somebody is cited as saying, and does not say that they do.
  private static Optional<Reason> dropped(
      Case asked, VerbGroup group, List<Voices> here, Map<Told, List<Voices>> there) {
    var own = new ArrayList<Word>(asked.said().content(group.subject()));
    own.addAll(asked.said().content(new Range(group.first(), group.end())));
    if (here.stream().anyMatch(v -> own.stream().filter(v::covers).count() * 2 >= own.size())) {
      return Optional.empty();
    }
    for (var entry : there.entrySet()) {
      for (var voice : entry.getValue()) {
        if (voice.own()
            || voice.speaker().isEmpty()
            || voice.speaker().stream()
                .allMatch(w -> w.lower().equals("it") || w.lower().equals("they"))
            || credited(asked, entry.getKey(), voice)) {
          continue;
        }
        if (here.stream()
            .anyMatch(v ->
                !v.aside() && Agents.agree(asked, v.speaker(), entry.getKey(), voice.speaker()))) {
          continue;
        }
        var theirs = entry.getKey().content(voice.covers()).stream().filter(voice::covers).toList();
        var others =
            entry.getKey().words().stream()
                .filter(w -> w.content() && !theirs.contains(w))
                .toList();
        var inside =
            own.stream()
                .filter(w -> theirs.stream().anyMatch(t -> asked.near(w, t) >= SURE))
                .count();
        var outside =
            own.stream()
                .filter(w -> others.stream().anyMatch(t -> asked.near(w, t) >= SURE))
                .count();
        if (inside >= 2
            && inside * 10 >= own.size() * 6L
            && outside * 3 <= inside
            && !elsewhere(asked, own, entry.getKey(), (int) inside)) {
          return Optional.of(
              new Reason(
                  Reason.Kind.SPEAKER,
                  "what is cited has “%s” say so".formatted(Agents.words(voice.speaker()))));
        }
      }
    }
    return Optional.empty();
  }

  /// "by the count of Ada Byron", "Ada Byron expected it to": who speaks is named outside of what
  /// the clause is about.
  private static boolean credited(Case asked, Told told, Voices voice) {
    var names =
        voice.speaker().stream()
            .filter(w -> told.isName(w) && w.content())
            .map(Word::lower)
            .toList();
    var spoken =
        told.content(voice.covers()).stream().filter(voice::covers).map(Word::lower).toList();
    return !names.isEmpty()
        && names.stream().noneMatch(spoken::contains)
        && asked.said().words().stream().anyMatch(w -> names.contains(w.lower()));
  }

  /// Whether another cited sentence says as much by itself.
  private static boolean elsewhere(Case asked, List<Word> own, Told told, int inside) {
    return asked.cited().stream()
        .filter(t -> t != told)
        .anyMatch(t ->
            own.stream()
                    .filter(w ->
                        t.words().stream().anyMatch(o -> o.content() && asked.near(w, o) >= SURE))
                    .count()
                >= inside);
  }
}
