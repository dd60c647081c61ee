package attache.answer.check;

import attache.ledger.reading.Tag;
import attache.ledger.reading.VerbGroup;
import attache.ledger.reading.VerbGroup.Range;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Who says what in a sentence.
///
/// @param speaker words of who speaks; empty for "it is said"
/// @param verb the word that says that they speak
/// @param covers what they say
/// @param own whether the verb itself makes it so: "ruled", "announced"
/// @param aside whether it stands in a clause that only describes
record Voices(List<Word> speaker, Word verb, Range covers, boolean own, boolean aside) {
  private static final Set<String> SHORT = Set.of("reports", "writes", "says", "claims", "notes");

  private static final Set<String> KEEPS = Set.of("hold", "conclude");

  /// The voices of a sentence, in reading order.
  static List<Voices> of(Told told, Lists lists) {
    var voices = new ArrayList<Voices>();
    for (var group : told.groups()) {
      var act = group.chain().stream().filter(v -> lists.has("speech", v)).findFirst();
      if (act.isPresent()
          && !keeps(told, group)
          && !(group.chain().size() > 1 && lists.has("terminal", group.governs()))
          && group.modal().isEmpty()
          && (group.finite() || group.participle())) {
        voice(told, group, lists).ifPresent(voices::add);
      }
    }
    for (var word : told.words()) {
      if (word.lower().equals("found") && word.is(Tag.NOUN) && word.at() > 0) {
        var from = word.at();
        while (from > 0 && told.words().get(from - 1).token().tag().nominal()) {
          from--;
        }
        voices.add(found(told, word, from));
      }
      if (word.lower().equals("put") || SHORT.contains(word.lower())) {
        aside(told, word).ifPresent(voices::add);
      }
      if (word.lower().equals("according") || lists.has("account-nouns", word) && word.at() > 0) {
        account(told, word).ifPresent(voices::add);
      }
    }
    return voices;
  }

  /// "as the minister put it", and "…, the newspaper reports." where the verb looks like a noun.
  private static Optional<Voices> aside(Told told, Word word) {
    var words = told.words();
    var put = word.lower().equals("put");
    var last = words.subList(word.at() + 1, words.size()).stream().noneMatch(Word::content);
    if (put
        ? word.at() + 1 >= words.size() || !words.get(word.at() + 1).lower().equals("it")
        : word.verbal() || !last) {
      return Optional.empty();
    }
    var from = word.at();
    while (from > 0 && words.get(from - 1).token().tag().nominal()) {
      from--;
    }
    var opened =
        from > 0
            && (words.get(from - 1).is(Tag.COMMA)
                || words.get(from - 1).is(Tag.BORDER)
                || put && words.get(from - 1).lower().equals("as"));
    return opened && from < word.at()
        ? Optional.of(
            new Voices(
                List.copyOf(words.subList(from, word.at())),
                word,
                new Range(0, from),
                false,
                false))
        : Optional.empty();
  }

  /// "held on to the dates" says nothing; "held that" does.
  private static boolean keeps(Told told, VerbGroup group) {
    var next =
        group.last() + 1 < told.words().size() ? told.words().get(group.last() + 1).lower() : "";
    return KEEPS.contains(group.act()) && !Set.of("that", ".", ",").contains(next)
        || group.act().equals("think") && next.equals("of");
  }

  private static Voices found(Told told, Word word, int from) {
    var speaker = List.copyOf(told.words().subList(from, word.at()));
    return new Voices(
        speaker,
        word,
        new Range(Math.min(word.at() + 1, told.words().size() - 1), told.words().size()),
        false,
        false);
  }

  private static Optional<Voices> voice(Told told, VerbGroup group, Lists lists) {
    var words = told.words();
    var verb =
        words.get(group.first() <= group.main() ? firstSpeech(told, group, lists) : group.main());
    var speaker = group.passive() ? by(told, group) : subject(told, group);
    if (!group.passive() && inverted(told, group)) {
      speaker = after(told, group.last() + 1);
      return Optional.of(
          new Voices(
              speaker, verb, new Range(0, group.first()), lists.has("own-speech", verb), false));
    }
    var opens = group.subject().empty() ? group.first() : group.subject().from();
    var trailing =
        opens > 0 && (words.get(opens - 1).is(Tag.COMMA) || words.get(opens - 1).is(Tag.BORDER));
    var ends =
        group.end() >= words.size() - 2
            || words.get(Math.min(group.last() + 1, words.size() - 1)).is(Tag.COMMA);
    var clause =
        group.last() + 2 < words.size()
            && !words.get(group.last() + 1).is(Tag.COMMA)
            && !words.get(group.last() + 1).is(Tag.BORDER);
    var quoted =
        opens < words.size()
                && opens > 0
                && words.get(opens).is(Tag.BORDER)
                && "”\"»".contains(words.get(opens).token().text())
            || trailing
                && words.get(opens - 1).is(Tag.BORDER)
                && "”\"».".contains(words.get(opens - 1).token().text());
    var inserted =
        trailing && group.last() + 1 < words.size() && words.get(group.last() + 1).is(Tag.COMMA);
    var covers =
        inserted
            ? new Range(0, words.size())
            : quoted || trailing && !clause && ends
                ? new Range(0, opens)
                : new Range(group.last() + 1, reach(told, group));
    return covers.empty()
        ? Optional.empty()
        : Optional.of(
            new Voices(speaker, verb, covers, lists.has("own-speech", verb), group.relative()));
  }

