package attache.development;

import attache.actor.ActorType;
import attache.actor.Mention;
import attache.actor.Names;
import attache.index.Analysis;
import attache.index.EmbeddedText;
import attache.passage.Passages;
import attache.story.Span;
import attache.story.Story;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/// Makes profiles of stories. Safe for use by many threads; the same story always has the same
/// profile.
final class Profiler {
  // What stands in the headline and the lead is what a story is about; what comes later is often
  // how it came about, or another matter.

  private static final double[] SALIENCE = {3, 2, 1.5, 1, 1};
  private static final double LATER = 0.5;
  private static final int BEGINNING = 3;
  private static final int MOST_WORDS = 48;
  private static final int MOST_NAMES = 20;
  private static final int MOST_NUMBERS = 16;
  private static final int MOST_SENTENCES = 12;
  private static final int MOST_ACTORS = 12;
  private static final double STATE = 0.6;
  private static final double MAIN = 0.6;
  private static final long SECONDS_A_DAY = 86_400;

  private final Analysis analysis;
  private final Names names;
  private final Passages passages = new Passages();

  Profiler(Analysis analysis, Names names) {
    this.analysis = analysis;
    this.names = names;
  }

  Profile of(Story story) {
    var text = story.latest().text();
    var sentences = story.latest().sentences();
    var mentions = mentions(text, sentences);
    var words = new HashMap<Integer, Double>();
    var parts = new HashMap<String, Named>();
    var whole = new HashMap<String, Double>();
    for (var number = 0; number < sentences.size(); number++) {
      var much = number < SALIENCE.length ? SALIENCE[number] : LATER;
      for (var mention : mentions.get(number)) {
        for (var part : parts(mention)) {
          parts.computeIfAbsent(part, _ -> new Named(mention.type())).add(much, number == 0);
        }
        if (shown(mention, story.language())) {
          whole.merge(mention.name(), much, Double::sum);
        }
      }
      addWords(words, sentences.get(number).in(text), mentions.get(number), story, much);
    }
    addFromHeadline(parts, story.latest().headline(), mentions.getFirst());
    var most = parts.values().stream().mapToDouble(Named::much).max().orElse(0);
    var order =
        Comparator.comparingDouble((Map.Entry<String, Named> it) -> -it.getValue().much())
            .thenComparing(Map.Entry::getKey);
    var ranked = parts.entrySet().stream().sorted(order).limit(MOST_NAMES).toList();
    return new Profile(
        story.id(),
        story.language(),
        RoundUp.is(story.latest(), mentions, Profiler::parts),
        story.published().map(it -> Math.floorDiv(it.instant().getEpochSecond(), SECONDS_A_DAY)),
        strongest(words, MOST_WORDS),
        ranked.stream()
            .collect(
                Collectors.toMap(it -> hash(it.getKey()), it -> it.getValue().weight(), Math::max)),
        ranked.stream()
            .filter(it -> it.getValue().headline || it.getValue().much() >= MAIN * most)
            .map(it -> hash(it.getKey()))
            .collect(Collectors.toSet()),
        places(mentions),
        numbers(text, sentences),
        sentences(text, sentences),
        EmbeddedText.hash(EmbeddedText.of(story, passages.of(story.latest()).getFirst())),
        actors(whole, fullNames(mentions)));
  }

  /// A name the gazetteer knows is one; of others each word is one, for stories shorten them, and
  /// join them to other words.
  private static List<String> parts(Mention mention) {
    if (mention.type() != ActorType.UNKNOWN) {
      return List.of(mention.name());
    }
    return Wire.words(mention.name()).stream().filter(part -> part.length() > 1).toList();
  }

  /// A headline in title case shows no names; those of the text are known in it.
  private static void addFromHeadline(
      Map<String, Named> parts, String headline, List<Mention> known) {
    for (var word : new HashSet<>(Wire.words(headline))) {
      var named = parts.get(word);
      var counted = known.stream().anyMatch(it -> parts(it).contains(word));
      if (named != null && !counted) {
        named.add(SALIENCE[0], true);
      }
    }
  }

  /// German writes every noun like a name.
  private static boolean shown(Mention mention, String language) {
    var known = mention.type() != ActorType.UNKNOWN;
    return mention.type().acts() && (known || !language.equals("de"));
  }

