package attache.ledger.reading;

import attache.ledger.reading.VerbGroup.Range;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/// Reads one run of verbs: auxiliaries, the full verb, what it governs, and whose it is.
final class VerbRun {
  private static final Set<String> LINKS_CHAIN =
      Set.of("to", "on", "in", "for", "from", "of", "about", "into");

  private static final Set<String> REPORTS =
      Set.of(
          "say",
          "announce",
          "report",
          "believe",
          "think",
          "claim",
          "argue",
          "warn",
          "estimate",
          "add",
          "expect",
          "suggest",
          "hope",
          "confirm",
          "note",
          "tell",
          "insist",
          "deny");

  private static final Set<String> NOMINATIVE = Set.of("it", "he", "she", "they", "we", "i");

  /// What a preposition and a noun behind "is" or "remains" say, and the verb that says the same.
  private static final java.util.Map<String, String> STATES =
      java.util.Map.of(
          "in talks", "negotiate",
          "in negotiations", "negotiate",
          "in discussions", "negotiate",
          "in force", "stand",
          "in place", "stand",
          "in effect", "stand",
          "into force", "stand",
          "into effect", "stand");

  private static final java.util.Map<String, String> PHRASAL = phrasal();

  private static java.util.Map<String, String> phrasal() {
    var verbs = new java.util.HashMap<String, String>();
    for (var line : Parts.Lines.of("phrasal.tsv")) {
      var columns = line.split("\t");
      verbs.put(columns[0], columns[1]);
    }
    return java.util.Map.copyOf(verbs);
  }

  private final List<Token> tokens;
  private final List<VerbGroup> groups;
  private final int start;
  private int at;
  private final List<String> chain = new ArrayList<>();
  private String modal = "";
  private boolean perfect;
  private boolean past;
  private boolean progressive;
  private boolean passive;
  private boolean actPassive;
  private boolean negated;
  private final boolean infinitive;
  private boolean participle;
  private int main;
  private int last;

  VerbRun(List<Token> tokens, List<VerbGroup> groups, int start) {
    this.tokens = tokens;
    this.groups = groups;
    this.start = start;
    this.at = start;
    this.infinitive = tokens.get(start).is(Tag.TO);
    if (infinitive) {
      at++;
    }
  }

  /// The verb group; nothing if it has no verb.
  @org.jspecify.annotations.Nullable VerbGroup read() {
    auxiliaries();
    if (chain.isEmpty()) {
      return null;
    }
    while (governed()) {}
    return new VerbGroup(
        start,
        last,
        List.copyOf(chain),
        main,
        modal,
        perfect,
        past,
        progressive,
        passive,
        actPassive,
        negated,
        !infinitive && !participle,
        participle,
        subject(),
        last + 1,
        opener(start));
  }

  /// The auxiliaries and the first full verb.
  private void auxiliaries() {
    var be = false;
    var have = false;
    var auxiliary = false;
    for (; at < tokens.size(); at++) {
      var token = tokens.get(at);
      switch (token.tag()) {
        case MODAL -> {
          modal = token.is("cannot") || token.is("won't") ? "can" : token.lower();
          negated |= token.is("cannot") || token.is("won't");
          auxiliary = true;
        }
        case DO -> {
          past |= token.is("did");
          auxiliary = true;
        }
        case HAVE -> {
          perfect = true;
          past |= token.is("had");
          participle |= token.is("having");
          have = true;
          auxiliary = true;
        }
        case BE -> {
          past |= token.is("was") || token.is("were");
          be = true;
          auxiliary = true;
        }
        case NOT -> negated = true;
        case ADVERB -> {
          negated |= have && token.is("yet");
          if (!auxiliary && at > start) {
            return;
          }
        }
        default -> {
          verb(token, be, have, auxiliary);
          return;
        }
      }
      if (!token.is(Tag.ADVERB)) {
        last = at;
      }
    }
    copula(be, have);
  }

  private void verb(Token token, boolean be, boolean have, boolean auxiliary) {
    switch (token.tag()) {
      case VERB -> take(token);
      case PAST -> {
        passive = be || (infinitive && !have);
        past |= !auxiliary;
        participle = !auxiliary && !infinitive && reduced();
        passive |= participle;
        actPassive = passive;
        take(token);
      }
      case ING -> {
        progressive = be;
        participle = !auxiliary;
        take(token);
      }
      default -> copula(be, have);
    }
  }

