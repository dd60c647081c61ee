package attache.question;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// What is to be made of what the sources say, and of which sides.
///
/// @param task what is to be made of it
/// @param sides the words for each side, in the order of the question; empty when it names none
/// @param supposes whether the question itself sets the condition: "if it goes ahead"
/// @param least whether the lesser, or the earlier, is asked for
public record Sought(Task task, List<String> sides, boolean supposes, boolean least) {
  private static final String MORE =
      "(?:(?:bigger|larger|higher|greater|heavier|costlier|dearer|longer|stronger|steeper|richer)"
          + "|more(?: (?:expensive|costly|generous|money|valuable))?)";
  private static final String LESS =
      "(?:smaller|lower|lesser|fewer|lighter|cheaper|shorter|weaker|less(?: (?:expensive|costly|money))?)";
  private static final String MOST =
      "(?:biggest|largest|highest|greatest|heaviest|costliest|longest|most|smallest|lowest|least"
          + "|fewest|cheapest|shortest)";
  private static final String COMPARATIVE = "(?:" + MORE + "|" + LESS + "|" + MOST + ")";
  private static final String BE =
      "(?:is|are|was|were|be|been|does|do|did|has|have|had|will|would|may|might|could)";
  private static final String REPORTS =
      "(?:stories|articles|updates|reports|items|pieces|sources|accounts|news)";

  private record Rule(Task task, Pattern pattern) {
    static Rule of(Task task, String pattern) {
      return new Rule(task, Pattern.compile(pattern, Pattern.CASE_INSENSITIVE));
    }
  }

