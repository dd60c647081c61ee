package attache.language;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/// Tells languages in Latin script by their small words and letters; sure for short questions,
/// where letter statistics are not.
final class FunctionWords {
  // Each language has the words that no text does without. A word counts for every language that
  // has it, more if few have it; a letter that only one of them uses counts too. A language wins if
  // it is well ahead; English wins with less, being the language of most of what is read here.

  private static final Pattern WORD = Pattern.compile("[\\p{L}'’]+");
  private static final double AHEAD = 0.2;
  private static final double ENOUGH = 0.5;
  private static final int FEW = 8;
  private static final double DENSITY = 0.1;
  private static final int MOST_UNITS = 2_000;
  private static final int FOREIGN_SHARE = 40;
  private static final int MOST_WORDS = 200;

  private static final Map<String, Set<String>> WORDS =
      Map.of(
          "en",
          words(
              "the a an of to and in is are was were be been has have had does did do will would"
                  + " could should can may who what which when where why how many much with for"
                  + " from on by at as that this these those it its they their there not or about"
                  + " into than any if but between after before during while more most tell me show"
                  + " give list latest new news say said says hello hi thanks please"),
          "fr",
          words(
              "le la les l un une des du de d et est sont qui que qu quoi quel quelle quels quelles"
                  + " combien comment pourquoi où quand dans sur pour par avec sans ce cette ces il"
                  + " elle ils elles ne pas plus a ont été être au aux en son sa ses leur leurs se"
                  + " s y c'est va vont selon entre bonjour merci"),
          "de",
          words(
              "der die das den dem des ein eine einen einem einer und ist sind war waren wer was"
                  + " wann wo warum wieso wie viel viele welche welcher welches welchen in im am an"
                  + " auf für von vom mit zu zum zur bei nach aus nicht es er sie wird werden hat"
                  + " haben wurde wurden als auch dass über gegen gibt kann mehr noch nur oder"
                  + " hallo danke"),
          "es",
          words(
              "el la los las un una unos unas de del y es son fue qué quién quiénes que quien"
                  + " cuánto cuánta cuántos cuántas cuanto cuantos cómo como cuándo cuando dónde"
                  + " donde por para con sin en al se su sus lo le les no más ha han está están hay"
                  + " cuál cuáles cual sobre entre desde según hola gracias"),
          "it",
          words(
              "il lo la i gli le un uno una di del della dei delle degli dello e è sono che chi"
                  + " cosa quanto quanta quanti quante come quando dove perché perche per con in"
                  + " nel nella nei su sul sulla da dal dalla al alla non si ha hanno più anche"
                  + " quale quali stato stata ed tra fra ciao grazie"),
          "pt",
          words(
              "o a os as um uma uns umas de do da dos das e é são foi que quem quanto quanta"
                  + " quantos quantas como quando onde por porque para com sem em no na nos nas ao"
                  + " à se seu sua seus suas não mais há está estão qual quais pelo pela sobre"
                  + " entre ser tem olá obrigado"),
          "nl",
          words(
              "de het een en is zijn was waren wie wat wanneer waar waarom hoe hoeveel welke welk"
                  + " van in op aan met voor door uit bij naar niet er ze zij hij heeft hebben"
                  + " wordt worden werd ook dat die dit deze als om te over tegen meer nog maar of"
                  + " tot bedankt"));

  /// The languages that have a word.
  private static final Map<String, List<String>> SPOKEN = spoken();

  private static final Map<Character, String> LETTERS =
      Map.ofEntries(
          Map.entry('ß', "de"),
          Map.entry('ñ', "es"),
          Map.entry('¿', "es"),
          Map.entry('¡', "es"),
          Map.entry('ã', "pt"),
          Map.entry('õ', "pt"),
          Map.entry('œ', "fr"),
          Map.entry('ù', "fr"),
          Map.entry('ê', "fr"),
          Map.entry('û', "fr"),
          Map.entry('î', "fr"),
          Map.entry('ì', "it"),
          Map.entry('ò', "it"),
          Map.entry('ä', "de"),
          Map.entry('ü', "de"),
          Map.entry('ö', "de"));