  /// "a plant designed for": a participle on the noun before it, in the complements of another
  /// verb.
  private boolean reduced() {
    var next = at + 1 < tokens.size() ? tokens.get(at + 1) : tokens.get(at);
    if (next.is("by")) {
      return true;
    }
    if (groups.isEmpty() || REPORTS.contains(groups.getLast().act()) || start == 0) {
      return false;
    }
    var before = tokens.get(start - 1);
    if (!before.tag().nominal()) {
      return false;
    }
    for (var i = groups.getLast().last() + 1; i < start; i++) {
      var token = tokens.get(i);
      if (token.is(Tag.COMMA)
          || token.is(Tag.BORDER)
          || token.is(Tag.CONJUNCTION)
          || token.is(Tag.SUBORDINATOR)
          || token.is(Tag.RELATIVE)
          || token.is(Tag.PRONOUN)
          || Set.of("after", "before", "since").contains(token.lower())) {
        return false;
      }
    }
    return groups.getLast().last() + 1 < start;
  }

  private void copula(boolean be, boolean have) {
    if (be || have) {
      perfect &= be;
      chain.add(be ? "be" : "have");
      main = last;
      at = last + 1;
    }
  }

  private void take(Token token) {
    main = at;
    last = at;
    at++;
    var phrasal =
        at < tokens.size() ? PHRASAL.get(token.lemma() + " " + tokens.get(at).lower()) : null;
    if (phrasal != null) {
      last = at;
      at++;
    }
    chain.add(phrasal == null ? token.lemma() : phrasal);
  }

  /// Verbs that the last one governs: "plans to build", "is considering buying", "was ordered to
  /// stop selling". With a noun between, they are a group of their own.
  private boolean governed() {
    if (state()) {
      return true;
    }
    var next = last + 1;
    var linked = false;
    while (next < tokens.size() && (tokens.get(next).is(Tag.ADVERB) || predicate(next))) {
      next++;
    }
    if (next + 1 < tokens.size()
        && tokens.get(next).is("in")
        && tokens.get(next + 1).is("principle")) {
      next += 2;
    }
    if (next < tokens.size() && LINKS_CHAIN.contains(tokens.get(next).lower())) {
      linked = true;
      next++;
    }
    while (next < tokens.size() && tokens.get(next).is(Tag.ADVERB)) {
      next++;
    }
    if (next >= tokens.size()) {
      return false;
    }
    var token = tokens.get(next);
    var to = linked && tokens.get(next - 1).is(Tag.TO);
    if (token.is(Tag.ING) && !chain.getLast().equals("be") || to && token.is(Tag.VERB)) {
      predicates(next);
      at = next;
      actPassive = false;
      take(token);
      return true;
    }
    if (to
        && token.is("have")
        && next + 1 < tokens.size()
        && tokens.get(next + 1).is(Tag.PAST)
        && chain.getLast().equals("report")) {
      at = next + 1;
      actPassive = false;
      take(tokens.get(at));
      return true;
    }
    if (to && token.is("be") && next + 1 < tokens.size()) {
      predicates(next);
      last = next;
      at = next + 1;
      var after = tokens.get(at);
      if (after.is(Tag.PAST) || after.is(Tag.ING)) {
        actPassive = after.is(Tag.PAST);
        take(after);
      } else {
        chain.add("be");
        main = next;
      }
      return true;
    }
    return false;
  }

  /// "is in talks to buy", "remains in force": a noun says how it stands.
  private boolean state() {
    var stands = Set.of("be", "remain", "stay", "come", "enter", "go", "take", "keep");
    var at = last + 1;
    while (at < tokens.size() && (tokens.get(at).is(Tag.ADVERB) || tokens.get(at).is("still"))) {
      at++;
    }
    if (!stands.contains(chain.getLast()) || at + 1 >= tokens.size()) {
      return false;
    }
    var two = tokens.get(at).lower() + " " + tokens.get(at + 1).lower();
    var state =
        chain.getLast().equals("take") && tokens.get(at).is("effect")
            ? "stand"
            : STATES.getOrDefault(two, "");
    if (state.isEmpty()) {
      return false;
    }
    last = state.equals("stand") && tokens.get(at).is("effect") ? at : at + 1;
    main = last;
    this.at = last + 1;
    chain.add(state);
    return true;
  }

  /// "is likely to", "was able to": the adjective stands in the chain as a verb does.
  private boolean predicate(int i) {
    return chain.getLast().equals("be")
        && (tokens.get(i).is(Tag.ADJECTIVE) || tokens.get(i).is(Tag.PAST))
        && i == last + 1;
  }

  private void predicates(int next) {
    for (var i = last + 1; i < next; i++) {
      if (predicate(i) || tokens.get(i).is("likely") || tokens.get(i).is("due")) {
        chain.add(tokens.get(i).lemma());
        last = i;
      }
    }
  }