  private static final List<Rule> RULES =
      List.of(
          Rule.of(
              Task.STORIES,
              "\\bhow many (?:of )?(?:\\S+ ){0,3}?"
                  + REPORTS
                  + " (?:do |that )?(?:mention|name|speak|talk|refer|cover|discuss|write|deal|report)"),
          Rule.of(Task.CURRENCY, "\\b(?:which|what) currency\\b|\\bin (?:which|what) currenc"),
          Rule.of(
              Task.AGREEMENT,
              "\\b(?:do|does|did|are) (?:all |both |the |these |those |your |our |two ){0,3}"
                  + REPORTS
                  + " (?:agree|differ|disagree|contradict|conflict|say the same|in agreement)"
                  + "|\\b"
                  + REPORTS
                  + "\\b.{0,60}? (?:give|state|name|quote|report|carry) different"
                  + " (?:amounts|figures|numbers|sums|values)"),
          Rule.of(
              Task.DIFFERENCE,
              "\\bhow much "
                  + COMPARATIVE
                  + " (?:is|are|was|were) (?<a>.+?) (?:than|over) (?<b>.+)"),
          Rule.of(Task.DIFFERENCE, "\\bby how much (?:does|did|do|will) (?<a>.+?) exceed (?<b>.+)"),
          Rule.of(
              Task.DIFFERENCE,
              "\\bhow much "
                  + COMPARATIVE
                  + "(?: \\w+)? (?:does|did|do|has|have|had|will) (?<a>.+?) than (?<b>.+)"),
          Rule.of(
              Task.COMPARE,
              "\\bhow many times (?:as |more |larger |bigger |higher |the )?(?:\\w+ )?(?:\\w+ )?"
                  + "(?:is|are|was|were|does|did|do|has|have) (?<a>.+?) (?:than|as|of|exceed) (?<b>.+)"),
          Rule.of(
              Task.SUM,
              "\\b(?:combined|in total|in all|altogether|total of|sum of|jointly|in sum|grand total"
                  + "|total (?:amount|sum|value)|adds? up to|added up|added together|come to together"
                  + "|together (?:worth|come|amount|make))\\b"
                  + "|\\bhow much\\b.*\\btogether\\b|\\btogether\\b.*\\bhow much\\b"),
          Rule.of(
              Task.ORDER,
              "^(?:which|what|who)\\b.*?\\b(?:first|earlier|earliest|sooner|soonest|later|latest|last)\\b"
                  + "[:,]? (?<a>.+?),? or (?<b>.+)"),
          Rule.of(
              Task.COMPARE,
              "^(?:which|what|whose|who)\\b.*?\\b"
                  + COMPARATIVE
                  + "\\b.*?[,:] (?<a>[^,]+?),? or (?<b>[^,?]+)"),
          Rule.of(
              Task.COMPARE,
              "\\b"
                  + BE
                  + " (?<a>.+?) (?:"
                  + COMPARATIVE
                  + ")(?: or (?:"
                  + COMPARATIVE
                  + "))? than (?<b>.+)"),
          Rule.of(
              Task.COMPARE,
              "^"
                  + BE
                  + " (?<a>.+?) (?:about |roughly |around )?(?:\\w+ times )?as (?:much|many|large|big"
                  + "|high) as (?<b>.+?)(?:,? or .*)?\\??$"),
          Rule.of(
              Task.COMPARE,
              "^"
                  + BE
                  + " .*?\\b"
                  + COMPARATIVE
                  + "\\b.*?\\b(?:in|from|for|by|at|to|with|on) (?<a>.+?) or (?:(?:in|from|for|by|at|to"
                  + "|with|on) )?(?<b>.+)"),
          Rule.of(
              Task.SHARE,
              "\\b(?:what|which|how (?:big|large|great) a) (?:share|percentage|proportion|part|fraction|per ?cent)"
                  + " of (?<b>.+?) (?:is|are|was|were|would be|will be) (?<a>.+)"),
          Rule.of(
              Task.RANK,
              "^(?:which|what|whose|who)\\b(?!.*\\bor\\b).*\\b"
                  + MOST
                  + "\\b(?:.*\\b)?(?:investments?|deals?|contracts?|fines?|penalty|penalties|programmes?|programs?"
                  + "|budgets?|aid|grants?|subsidy|subsidies|loans?|funds?|amounts?|sums?|spending)\\b"
                  + "|^(?:which|what|who)\\b(?!.*\\bor\\b).*\\b(?:spends?|invests?|pays?|spent|invested|paid|raised)"
                  + " (?:the )?(?:most|least)\\b"),
          Rule.of(
              Task.CONTRAST,
              "\\bhow (?:do|does|did|will) (?<a>.+?) (?:and (?<b>.+?) differ\\b|differ from (?<c>.+))"),
          Rule.of(
              Task.CONTRAST,
              "\\b(?:sets|distinguish\\w*|separates|tells) (?<a>.+?) (?:apart )?from (?<b>.+)"),
          Rule.of(
              Task.CONTRAST,
              "\\b(?:difference|differences|contrast) between (?<a>.+?) and (?<b>.+)"),
          Rule.of(
              Task.CONTRAST, "\\bhow (?:do|does|did|will) (?<a>.+?) compare (?:with|to) (?<b>.+)"),
          Rule.of(
              Task.CONTRAST,
              "\\bboth (?:to )?(?<a>.+?) and (?:to )?(?<b>[^.?!]+)[.?!].*\\beach\\b"),
          Rule.of(
              Task.SEQUEL,
              "^(?:after|following|since) (?<a>.+?), (?:what|how) (?:did|has|have|had) (?<b>.+?) (?:do|done"
                  + "|react|respond|reacted|responded)\\b"),
          Rule.of(
              Task.SEQUEL,
              "\\b(?:what|how) (?:did|has|have) (?<b>.+?) (?:do|done|react|respond|responded)"
                  + " (?:after|following|once) (?<a>.+)"),
          Rule.of(
              Task.CHANGE,
              "\\bwhat (?:has |have |had |is )?(?:been )?changed\\b|\\bwhat is (?:different|no longer)"
                  + "|\\bhow (?:has|have|did) .+ change(?:d)?\\b"),
          Rule.of(
              Task.DUTIES,
              "\\bin (?:return|exchange)\\b.*|\\b(?:conditions|obligations|commitments|duties"
                  + "|requirements|strings|undertakings)\\b.*\\?"),
          Rule.of(
              Task.ACTS,
              "^(?:list|name|enumerate|give|what|which) (?:me )?(?:all |of |every |each |the )*(?:\\w+ ){0,2}"
                  + "(?:deals?|contracts?|agreements?|investments?|partnerships?|acquisitions?|purchases"
                  + "|programmes?|programs|fines|sanctions|bans|restrictions|controls|licen[cs]es"
                  + "|subsidies|grants|rulings|decisions)\\b"),
          Rule.of(
              Task.TOPIC,
              "^(?:please )?(?:(?:tell me|what (?:do you know|is (?:reported|known|said|written|told|new|happening"
                  + "|going on)|was (?:reported|said|written)|has been (?:reported|said|written)|happened|happens"
                  + "|do (?:the |your )?(?:sources|stories|reports) (?:say|tell|report|know))|what[’']s (?:new|happening|going on)"
                  + "|(?:what (?:is|are) |what[’']s )?(?:the |any )?(?:latest|news|updates?|developments?)(?: news)?"
                  + "|anything(?: new)?|an overview|overview|a summary)"
                  + " (?:about|on|in|with|at|of|from|regarding|around|concerning)"
                  + "|(?:give me|show me) (?:the |an |a )?(?:latest|news|update|overview|summary) (?:about|on|of|for|from)"
                  + "|summari[sz]e (?:the )?(?:latest |news |stories |reports )*(?:about |on |of |from )?)"
                  + " ?(?<a>[^\\s?.,;]+(?: [^\\s?.,;]+){0,5})\\s*[?.!]*$"));