  /// To the end of the sentence for "said that …", to the end of the clause for "welcomed the
  /// plan".
  private static int reach(Told told, VerbGroup group) {
    var size = told.words().size();
    var next =
        group.last() + 1 < size ? told.words().get(group.last() + 1) : told.words().getLast();
    var clause =
        next.is(Tag.SUBORDINATOR)
            || next.is(Tag.RELATIVE)
            || next.is(Tag.BORDER)
            || next.is(Tag.PRONOUN)
            || told.groups().stream()
                .anyMatch(g ->
                    g.finite()
                        && g.first() > group.last()
                        && !g.subject().empty()
                        && g.subject().from() <= group.last() + 1
                        && g.subject().from() > group.last());
    var end = clause ? size : Math.min(size, group.end());
    for (var other : told.groups()) {
      var contrast = other.subject().from() - 1;
      if (contrast > group.last()
          && contrast < end
          && (told.words().get(contrast).lower().equals("while")
              || told.words().get(contrast).lower().equals("whereas")
              || told.words().get(contrast).lower().equals(";"))) {
        end = contrast;
      }
    }
    for (var i = group.last() + 1; group.relative() && i < end; i++) {
      end = told.words().get(i).is(Tag.COMMA) ? i : end;
    }
    return Math.max(end, group.last() + 1);
  }

  /// The subject, with what stands between commas behind it: "Ada Byron, the minister, said".
  private static List<Word> subject(Told told, VerbGroup group) {
    var from = group.subject().from();
    var next = group.subject().to() + 1;
    var describes =
        next < told.words().size()
            && (told.words().get(next).is(Tag.RELATIVE)
                || told.words().get(next).lower().startsWith("who"));
    var aside =
        !describes
            && told.groups().stream().noneMatch(g -> g.first() >= from && g.last() < group.first());
    var to =
        aside && !group.subject().empty() && group.first() - group.subject().to() < 12
            ? group.first()
            : group.subject().to();
    return told.in(new Range(from, Math.max(to, group.subject().to()))).stream()
        .filter(w -> !w.is(Tag.ADVERB))
        .toList();
  }

  private static int firstSpeech(Told told, VerbGroup group, Lists lists) {
    for (var i = group.first(); i <= group.last(); i++) {
      if (lists.has("speech", told.words().get(i).stem())) {
        return i;
      }
    }
    return group.main();
  }

  /// "…, said the minister".
  private static boolean inverted(Told told, VerbGroup group) {
    var words = told.words();
    return group.first() > 1
        && told.groups().stream()
            .noneMatch(g ->
                g.finite()
                    && g.subject().from() == group.last() + 1
                    && g.first() > group.last()
                    && !g.subject().empty())
        && (words.get(group.first() - 1).is(Tag.COMMA)
            || words.get(group.first() - 1).is(Tag.BORDER))
        && group.last() + 1 < words.size()
        && (words.get(group.last() + 1).is(Tag.NAME)
            || words.get(group.last() + 1).is(Tag.DETERMINER));
  }

  private static List<Word> by(Told told, VerbGroup group) {
    for (var i = group.last() + 1; i < Math.min(group.end(), told.words().size()); i++) {
      if (told.words().get(i).lower().equals("by")) {
        return after(told, i + 1);
      }
    }
    return List.of();
  }

  /// The noun phrase that opens at a word.
  static List<Word> after(Told told, int at) {
    var phrase = new ArrayList<Word>();
    for (var i = at; i < told.words().size(); i++) {
      var word = told.words().get(i);
      var holds = word.token().tag().nominal() || word.lower().equals("of") || word.is(Tag.PRONOUN);
      var and =
          word.is(Tag.CONJUNCTION)
              && i + 1 < told.words().size()
              && told.words().get(i + 1).is(Tag.NAME);
      var title =
          word.is(Tag.VERB)
              && i > at
              && i + 1 < told.words().size()
              && told.words().get(i + 1).is(Tag.NAME);
      if (!holds && !and && !title && !word.lower().equals("to") && !word.lower().equals("both")) {
        break;
      }
      phrase.add(word);
    }
    return phrase;
  }

  /// "according to the minister", "by his account", "on officials’ estimates".
  private static Optional<Voices> account(Told told, Word word) {
    var all = new Range(0, told.words().size());
    if (word.lower().equals("according")) {
      return Optional.of(new Voices(after(told, word.at() + 2), word, all, false, false));
    }
    var words = told.words();
    var from = word.at();
    while (from > 0 && words.get(from - 1).token().tag().nominal()) {
      from--;
    }
    var owned = words.subList(from, word.at()).stream().anyMatch(w -> w.is(Tag.POSSESSIVE));
    var of = word.at() + 1 < words.size() && words.get(word.at() + 1).lower().equals("of");
    if (!owned && !of) {
      return Optional.empty();
    }
    var who = owned ? List.copyOf(words.subList(from, word.at())) : after(told, word.at() + 2);
    return Optional.of(new Voices(who, word, all, false, false));
  }

  boolean covers(Word word) {
    return covers.from() <= word.at() && word.at() < covers.to() && !speaker.contains(word);
  }
}