  private Range subject() {
    if (infinitive || participle) {
      return new Range(start, start);
    }
    var end = start;
    while (end > 0 && (tokens.get(end - 1).is(Tag.ADVERB) || tokens.get(end - 1).is(Tag.NOT))) {
      end--;
    }
    if (end > 0 && tokens.get(end - 1).is(Tag.RELATIVE)
        || end > 0 && tokens.get(end - 1).is("who")) {
      return antecedent(end - 1);
    }
    if (end > 0 && NOMINATIVE.contains(tokens.get(end - 1).lower())) {
      return new Range(end - 1, end);
    }
    if (end > 0 && tokens.get(end - 1).is(Tag.CONJUNCTION) && !groups.isEmpty()) {
      return groups.getLast().subject();
    }
    if (end > 0 && tokens.get(end - 1).is(Tag.COMMA)) {
      var open = insertion(end - 1);
      end = open >= 0 ? open : end;
    }
    var from = end;
    while (from > 0 && !border(from - 1, end)) {
      from--;
    }
    if (!groups.isEmpty() && from == groups.getLast().last() + 1) {
      from = afterComplements(from, end);
    }
    while (from < end && opens(tokens.get(from))) {
      from++;
    }
    if (from >= end && !groups.isEmpty()) {
      return groups.getLast().subject();
    }
    return new Range(from, end);
  }

  private boolean opens(Token token) {
    return token.is(Tag.CONJUNCTION)
        || token.is(Tag.COMMA)
        || token.is(Tag.ADVERB)
        || Set.of("after", "before", "since", "until", "till").contains(token.lower());
  }

  /// Where the subject begins when another clause stands before it: after its last comma or "and",
  /// unless that clause is "said" or the like, whose complement the subject opens.
  private int afterComplements(int from, int end) {
    if (REPORTS.contains(groups.getLast().act()) && !tokens.get(from).is(Tag.PREPOSITION)) {
      return from;
    }
    for (var i = end - 1; i > from; i--) {
      if (tokens.get(i).is(Tag.COMMA)) {
        return i;
      }
      if (tokens.get(i).is(Tag.CONJUNCTION) && !tokens.get(i - 1).is(Tag.COMMA)) {
        return i;
      }
    }
    return from;
  }

  /// "X, based in Y, has": the comma that opens what stands between two commas.
  private int insertion(int close) {
    for (var i = close - 1; i >= 0 && close - i < 20; i--) {
      if (tokens.get(i).is(Tag.COMMA)) {
        return i;
      }
      if (tokens.get(i).is(Tag.BORDER)) {
        return -1;
      }
    }
    return -1;
  }

  private Range antecedent(int relative) {
    var end = relative;
    while (end > 0 && tokens.get(end - 1).is(Tag.COMMA)) {
      end--;
    }
    var from = end;
    while (from > 0 && (tokens.get(from - 1).tag().nominal() || tokens.get(from - 1).is("of"))) {
      from--;
    }
    return new Range(from, end);
  }

  private boolean border(int i, int end) {
    var token = tokens.get(i);
    if (!groups.isEmpty() && i <= groups.getLast().last()) {
      return true;
    }
    return switch (token.tag()) {
      case SUBORDINATOR, RELATIVE -> true;
      case BORDER -> !bracketed(i, end);
      case COMMA -> !enumerates(i, end);
      default -> false;
    };
  }

  /// "Paris, Rome and Oslo agreed": commas between names do not end the subject.
  private boolean enumerates(int comma, int end) {
    for (var i = comma + 1; i < end; i++) {
      if (tokens.get(i).is(Tag.CONJUNCTION)) {
        var next = tokens.get(Math.min(comma + 1, end - 1));
        return comma > 0
            && tokens.get(comma - 1).tag().nominal()
            && (next.tag().nominal() || next.is(Tag.CONJUNCTION));
      }
    }
    return false;
  }

  private boolean bracketed(int i, int end) {
    var text = tokens.get(i).text();
    if (text.equals(")") || text.equals("(")) {
      return true;
    }
    return "“”\"‘’'.".contains(text) && end - i < 12;
  }

  private String opener(int start) {
    for (var i = start - 1; i >= 0; i--) {
      var token = tokens.get(i);
      if (!groups.isEmpty() && i <= groups.getLast().last()) {
        return "";
      }
      if (token.is(Tag.SUBORDINATOR) || token.is(Tag.RELATIVE) || token.is("who")) {
        return token.lower();
      }
      if (token.is(Tag.COMMA) || token.is(Tag.BORDER)) {
        return i > 0 && token.is(Tag.COMMA) && tokens.get(i - 1).is(Tag.RELATIVE) ? "which" : "";
      }
    }
    return "";
  }
}