  private static final Pattern SUPPOSES =
      Pattern.compile(
          "\\b(?:if|assuming|suppos\\w+|provided|should)\\b.{1,80}?\\b(?:goes? ahead|go(?:es)? through"
              + "|proceeds?|happens?|succeeds?|materiali[sz]es?|comes? about|(?:is|are|were|was) (?:made"
              + "|approved|completed|concluded|granted|confirmed|done|closed))\\b"
              + "|\\bif all (?:of )?(?:this|that|these|it|them)\\b",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern LEAST =
      Pattern.compile(
          "\\b(?:" + LESS + "|smallest|lowest|least|fewest|cheapest|shortest)\\b",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern LAST =
      Pattern.compile("\\b(?:later|latest|last)\\b", Pattern.CASE_INSENSITIVE);

  /// Nothing but what the sources say.
  public static final Sought NOTHING_MORE = new Sought(Task.TELL, List.of(), false, false);

  public Sought {
    sides = List.copyOf(sides);
  }

  /// Reads a turn in English words: the sentences that lead up to the question, then the question.
  ///
  /// @param leading may be empty
  static Sought in(String leading, String asking, Wanted wanted) {
    var text = asking.strip();
    var all = (leading + " " + text).strip();
    for (var rule : RULES) {
      var matcher = rule.pattern().matcher(text);
      if (matcher.find()) {
        return of(rule.task(), matcher, all);
      }
    }
    if (!leading.isBlank()) {
      for (var rule : RULES) {
        var matcher = rule.pattern().matcher(all);
        if (acrossSentences(rule.task()) && matcher.find()) {
          return of(rule.task(), matcher, all);
        }
      }
    }
    var stage = wanted == Wanted.VERDICT || wanted == Wanted.CHOICE || presupposes(wanted);
    return stage ? new Sought(Task.STAGE, List.of(), false, false) : NOTHING_MORE;
  }

  private static boolean presupposes(Wanted wanted) {
    return wanted == Wanted.REASON || wanted == Wanted.MANNER || wanted == Wanted.DATE;
  }

  private static boolean acrossSentences(Task task) {
    return task == Task.CONTRAST || task == Task.AGREEMENT || task == Task.CURRENCY;
  }

  private static Sought of(Task task, Matcher matcher, String all) {
    var sides = new ArrayList<String>();
    side(matcher, "a").ifPresent(sides::add);
    side(matcher, "b").or(() -> side(matcher, "c")).ifPresent(sides::add);
    var least = task == Task.ORDER ? !LAST.matcher(all).find() : LEAST.matcher(all).find();
    return new Sought(task, sides, SUPPOSES.matcher(all).find(), least);
  }

  private static Optional<String> side(Matcher matcher, String name) {
    if (!matcher.namedGroups().containsKey(name)) {
      return Optional.empty();
    }
    return Optional.ofNullable(matcher.group(name))
        .map(words -> words.replaceAll("[?.!,;:\\s]+$", "").strip())
        .filter(words -> !words.isEmpty());
  }
}
