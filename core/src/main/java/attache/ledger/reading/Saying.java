package attache.ledger.reading;

import attache.ledger.Modality;
import attache.ledger.Party;
import attache.ledger.reading.VerbGroup.Range;
import attache.story.Span;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/// Who says what a clause says, and how firmly.
///
/// @param modality ASSERTED when the outlet says so itself without a hedge
/// @param attribution who says so
record Saying(Modality modality, Party attribution) {
  private static final Set<String> VERBS =
      Set.of(
          "say",
          "announce",
          "argue",
          "claim",
          "warn",
          "add",
          "note",
          "state",
          "tell",
          "insist",
          "believe",
          "think",
          "write",
          "estimate",
          "suggest",
          "conclude",
          "confirm",
          "explain",
          "emphasise",
          "emphasize",
          "stress",
          "predict",
          "forecast",
          "report",
          "deny",
          "project",
          "describe",
          "acknowledge",
          "admit",
          "declare",
          "maintain",
          "expect",
          "reckon",
          "calculate",
          "find",
          "show",
          "point",
          "put");
  private static final Set<String> ESTIMATES =
      Set.of("estimate", "project", "forecast", "predict", "reckon", "calculate", "expect");
  private static final Pattern HEDGED =
      Pattern.compile(
          "\\b(?:reportedly|allegedly|rumou?red|is said to|are said to|sources? (?:said|say|close|familiar)"
              + "|people familiar|(?:press|media|news) reports?|according to (?:sources?|people|reports?|media|the press)"
              + "|unconfirmed|it is understood)\\b",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern ACCORDING =
      Pattern.compile("\\b(?:according to|in the words of) ", Pattern.CASE_INSENSITIVE);
  private static final Pattern ESTIMATED =
      Pattern.compile(
          "\\b(?:estimated|an estimated|by some estimates|on estimates|projected)\\b",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern EXPECTED =
      Pattern.compile(
          "\\b(?:expected|forecast to|likely|set to|due to (?:begin|start|open|be)|on track to)\\b",
          Pattern.CASE_INSENSITIVE);

  static final Saying OUTLET = new Saying(Modality.ASSERTED, Party.NOT_STATED);

  /// Who says what stands at a place of a sentence.
  static Saying at(Parsed sentence, Span place, Discourse discourse, Cues cues) {
    var token = sentence.tokensIn(place).from();
    var own = sentence.around(token).map(cues::modality).orElse(Modality.ASSERTED);
    var text = sentence.text();
    var speaker = speaker(sentence, token, discourse);
    if (HEDGED.matcher(text).find()) {
      return new Saying(Modality.REPORTED, Party.NOT_STATED);
    }
    var near = text.substring(Math.max(0, place.start() - 25), place.start());
    if (speaker.isPresent()) {
      var said = speaker.get();
      var modality =
          own == Modality.ASSERTED || said.modality() != Modality.ATTRIBUTED
              ? said.modality()
              : own;
      return new Saying(
          ESTIMATED.matcher(near).find() ? Modality.ESTIMATED : modality, said.attribution());
    }
    if (ESTIMATED.matcher(near).find()) {
      return new Saying(Modality.ESTIMATED, Party.NOT_STATED);
    }
    if (own == Modality.ASSERTED && EXPECTED.matcher(near).find()) {
      return new Saying(Modality.EXPECTED, Party.NOT_STATED);
    }
    return new Saying(own, Party.NOT_STATED);
  }

  private static Optional<Saying> speaker(Parsed sentence, int token, Discourse discourse) {
    var according = ACCORDING.matcher(sentence.text());
    if (according.find()) {
      var from = sentence.tokensIn(new Span(according.start(), according.end())).to();
      var to = from;
      while (to < sentence.tokens().size()
          && (sentence.tokens().get(to).tag().nominal()
              || sentence.tokens().get(to).is(Tag.CONJUNCTION)
              || sentence.tokens().get(to).is("of"))) {
        to++;
      }
      var who = discourse.anybody(sentence, new Range(from, to));
      if (who.isStated()) {
        return Optional.of(new Saying(Modality.ATTRIBUTED, who));
      }
    }
    for (var group : sentence.groups()) {
      var verb = group.act();
      if (!VERBS.contains(verb)
          || group.passive()
          || covers(group, token) && !inverted(sentence, group)) {
        continue;
      }
      var clause = clauseAfter(sentence, group);
      var quoted = after(sentence, group, token);
      var inverted = inverted(sentence, group);
      if (group.finite()
          && (token > group.last() && clause && !inverted
              || quoted
              || inverted && token < group.first())) {
        var who =
            inverted
                ? discourse.anybody(sentence, sentence.complements(group))
                : discourse.anybody(sentence, group.subject());
        if (who.isStated()) {
          var modality =
              verb.equals("deny")
                  ? Modality.DENIED
                  : ESTIMATES.contains(verb) ? Modality.ESTIMATED : Modality.ATTRIBUTED;
          return Optional.of(new Saying(modality, who));
        }
      }
    }
    return Optional.empty();
  }

  /// "…, said the minister": the speaker stands behind the verb.
  private static boolean inverted(Parsed sentence, VerbGroup group) {
    if (group.first() == 0 || group.chain().size() > 1 || sentence.complements(group).empty()) {
      return false;
    }
    var before = sentence.tokens().get(group.first() - 1);
    var after = sentence.tokens().get(group.last() + 1);
    return (before.is(Tag.COMMA) || before.is(Tag.BORDER)) && after.tag().nominal();
  }

  /// The subject of "said" is not what is said.
  private static boolean covers(VerbGroup group, int token) {
    return group.subject().from() <= token && token <= group.last();
  }

  /// "said that …", "said the plant would …", "argues: …".
  private static boolean clauseAfter(Parsed sentence, VerbGroup group) {
    var tokens = sentence.tokens();
    var next = group.last() + 1;
    if (next < tokens.size()
        && (tokens.get(next).is("that")
            || tokens.get(next).is(Tag.BORDER)
            || tokens.get(next).is("how"))) {
      return true;
    }
    return sentence.groups().stream()
        .anyMatch(g ->
            g.finite()
                && g.first() > group.last()
                && !g.subject().empty()
                && g.subject().from() <= group.last() + 1
                && g.subject().from() > group.last());
  }

  /// "…, she said": what stands before.
  private static boolean after(Parsed sentence, VerbGroup group, int token) {
    var opens = group.subject().empty() ? group.first() : group.subject().from();
    if (token >= opens || opens == 0) {
      return false;
    }
    var before = sentence.tokens().get(opens - 1);
    return before.is(Tag.COMMA) || before.is(Tag.BORDER);
  }
}
