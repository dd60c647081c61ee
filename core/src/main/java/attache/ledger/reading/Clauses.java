package attache.ledger.reading;

import java.util.ArrayList;
import java.util.List;

/// Finds the verb groups of a sentence and whose they are.
final class Clauses {
  /*
   * Problem: who does what, and how far has it come? Idea: a verb group is a run of auxiliaries,
   * adverbs and full verbs, followed by the infinitives and gerunds its last verb governs. Its subject
   * is the noun phrase before it: the one the clause opens with, the one before it if the clause
   * describes ("which"), the subject of the clause before if "and" joins two verbs. Its complements run
   * to the next clause. Linear in the length of the sentence.
   */
  private final List<Token> tokens;
  private final List<VerbGroup> groups = new ArrayList<>();

  private Clauses(List<Token> tokens) {
    this.tokens = tokens;
  }

  /// The verb groups of a tagged sentence, in reading order.
  static List<VerbGroup> of(List<Token> tokens) {
    var clauses = new Clauses(tokens);
    for (var i = 0; i < tokens.size(); ) {
      var group = clauses.groupAt(i);
      if (group == null) {
        i++;
      } else {
        clauses.groups.add(group);
        i = group.last() + 1;
      }
    }
    return clauses.bounded();
  }

  private @org.jspecify.annotations.Nullable VerbGroup groupAt(int start) {
    var token = tokens.get(start);
    return switch (token.tag()) {
      case MODAL, BE, HAVE, DO, VERB, PAST, ING -> new VerbRun(tokens, groups, start).read();
      case TO ->
          start + 1 < tokens.size() && opensInfinitive(start + 1)
              ? new VerbRun(tokens, groups, start).read()
              : null;
      default -> null;
    };
  }

  private boolean opensInfinitive(int i) {
    var at = i;
    while (at < tokens.size() && (tokens.get(at).is(Tag.ADVERB) || tokens.get(at).is(Tag.NOT))) {
      at++;
    }
    return at < tokens.size()
        && (tokens.get(at).is(Tag.VERB) || tokens.get(at).is("be") || tokens.get(at).is("have"));
  }

  /// Each group with where its complements end: at the next clause.
  private List<VerbGroup> bounded() {
    var bounded = new ArrayList<VerbGroup>();
    for (var g = 0; g < groups.size(); g++) {
      var group = groups.get(g);
      var next = tokens.size();
      for (var h = g + 1; h < groups.size(); h++) {
        var other = groups.get(h);
        if (other.finite() && !describes(other)) {
          var own = other.subject().from() > group.last() && !other.relative();
          next = own ? other.subject().from() : other.first();
          break;
        }
      }
      bounded.add(withEnd(group, end(group, next)));
    }
    return List.copyOf(bounded);
  }

  private int end(VerbGroup group, int next) {
    for (var i = group.last() + 1; i < next; i++) {
      i = behindApposition(group, i, next);
      var token = tokens.get(i);
      var stops =
          token.is(Tag.SUBORDINATOR) && !token.is("if") && !token.is("so")
              || token.is(Tag.BORDER) && ";:.–—".contains(token.text());
      if (stops || token.is(Tag.COMMA) && !listGoesOn(i, next)) {
        return i;
      }
    }
    var end = next;
    while (end > group.last() + 1
        && (tokens.get(end - 1).is(Tag.CONJUNCTION)
            || tokens.get(end - 1).is(Tag.RELATIVE)
            || tokens.get(end - 1).is(Tag.SUBORDINATOR)
            || tokens.get(end - 1).is(Tag.COMMA)
            || tokens.get(end - 1).is(Tag.ADVERB) && end < tokens.size())) {
      end--;
    }
    return end;
  }

  /// "Acme, a maker based in Tarn, a …": a past form that describes what stands between commas.
  private boolean describes(VerbGroup group) {
    var from = group.subject().from();
    if (group.first() != group.last()
        || !tokens.get(group.first()).is(Tag.PAST)
        || from < 2
        || !tokens.get(from).is(Tag.DETERMINER)
        || !tokens.get(from - 1).is(Tag.COMMA)
        || !tokens.get(from - 2).is(Tag.NAME)
        || group.last() + 1 >= tokens.size()
        || !tokens.get(group.last() + 1).is(Tag.PREPOSITION)) {
      return false;
    }
    for (var i = group.last() + 1; i < Math.min(tokens.size() - 1, group.last() + 8); i++) {
      if (tokens.get(i).is(Tag.COMMA)) {
        return tokens.get(i + 1).is(Tag.DETERMINER);
      }
    }
    return false;
  }

  /// "Granted Acme, a maker of lamps, a licence": behind what only describes the name, if an object
  /// follows; else where it is.
  private int behindApposition(VerbGroup group, int comma, int next) {
    if (!tokens.get(comma).is(Tag.COMMA)
        || !tokens.get(comma - 1).is(Tag.NAME)
        || comma + 1 >= next
        || !tokens.get(comma + 1).is(Tag.DETERMINER)) {
      return comma;
    }
    for (var i = group.last() + 1; i < comma; i++) {
      if (!tokens.get(i).tag().nominal()) {
        return comma;
      }
    }
    for (var i = comma + 1; i < Math.min(next - 1, comma + 14); i++) {
      if (tokens.get(i).is(Tag.COMMA)) {
        return tokens.get(i + 1).is(Tag.DETERMINER) ? i + 1 : comma;
      }
    }
    return comma;
  }

  private boolean listGoesOn(int comma, int next) {
    for (var i = comma + 1; i < Math.min(next, comma + 8); i++) {
      if (tokens.get(i).is(Tag.CONJUNCTION)) {
        return tokens.get(comma - 1).tag().nominal();
      }
      if (!tokens.get(i).tag().nominal() && !tokens.get(i).is(Tag.COMMA)) {
        return false;
      }
    }
    return false;
  }

  private static VerbGroup withEnd(VerbGroup g, int end) {
    return new VerbGroup(
        g.first(),
        g.last(),
        g.chain(),
        g.main(),
        g.modal(),
        g.perfect(),
        g.past(),
        g.progressive(),
        g.passive(),
        g.actPassive(),
        g.negated(),
        g.finite(),
        g.participle(),
        g.subject(),
        Math.max(end, g.last() + 1),
        g.opener());
  }
}
