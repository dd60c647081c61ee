package attache.answer.check;

import attache.ledger.Stage;
import attache.ledger.reading.Cues;
import attache.ledger.reading.Tag;
import attache.ledger.reading.VerbGroup;
import java.util.Set;

/// How far a sentence says an act has come, and how firmly, on one scale.
final class Firmness {
  /// Considered, or only possible.
  static final int OPEN = 0;

  /// Proposed, wanted, planned, expected.
  static final int MEANT = 1;

  /// "Would", said of what is planned.
  static final int WOULD = 2;

  /// "Will", "is to", "must", agreed, announced.
  static final int COMING = 3;

  /// It is so.
  static final int SO = 4;

  private static final Set<String> ASIDES = Set.of("possibly", "perhaps", "maybe", "potentially");
  private static final Set<String> TELLS =
      Set.of(
          "announce", "say", "confirm", "pledge", "promise", "declare", "state", "tell", "decide");
  private static final Set<String> RULES =
      Set.of("rule", "order", "decide", "hold", "say", "declare", "decree", "agree");
  private static final Set<String> LIKELY = Set.of("likely", "probably", "presumably", "expected");

  private final Cues cues;
  private final Lists lists;

  Firmness(Cues cues, Lists lists) {
    this.cues = cues;
    this.lists = lists;
  }

  /// How firmly the sentence says what a word says.
  int of(Told told, Word word) {
    var group = told.groupOf(word);
    if (group.isEmpty()) {
      return SO;
    }
    var g = group.get();
    var inside = g.first() <= word.at() && word.at() <= g.last();
    if (word.at() < g.first()) {
      return Math.min(g.actPassive() ? ofObject(g) : SO, beside(told, word));
    }
    var firm = of(told, g);
    if (!inside && word.at() > g.last()) {
      firm = Math.min(firm, ofObject(g));
    } else if (inside && word.at() < g.main() && g.chain().size() > 1) {
      firm = own(told, g);
    }
    return Math.min(firm, beside(told, word));
  }

  /// How firmly a verb group says its last verb is done.
  int of(Told told, VerbGroup group) {
    var firm = own(told, group);
    for (var lemma : group.chain().subList(0, group.chain().size() - 1)) {
      firm = Math.min(firm, governed(lemma));
    }
    if (!group.finite() && !group.participle()) {
      firm = Math.min(firm, infinitive(told, group));
    } else if (group.participle()) {
      firm = Math.min(firm, participle(told, group));
    }
    if (java.util.Set.of("be", "remain", "seem", "become").contains(group.act())
        && group.last() + 1 < told.words().size()) {
      var complement = told.words().get(group.last() + 1);
      firm =
          Math.min(
              firm,
              lists.has("open-adjectives", complement)
                  ? OPEN
                  : lists.has("meant-adjectives", complement) ? MEANT : SO);
    }
    return supposed(told, group) || underWay(told, group) ? OPEN : firm;
  }

  /// "Should the firm fail, …": a condition without "if".
  static boolean supposed(Told told, VerbGroup group) {
    var opens = group.subject().empty() ? 0 : group.subject().from();
    if (opens > 0
        && group.modal().isEmpty()
        && told.words().get(opens - 1).lower().equals("should")) {
      return true;
    }
    var first = told.words().getFirst().lower();
    if (!first.equals("should") && !first.equals("were") && !first.equals("had")) {
      return false;
    }
    return told.words().subList(0, group.first()).stream().noneMatch(w -> w.is(Tag.COMMA));
  }

  /// "is under consideration".
  private boolean underWay(Told told, VerbGroup group) {
    var at = group.last() + 1;
    return group.act().equals("be")
        && at + 1 < told.words().size()
        && told.words().get(at).lower().equals("under")
        && lists.has("open", verbOf(told.words().get(at + 1).lower()));
  }

  /// "wants the deal banned".
  private int participle(Told told, VerbGroup group) {
    var governing =
        told.groups().stream()
            .filter(g -> g.finite() && g.last() < group.first() && group.first() <= g.end())
            .reduce((_, last) -> last);
    return governing
        .map(g -> g.modal().isEmpty() ? ofObject(g) : Math.min(ofObject(g), of(told, g)))
        .orElse(SO);
  }

  private int own(Told told, VerbGroup group) {
    var words = told.words();
    for (var i = Math.max(0, group.first() - 1);
        i <= Math.min(group.last() + 1, words.size() - 1);
        i++) {
      if (ASIDES.contains(words.get(i).lower())) {
        return OPEN;
      }
      if (LIKELY.contains(words.get(i).lower())) {
        return MEANT;
      }
    }
    var lemmas = group.chain();
    var must =
        lemmas.size() > 1 && (lemmas.getFirst().equals("be") || lemmas.getFirst().equals("have"));
    return switch (modal(told, group)) {
      case "may", "can" ->
          group.negated() && (group.modal().equals("can") || ruled(told, group)) ? SO : OPEN;
      case "could" -> turned(told, group) ? SO : OPEN;
      case "might" -> OPEN;
      case "should", "ought" -> MEANT;
      case "would" -> foretold(told, group) ? COMING : WOULD;
      case "will", "shall", "must" -> COMING;
      default ->
          must
              ? COMING
              : wished(told, group) ? MEANT : inCondition(group) || awaited(group) ? OPEN : SO;
    };
  }

