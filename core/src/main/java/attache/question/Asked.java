package attache.question;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// What the asking sentence asks for: the earliest question word decides.
///
/// @param wanted what would answer it
/// @param focus the words that say what is asked for, small letters; may be empty
record Asked(Wanted wanted, List<String> focus) {
  private record Rule(Wanted wanted, Pattern pattern) {}

  private static final String AUXILIARY =
      "is|are|was|were|am|be|been|do|does|did|has|have|had|can|could|will|would|should|shall|may"
          + "|might|must|isn't|aren't|wasn't|didn't|doesn't|hasn't|won't|cannot|can't";
  private static final Set<String> BORDERS =
      Set.of(
          "is", "are", "was", "were", "do", "does", "did", "has", "have", "had", "can", "could",
          "will", "would", "should", "may", "might", "must", "of", "in", "on", "at", "by", "for",
          "from", "to", "with", "that", "which", "who", "be", "been", "and", "or", "the", "a", "an",
          "under", "over", "per", "than", "it", "its", "he", "she", "they", "there", "as", "not");

  private static final List<Rule> RULES =
      List.of(
          rule(
              Wanted.MULTIPLE,
              "how many times (?:as|more|larger|bigger|higher|the|faster)|what multiple"
                  + "|(?:what|which) factor"),
          rule(
              Wanted.DURATION,
              "how long|by how much (?:did|has|have|was|were|is|will) .*?(?:slip|slipped|delayed"
                  + "|postponed|overrun|late)|how many (?:seconds|minutes|hours|days|weeks|months|years|decades)"
                  + "|how (?:quickly|fast)"),
          rule(Wanted.COUNT, "how many|(?:what|which) (?:is the )?number of"),
          rule(
              Wanted.PERCENT,
              "(?:what|which) (?:[\\w-]+ ){0,2}rate\\b(?! of exchange)"
                  + "|(?:what|which) (?:\\w+ )?(?:percentage|per ?cent|share|proportion|portion|fraction|part"
                  + ")\\b(?! (?:did|does|do|will) )|how (?:much|large|big|high) (?:a |of )?"
                  + "(?:percentage|share|proportion|stake|rate)"),
          rule(
              Wanted.AMOUNT,
              "how (?:much|large|big|high|expensive|costly|small|deep|low)|(?:what|which) "
                  + "(?:[\\w’'-]+ ){0,2}(?:figure|amount|sum|price|cost|budget|fee|fine|penalty|value"
                  + "|size)\\b|(?:what|which) (?:is|was|are|were|would be|will be) (?:[\\w’'-]+ ){1,5}?"
                  + "(?:worth|cost|price|size|budget|value|amount|sum|fee|fine|penalty|valuation)\\b"),
          rule(
              Wanted.DATE,
              "(?:by |since |until |from )?when(?: exactly)?|(?:what|which) (?:[\\w-]+ )?(?:year|month|date|day"
                  + "|weekday|quarter|season|deadline)|how (?:soon|recently)|deadline for"),
          rule(Wanted.NAMING, "what (?:name|title)|(?:what|which) is the name|how is .* called"),
          rule(Wanted.PERSON, "who|whom|whose"),
          rule(
              Wanted.PLACE,
              "where(?!as)(?! (?:did|does|do|has|have) .* (?:go|goes|gone|went) wrong)"),
          rule(
              Wanted.REASON,
              "why|how come|(?:what|which) (?:[\\w-]+ ){0,2}?(?:reasons?|grounds?|cause[sd]?|motives?"
                  + "|explanations?)|what (?:led|makes?|made|prompted|drove|drives|explains|lies behind"
                  + "|is behind|was behind|motivated|triggered|allowed|enabled|sparked|persuaded"
                  + "|convinced|pushed|stopped|prevents?|prevented|keeps|kept|holds back|set off|sets off"
                  + "|brought (?:down|about|on)|gave rise|put paid|(?:gave|put) .* (?:the )?idea)(?! up\\b)"
                  + "|on what basis|for what purpose|where (?:did|does|do|has|have) .* (?:go|goes|gone"
                  + "|went) wrong"),
          rule(Wanted.MANNER, "how"),
          rule(Wanted.THING, "which|what"),
          rule(
              Wanted.LIST,
              "^(?:list|name|enumerate|give (?:me )?(?:all|the)|mention|summari[sz]e)"),
          rule(Wanted.VERDICT, "(?:^|[,:;] )(?:" + AUXILIARY + ")"));

