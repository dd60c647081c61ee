package attache.briefing;

import attache.actor.Mention;
import attache.actor.Names;
import attache.index.Analysis;
import attache.index.Term;
import attache.question.Abbreviations;
import attache.question.Abbreviations.Meaning;
import attache.question.QuestionTerm;
import attache.question.QuestionTerm.Role;
import attache.question.Reading;
import attache.story.Story;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// What a story must carry to be on a topic: every name of it, by whatever alias, and every other
/// word of it or a word near it, two thirds of them at least in one sentence and its headline. What
/// is known by an abbreviation too counts as one word, however it is written.
final class Topic {
  /// A near word that carries less than this is another matter.
  private static final float NEAR = 0.6f;

  private static final double TOGETHER = 0.66;

  private final List<QuestionTerm> words;
  private final List<String> named;
  private final List<Meaning> meanings;
  private final Analysis analysis;
  private final Names names;

  Topic(Reading reading, Abbreviations abbreviations, Analysis analysis, Names names) {
    this.meanings = abbreviations.in(reading.question().text());
    this.named =
        reading.names().stream()
            .map(Mention::name)
            .filter(name -> !meant(name))
            .distinct()
            .toList();
    this.words =
        reading.terms().stream()
            .filter(term -> term.role() != Role.NAME)
            .filter(term -> !meant(term.word()))
            .toList();
    this.analysis = analysis;
    this.names = names;
  }

  /// Whether a word is part of what an abbreviation stands for.
  private boolean meant(String word) {
    var wanted = word.toLowerCase(Locale.ROOT);
    return meanings.stream()
        .flatMap(meaning -> meaning.forms().stream())
        .map(form -> form.toLowerCase(Locale.ROOT))
        .anyMatch(form -> form.equals(wanted) || List.of(form.split("[ -]")).contains(wanted));
  }

  /// Whether it says anything to look for.
  boolean isEmpty() {
    return wanted() == 0;
  }

  /// Its names, canonical.
  List<String> named() {
    return named;
  }

  /// Terms to search an index by.
  Map<String, Float> terms() {
    var terms = new HashMap<String, Float>();
    for (var word : words) {
      word.near()
          .forEach((near, worth) -> {
            if (worth >= NEAR) {
              terms.merge(near, worth, Math::max);
            }
          });
    }
    for (var meaning : meanings) {
      for (var form : meaning.forms()) {
        analysis.terms(form, "en").forEach(term -> terms.merge(term.text(), 1f, Math::max));
      }
    }
    for (var name : named) {
      analysis.terms(name, "en").forEach(term -> terms.merge(term.text(), 1f, Math::max));
    }
    return terms;
  }

  /// The story as one on this topic; empty if it is not.
  Optional<Found> in(Story story) {
    var revision = story.latest();
    var carried = new HashMap<Integer, Set<String>>();
    var all = new HashSet<String>();
    var worth = new HashMap<String, Float>();
    for (var number = 0; number < revision.sentences().size(); number++) {
      var sentence = revision.sentences().get(number).in(revision.text());
      var here = carriedBy(sentence, story.language(), worth);
      carried.put(number, here);
      all.addAll(here);
    }
    if (all.size() < wanted()) {
      return Optional.empty();
    }
    var headline = carried.getOrDefault(0, Set.of());
    var sentences = new HashSet<Integer>();
    var most = 0;
    for (var entry : carried.entrySet()) {
      var own = new HashSet<>(entry.getValue());
      if (!own.isEmpty()) {
        sentences.add(entry.getKey());
      }
      own.addAll(headline);
      most = Math.max(most, own.size());
    }
    var together = most / (double) wanted();
    if (together < TOGETHER) {
      return Optional.empty();
    }
    var sure = worth.values().stream().mapToDouble(Float::doubleValue).average().orElse(1);
    var heading = headline.size() / (double) wanted();
    return Optional.of(new Found(story, (together + sure + heading) / 3, sentences));
  }

  private int wanted() {
    return words.size() + named.size() + meanings.size();
  }

  private Set<String> carriedBy(String sentence, String language, Map<String, Float> worth) {
    var stems =
        words.isEmpty()
            ? Set.<String>of()
            : analysis.terms(sentence, language).stream()
                .map(Term::text)
                .collect(Collectors.toSet());
    var here = new HashSet<String>();
    for (var word : words) {
      var best = best(word, stems);
      if (best >= NEAR) {
        here.add("word " + word.stem());
        worth.merge(word.stem(), best, Math::max);
      }
    }
    for (var meaning : meanings) {
      if (meaning.written().matcher(sentence).find()) {
        here.add("meaning " + meaning.forms().getFirst());
      }
    }
    if (!named.isEmpty()) {
      var mentioned = names.in(sentence, false).stream().map(Mention::name).toList();
      named.stream().filter(mentioned::contains).forEach(name -> here.add("name " + name));
    }
    return here;
  }

  private static float best(QuestionTerm word, Set<String> stems) {
    if (stems.contains(word.stem())) {
      return 1;
    }
    var best = 0f;
    for (var near : word.near().entrySet()) {
      if (near.getValue() > best && stems.contains(near.getKey())) {
        best = near.getValue();
      }
    }
    return best;
  }
}