  /// The modal of a verb group, or that of the one it is joined to: "would pass and give".
  private static String modal(Told told, VerbGroup group) {
    var at = group.first();
    if (!group.modal().isEmpty()
        || at < 2
        || group.first() != group.last()
        || !told.words().get(at - 1).is(Tag.CONJUNCTION)
        || !told.words().get(at).lower().equals(group.act())) {
      return group.modal();
    }
    return told.groups().stream()
        .filter(g -> g.finite() && g.last() < at)
        .reduce((_, last) -> last)
        .filter(g -> g.end() >= at - 1)
        .map(VerbGroup::modal)
        .orElse("");
  }

  /// "recommends that it be banned".
  private static boolean wished(Told told, VerbGroup group) {
    return group.finite() && told.words().get(group.first()).lower().equals("be");
  }

  /// "announced that it would appeal": told of what will be; a condition makes it open again.
  private static boolean foretold(Told told, VerbGroup group) {
    var conditional =
        told.words().stream()
            .anyMatch(w -> Set.of("if", "unless", "should", "were").contains(w.lower()));
    return !conditional && (before(told, group, TELLS) || behind(told, group));
  }

  /// "The country would rent capacity, said the minister".
  private static boolean behind(Told told, VerbGroup group) {
    return told.groups().stream()
        .filter(
            g -> g.finite() && g.first() > group.last() && g.first() > 0 && TELLS.contains(g.act()))
        .anyMatch(g -> {
          var opens = g.subject().empty() ? g.first() : Math.min(g.first(), g.subject().from());
          return border(told, opens) || border(told, g.first());
        });
  }

  private static boolean border(Told told, int at) {
    return at > 0
        && (told.words().get(at - 1).is(Tag.COMMA) || told.words().get(at - 1).is(Tag.BORDER));
  }

  /// "ruled that it may not charge": a prohibition, not a possibility.
  private static boolean ruled(Told told, VerbGroup group) {
    return before(told, group, RULES);
  }

  private static boolean before(Told told, VerbGroup group, Set<String> verbs) {
    return told.groups().stream()
        .filter(g -> g.finite() && g.last() < group.first())
        .reduce((_, last) -> last)
        .filter(g -> verbs.contains(g.act()) && !g.negated())
        .isPresent();
  }

  /// "could not be ruled out", "neither could be shipped": it was not possible.
  private boolean turned(Told told, VerbGroup group) {
    return group.negated() || Negation.of(told, lists).get(group.main());
  }

  /// "before the council has given its consent": it has not.
  private static boolean awaited(VerbGroup group) {
    return group.perfect()
        && !group.past()
        && Set.of("before", "until", "till", "after").contains(group.opener());
  }

  private static boolean inCondition(VerbGroup group) {
    return group.conditional() || group.opener().equals("once");
  }

  private int governed(String lemma) {
    if (lists.has("open", lemma)) {
      return OPEN;
    }
    if (lists.has("meant", lemma) || lists.has("designed", lemma)) {
      return MEANT;
    }
    return cues.governed(lemma).map(Firmness::of).orElse(SO);
  }

  private static int of(Stage stage) {
    return switch (stage) {
      case CONSIDERED -> OPEN;
      case PROPOSED, PLANNED, PENDING -> MEANT;
      case ANNOUNCED, AGREED, DECIDED, APPROVED -> COMING;
      default -> SO;
    };
  }

  /// "is considering a grant": how far the grant has come.
  int ofObject(VerbGroup group) {
    var act = group.act();
    if (lists.has("open", act)) {
      return OPEN;
    }
    if (lists.has("meant", act)) {
      return MEANT;
    }
    if (!cues.tellsStage(act)) {
      return act.equals("set")
          ? SO
          : cues.governed(act)
              .filter(s -> s.height() > 0 && s.height() <= Stage.PLANNED.height())
              .map(Firmness::of)
              .orElse(SO);
    }
    var stage = cues.ofAct(act);
    return stage.height() <= Stage.PLANNED.height() ? of(stage) : SO;
  }

  private int infinitive(Told told, VerbGroup group) {
    var words = told.words();
    if (group.first() > 0 && words.get(group.first() - 1).lower().equals("whether")) {
      return OPEN;
    }
    for (var i = group.first() - 1; i >= Math.max(0, group.first() - 4); i--) {
      if (lists.has("plan-nouns", words.get(i))
          || i == group.first() - 1 && lists.has("willing", words.get(i))) {
        return MEANT;
      }
      if (words.get(i).is(Tag.COMMA) || words.get(i).is(Tag.BORDER)) {
        break;
      }
    }
    VerbGroup before = null;
    for (var other : told.groups()) {
      if (other.finite() && other.last() < group.first()) {
        before = other;
      }
    }
    return before == null
        ? COMING
        : Math.min(COMING, Math.min(of(told, before), governed(before.act())));
  }

  /// "a possible order", "the proposed fee", "is under consideration".
  private int beside(Told told, Word word) {
    var words = told.words();
    for (var i = Math.max(0, word.at() - 3); i < word.at() && !word.verbal(); i++) {
      if (lists.has("open-adjectives", words.get(i))) {
        return OPEN;
      }
      if (lists.has("meant-adjectives", words.get(i))) {
        return MEANT;
      }
    }
    for (var i = word.at() + 1; i < Math.min(words.size() - 1, word.at() + 4); i++) {
      if (words.get(i).lower().equals("under")
          && lists.has("open", verbOf(words.get(i + 1).lower()))) {
        return OPEN;
      }
      if (lists.has("open-adjectives", words.get(i)) && words.get(i - 1).is(Tag.BE)) {
        return OPEN;
      }
    }
    return SO;
  }

  private static String verbOf(String noun) {
    return switch (noun) {
      case "consideration" -> "consider";
      case "discussion" -> "discuss";
      case "review", "study" -> noun;
      case "examination" -> "examine";
      default -> "";
    };
  }
}