  private static List<String> actors(Map<String, Double> whole, Map<String, String> full) {
    var named = new HashMap<String, Double>();
    whole.forEach((name, much) -> named.merge(full.getOrDefault(name, name), much, Double::sum));
    return named.entrySet().stream()
        .sorted(
            Comparator.comparingDouble((Map.Entry<String, Double> it) -> -it.getValue())
                .thenComparing(Map.Entry::getKey))
        .limit(MOST_ACTORS)
        .map(Map.Entry::getKey)
        .toList();
  }

  private static final class Named {
    private final ActorType type;
    private double sum;
    private boolean headline;

    Named(ActorType type) {
      this.type = type;
    }

    void add(double much, boolean inHeadline) {
      sum += much;
      headline |= inHeadline;
    }

    double much() {
      return sum * (type == ActorType.STATE || type == ActorType.PLACE ? STATE : 1);
    }

    float weight() {
      return damped(much());
    }
  }

  private List<List<Mention>> mentions(String text, List<Span> sentences) {
    return sentences.stream().map(span -> names.in(span.in(text), false)).toList();
  }

  /// "Huang" is the "Jensen Huang" that the story names in full.
  private static Map<String, String> fullNames(List<List<Mention>> mentions) {
    var full = new HashMap<String, String>();
    for (var sentence : mentions) {
      for (var mention : sentence) {
        var parts = mention.name().split(" ");
        var person = mention.type() == ActorType.PERSON || mention.type() == ActorType.UNKNOWN;
        if (person && parts.length > 1) {
          full.putIfAbsent(parts[parts.length - 1], mention.name());
        }
      }
    }
    return full;
  }

  private void addWords(
      Map<Integer, Double> words, String sentence, List<Mention> named, Story story, double much) {
    for (var term : analysis.terms(sentence, story.language())) {
      var within = named.stream().anyMatch(it -> it.span().contains(term.span()));
      if (!within && term.text().codePoints().noneMatch(Character::isDigit)) {
        words.merge(hash(term.text()), much, Double::sum);
      }
    }
  }

  /// The second time counts less than the first.
  private static float damped(double much) {
    return (float) (much <= 1 ? much : 1 + Math.log(much));
  }

  private static Map<Integer, Float> strongest(Map<Integer, Double> words, int most) {
    return words.entrySet().stream()
        .sorted(
            Comparator.comparingDouble((Map.Entry<Integer, Double> it) -> -it.getValue())
                .thenComparing(Map.Entry::getKey))
        .limit(most)
        .collect(Collectors.toMap(Map.Entry::getKey, it -> damped(it.getValue())));
  }

  private static Set<Integer> places(List<List<Mention>> mentions) {
    return mentions.stream()
        .limit(BEGINNING)
        .flatMap(List::stream)
        .filter(it -> it.type() == ActorType.STATE || it.type() == ActorType.PLACE)
        .map(it -> hash(it.name()))
        .collect(Collectors.toSet());
  }

  private static Set<Integer> numbers(String text, List<Span> sentences) {
    var numbers = new LinkedHashSet<Integer>();
    for (var span : sentences) {
      for (var number : Wire.numbers(span.in(text))) {
        if (numbers.size() < MOST_NUMBERS) {
          numbers.add(hash(number));
        }
      }
    }
    return numbers;
  }

  private static Set<Integer> sentences(String text, List<Span> sentences) {
    var hashes = new HashSet<Integer>();
    for (var span : sentences.subList(1, sentences.size())) {
      var words = Wire.words(Wire.bare(span.in(text)));
      if (words.size() >= 6 && hashes.size() < MOST_SENTENCES) {
        hashes.add(hash(String.join(" ", words)));
      }
    }
    return hashes;
  }

  /// FNV-1a of a text without its case.
  static int hash(String text) {
    var hash = 0x811c9dc5;
    var folded = text.toLowerCase(Locale.ROOT);
    for (var i = 0; i < folded.length(); i++) {
      hash = (hash ^ folded.charAt(i)) * 0x01000193;
    }
    return hash ^ (hash >>> 15);
  }

  /// The hashes of what a sentence names, and of its words.
  List<Set<Integer>> features(String sentence, String language) {
    var mentions = names.in(sentence, false);
    var words = new HashSet<Integer>();
    for (var term : analysis.terms(sentence, language)) {
      if (mentions.stream().noneMatch(it -> it.span().contains(term.span()))) {
        words.add(hash(term.text()));
      }
    }
    return List.of(
        mentions.stream()
            .flatMap(it -> parts(it).stream())
            .map(Profiler::hash)
            .collect(Collectors.toSet()),
        words);
  }
}
