package attache.passage;

import java.util.List;
import java.util.Locale;
import java.util.Set;

/// Words that say whether a full stop ends a sentence.
final class Words {
  private Words() {}

  private static Set<String> set(String words) {
    return Set.copyOf(List.of(words.strip().split("\\s+")));
  }

  /// Abbreviations after which a sentence always goes on.
  private static final Set<String> OPEN =
      set(
          """
          dr mr mrs ms prof gen col lt sgt capt cpl cmdr adm maj sen rep gov pres rev hon messrs mme mlle
          supt insp amb st mt ft vs cf viz approx ca e.g i.e eg ie incl excl resp esp fr hr frl
          dipl ing bzw vgl ggf evtl sog inkl ca z.b d.h u.a z.t bspw sra srta ee dña dott sig avv ing
          drs mevr dhr bijv м-р г-н им
          """);

  /// Abbreviations that go on before a number.
  private static final Set<String> BEFORE_NUMBER =
      set(
          """
          no nos nr núm num art arts fig figs vol ch sec sect para pt pp p pg pág abs abb kap ex eq
          jan feb mar apr jun jul aug sep sept oct nov dec janv févr juil déc ene abr ago sept dic mär mrz okt dez tel
          """);

  /// Abbreviations that end a sentence only if a word that begins sentences follows.
  private static final Set<String> EITHER =
      set(
          """
          inc ltd corp co llc plc bros jr sr assn dept univ ave blvd rd bldg est al etc intl natl govt
          ala ariz ark calif colo conn del fla ga ill ind kan ky la mass md mich minn miss mo mont neb nev
          okla ore pa penn tenn tex va vt wash wis wyo mio mrd bn usw uu ud uds cía sa gmbh s.a
          a.m p.m ph.d m.d b.a m.a d.c u.s u.k u.n e.u u.s.a jan feb mar apr jun jul aug sep sept oct nov
          dec min max
          """);

  /// Words that begin sentences and seldom follow an abbreviation inside one.
  private static final Set<String> BEGINNINGS =
      set(
          """
          the a an it its it's this that these those there he she we you they his her our their my i
          in on at by for from with without after before during since until while when where what who
          why how which if although though because but and or so yet however meanwhile moreover also
          still then thus as to under over both all some many most more few several each every no not
          now today yesterday earlier later last next only even another other one two such instead
          analysts officials critics experts according despite unlike asked here let please
          der die das ein eine es er sie wir ich ihr im am auf mit nach bei für aber doch und auch
          dies diese dieser zudem le la les un une il elle ils elles nous on ce cette ces mais dans
          selon pour après el los las una en pero según para tras esto esta este
          """);

  private static final Set<String> MONTHS =
      set(
          """
          january february march april may june july august september october november december
          januar februar märz mai juni juli oktober dezember jänner jan feb mär apr jun jul aug sep
          sept okt nov dez oct dec
          """);

  private static final Set<String> ORDINAL_CONTEXT =
      set(
          """
          am der die das den dem des im vom zum zur beim bis ab seit und einem einer ihrem ihrer
          seinem seiner zwischen
          """);

  private static final Set<String> SPEECH =
      set(
          """
          said says asked asks wrote writes added adds replied told tweeted posted warned argued
          noted explained answered
          """);

  private static final Set<String> WITH_MARK = set("yahoo jeopardy yum oh");

  private static final Set<String> CLOCK =
      set(
          """
          et est edt pt pst pdt ct gmt utc bst cet cest jst ist monday tuesday wednesday thursday
          friday saturday sunday eastern pacific central london
          """);

  static boolean isMonth(String word) {
    return MONTHS.contains(lower(word));
  }

  static boolean begins(String word) {
    return !word.isEmpty()
        && !Character.isLowerCase(word.charAt(0))
        && BEGINNINGS.contains(lower(word).replace('’', '\''));
  }

  static boolean goesOn(String abbreviation) {
    return OPEN.contains(lower(abbreviation));
  }

  static boolean goesOnBeforeNumber(String abbreviation) {
    return BEFORE_NUMBER.contains(lower(abbreviation));
  }

  static boolean mayGoOn(String abbreviation) {
    return EITHER.contains(lower(abbreviation));
  }

  static boolean takesOrdinal(String word) {
    return ORDINAL_CONTEXT.contains(lower(word));
  }

  static boolean reportsSpeech(String word) {
    return SPEECH.contains(lower(word));
  }

  static boolean carriesMark(String word) {
    return WITH_MARK.contains(lower(word));
  }

  static boolean tellsTime(String word) {
    return CLOCK.contains(lower(word));
  }

  /// The word that ends before a position, its inner stops and hyphens included.
  static String before(String text, int start, int end) {
    var first = end;
    while (first > start
        && !Signs.isSpace(text.charAt(first - 1))
        && inWord(text.charAt(first - 1))) {
      first--;
    }
    return text.substring(first, end);
  }

  /// The first word from a position on, signs before it passed over.
  static String after(String text, int start, int end) {
    var first = start;
    while (first < end && (Signs.isSpace(text.charAt(first)) || Signs.opens(text.charAt(first)))) {
      first++;
    }
    var last = first;
    while (last < end && (Character.isLetterOrDigit(text.charAt(last)) || isJoin(text, last))) {
      last++;
    }
    return text.substring(first, last);
  }

  private static boolean isJoin(String text, int at) {
    return text.charAt(at) == '\''
        || text.charAt(at) == '’'
        || Character.isSurrogate(text.charAt(at));
  }

  private static boolean inWord(char sign) {
    return Character.isLetterOrDigit(sign)
        || Character.isSurrogate(sign)
        || Character.getType(sign) == Character.NON_SPACING_MARK
        || Character.getType(sign) == Character.COMBINING_SPACING_MARK
        || ".,-/&'’%".indexOf(sign) >= 0;
  }

  private static String lower(String word) {
    return word.toLowerCase(Locale.ROOT);
  }
}
