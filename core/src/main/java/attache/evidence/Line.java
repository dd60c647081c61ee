package attache.evidence;

import attache.actor.Mention;
import attache.index.Term;
import attache.passage.Expression;
import attache.passage.Expressions;
import attache.story.Span;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/// One sentence, read: its terms and the names in it. Spans count within the sentence.
record Line(
    int number,
    Span span,
    String text,
    List<Term> terms,
    Map<String, Span> stems,
    List<Mention> names) {
  private static final Pattern REFERS_BACK =
      Pattern.compile(
          "\\b(?:it|its|itself|he|him|his|she|her|they|them|their|this|these|that|those|such|both"
              + "|each|neither|one|another|other|others|the (?:\\w+ )?(?:company|firm|group|maker|country|island"
              + "|state|city|government|ministry|agency|body|court|regulator|deal|agreement|decision"
              + "|ruling|initiative|programme|program|project|plan|move|investment|policy|measure"
              + "|law|act|bill|order|fine|fund|facility|plant|factory|site|tool|app|model|system"
              + "|network|cable|service|platform|study|trial|report|arrangement|announcement|news"
              + "|award|grant|aid|scheme|office|authority|operator|supplier|provider|bank|union"
              + "|alliance|partnership|chip|processor|satellite|minister|president|judge|official))\\b",
          Pattern.CASE_INSENSITIVE);

  static Line of(int number, Span span, String text, List<Term> terms, List<Mention> names) {
    var stems = new HashMap<String, Span>();
    terms.forEach(term -> stems.putIfAbsent(term.text(), term.span()));
    return new Line(number, span, text, terms, Map.copyOf(stems), names);
  }

  /// What in it may answer; found anew each time, for of the lines of a page few are asked.
  List<Expression> expressions() {
    return Expressions.in(text);
  }

  /// Whether it leans on what was said before it.
  boolean refersBack() {
    return REFERS_BACK.matcher(text).find();
  }

  boolean names(String name) {
    return names.stream().anyMatch(mention -> mention.name().equals(name));
  }
}