  private static final Pattern CALLED =
      Pattern.compile("\\b(?:called|named|known as|dubbed|titled|the name)\\b");
  private static final Pattern DEFINE =
      Pattern.compile(
          "^what (?:is|are) (?:an? |the )?[\\p{L}\\d'&.-]+(?: [\\p{L}\\d'&.-]+){0,2}\\??$"
              + "|^who (?:is|are) [\\p{L}\\d'&.-]+(?: [\\p{L}\\d'&.-]+){0,2}\\??$"
              + "|^what does .+ (?:mean|stand for)\\??$|^(?:define|explain) (?:the )?(?:term )?.+");
  private static final Pattern NO_DEFINITION =
      Pattern.compile("\\b(?:of|being|for|doing|called|behind|going|about|to|in|on)\\b|'s ");

  private static Rule rule(Wanted wanted, String pattern) {
    return new Rule(wanted, Pattern.compile("(?:" + pattern + ")(?![\\p{L}])"));
  }

  /// Reads an English sentence.
  static Asked in(String sentence) {
    var text = sentence.toLowerCase(Locale.ROOT).replace('’', '\'').strip();
    Rule best = null;
    Matcher at = null;
    for (var rule : RULES) {
      var matcher = rule.pattern().matcher(text);
      if (findWord(matcher, text) && (at == null || matcher.start() < at.start())) {
        best = rule;
        at = matcher;
      }
    }
    if (best == null || at == null) {
      return new Asked(Wanted.OPEN, List.of());
    }
    if (DEFINE.matcher(text).find() && !NO_DEFINITION.matcher(text).find()) {
      return new Asked(Wanted.DEFINITION, List.of());
    }
    return narrowed(best.wanted(), text, at);
  }

  private static boolean findWord(Matcher matcher, String text) {
    while (matcher.find()) {
      if (matcher.start() == 0 || !Character.isLetter(text.charAt(matcher.start() - 1))) {
        return true;
      }
    }
    return false;
  }

  private static Asked narrowed(Wanted wanted, String text, Matcher at) {
    var focus = nounPhrase(text.substring(at.end()));
    return switch (wanted) {
      case THING -> thing(text, focus);
      case COUNT, DURATION -> new Asked(wanted, focus);
      case AMOUNT, PERCENT -> new Asked(wanted, measured(at.group()));
      case VERDICT -> new Asked(text.contains(" or ") ? Wanted.CHOICE : wanted, List.of());
      default -> new Asked(wanted, List.of());
    };
  }

  private static Asked thing(String text, List<String> focus) {
    if (CALLED.matcher(text).find()) {
      return new Asked(Wanted.NAMING, focus);
    }
    var kind =
        focus.reversed().stream()
            .map(Asked::singular)
            .flatMap(noun -> Wanted.ofNoun(noun).stream())
            .findFirst();
    return new Asked(kind.orElse(Wanted.THING), focus);
  }

  /// The noun that says what is measured: "fee" in "what fee", nothing in "how much".
  private static List<String> measured(String asked) {
    var last = asked.substring(asked.lastIndexOf(' ') + 1);
    return Set.of("fee", "fine", "penalty", "stake", "price").contains(last)
        ? List.of(last)
        : List.of();
  }

  private static List<String> nounPhrase(String rest) {
    var words = new java.util.ArrayList<String>();
    for (var word : rest.strip().split("[^\\p{L}\\d’'&-]+")) {
      if (word.isEmpty() || BORDERS.contains(word) || words.size() == 4) {
        break;
      }
      words.add(word);
      if (plural(word)) {
        break;
      }
    }
    return words;
  }

  private static boolean plural(String word) {
    return word.length() > 3 && word.endsWith("s") && !word.endsWith("ss") && !word.endsWith("'s");
  }

  static String singular(String noun) {
    if (noun.endsWith("ies")) {
      return noun.substring(0, noun.length() - 3) + "y";
    }
    return noun.endsWith("s") && !noun.endsWith("ss") ? noun.substring(0, noun.length() - 1) : noun;
  }

  /// The alternatives of "is it A or B", small letters; empty if there are none.
  static List<String> choices(String sentence) {
    var matcher =
        Pattern.compile(
                "([\\p{L}\\d’'-]+(?: [\\p{L}\\d’'-]+){0,3}),? or (?:is it |was it |in |at |still )?"
                    + "([\\p{L}\\d’'-]+(?: [\\p{L}\\d’'-]+){0,3})\\s*\\??$")
            .matcher(sentence.strip());
    return matcher.find() ? List.of(matcher.group(1), matcher.group(2)) : List.of();
  }

  Optional<String> head() {
    return focus.isEmpty() ? Optional.empty() : Optional.of(focus.getLast());
  }
}
