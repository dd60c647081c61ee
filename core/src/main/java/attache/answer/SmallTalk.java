package attache.answer;

import java.util.regex.Pattern;

/// Tells turns that ask nothing of the sources: greetings, thanks, "what can you do?", "what is
/// new?".
final class SmallTalk {
  private static final Pattern GREETING =
      Pattern.compile(
          "^\\W*(?:hi|hello|hey|good (?:morning|afternoon|evening|day)|greetings|bonjour|salut"
              + "|hallo|guten (?:tag|morgen|abend)|hola|buenos d[ií]as|你好|您好|नमस्ते|مرحبا"
              + "|السلام عليكم|thanks?|thank you(?: very much)?|many thanks|merci|danke|gracias|谢谢"
              + "|धन्यवाद|شكرا|bye|goodbye|ok(?:ay)?|great|test)"
              + "(?:[ ,]+(?:there|attach[eé]|everyone|all|you))*\\W*$",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern ABOUT_ITSELF =
      Pattern.compile(
          "^\\W*(?:what can (?:you|i) (?:tell me|do|answer|ask)(?: (?:you|here))?|what do you know"
              + "|who are you|what are you|help(?: me)?|how do(?:es)? (?:you|this|it) work"
              + "|what(?:'s|’s| is) (?:new|the news|in here|stored)(?: today)?|any news(?: today)?"
              + "|what stories do you have|what are your sources)\\W*$",
          Pattern.CASE_INSENSITIVE);

  private SmallTalk() {}

  static boolean is(String turn) {
    return GREETING.matcher(turn).matches() || ABOUT_ITSELF.matcher(turn).matches();
  }
}