  private static final String FOREIGN =
      "ąćęłńśźżĄĆĘŁŃŚŹŻčďěňřšťůžČĎĚŇŘŠŤŮŽşğıİŞĞåøæÅØÆőűŐŰățșĂȚȘāēīūģķļņđĐ";

  private static final Set<String> FRENCH_JOINED = Set.of("l", "d", "qu", "n", "s", "c", "j");
  private static final Set<String> ITALIAN_JOINED =
      Set.of("l", "dell", "all", "nell", "sull", "dall", "un", "quest", "cos", "c");

  private FunctionWords() {}

  private static Map<String, List<String>> spoken() {
    var spoken = new HashMap<String, List<String>>();
    WORDS.forEach((language, words) ->
        words.forEach(word -> spoken.computeIfAbsent(word, _ -> new ArrayList<>()).add(language)));
    return Map.copyOf(spoken);
  }

  private static Set<String> words(String list) {
    return Set.copyOf(List.of(list.split(" ")));
  }

  /// The language the small words speak for; empty if they do not agree or there are none.
  static Optional<String> language(String text) {
    if (isForeign(text)) {
      return Optional.empty();
    }
    var scores = new HashMap<String, Double>();
    var lower = text.toLowerCase(Locale.ROOT).replace('’', '\'');
    var words = WORD.matcher(lower);
    var count = 0;
    for (; count < MOST_WORDS && words.find(); count++) {
      count(words.group(), scores);
    }
    letters(lower).forEach((language, score) -> scores.merge(language, score, Double::sum));
    return winner(scores, count < FEW ? ENOUGH : Math.max(ENOUGH, count * DENSITY));
  }

  private static Map<String, Double> letters(String text) {
    var scores = new HashMap<String, Double>();
    for (var at = 0; at < Math.min(text.length(), MOST_UNITS); at++) {
      var language = LETTERS.getOrDefault(text.charAt(at), "");
      if (!language.isEmpty()) {
        scores.put(language, 0.6 + Math.min(0.4, scores.getOrDefault(language, 0.0)));
      }
    }
    return scores;
  }

  private static void count(String word, Map<String, Double> scores) {
    var joint = word.indexOf('\'');
    if (joint > 0 && joint < word.length() - 1) {
      var article = word.substring(0, joint);
      if (FRENCH_JOINED.contains(article)) {
        scores.merge("fr", 0.7, Double::sum);
      }
      if (ITALIAN_JOINED.contains(article)) {
        scores.merge("it", 0.7, Double::sum);
      }
    }
    if (word.endsWith("'s") && word.length() > 3) {
      scores.merge("en", 0.7, Double::sum);
    }
    var spoken = SPOKEN.getOrDefault(word, List.of());
    for (var language : spoken) {
      scores.merge(language, 1.0 / spoken.size(), Double::sum);
    }
  }

  private static Optional<String> winner(Map<String, Double> scores, double enough) {
    var best = scores.entrySet().stream().max(Map.Entry.comparingByValue());
    if (best.isEmpty()) {
      return Optional.empty();
    }
    var language = best.get().getKey();
    var second =
        scores.entrySet().stream()
            .filter(entry -> !entry.getKey().equals(language))
            .mapToDouble(Map.Entry::getValue)
            .max()
            .orElse(0);
    var english = scores.getOrDefault("en", 0.0);
    if (english >= enough && english >= best.get().getValue() - 0.1) {
      return Optional.of("en");
    }
    var sure = best.get().getValue() >= enough && best.get().getValue() - second >= AHEAD;
    return sure ? Optional.of(language) : Optional.empty();
  }

  // Letters of Polish, Czech, Turkish, the Nordic languages and others that are not told here;
  // those
  // of names, written with a capital, say nothing of the text.
  private static boolean isForeign(String text) {
    if (text.chars().noneMatch(sign -> sign > 'z' && FOREIGN.indexOf(sign) >= 0)) {
      return false;
    }
    var words = WORD.matcher(text);
    var foreign = 0;
    for (var count = 0; count < MOST_WORDS && words.find(); count++) {
      var word = words.group();
      if (Character.isLowerCase(word.charAt(0))) {
        foreign += (int) word.chars().filter(sign -> FOREIGN.indexOf(sign) >= 0).count();
      }
    }
    return foreign * FOREIGN_SHARE > Math.min(text.length(), MOST_UNITS);
  }
}
