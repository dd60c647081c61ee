package attache.ledger.quantity;

import java.util.Optional;

/// Finds what a number counts: the noun phrase behind it and the noun at its head.
final class Nouns {
  /*
   * Without a tagger the end of a noun phrase shows by what cannot stand in it (a preposition, an
   * auxiliary, a mark), and its head by form: in English the first plural and the plurals right
   * behind it, in German the first capital, in Hindi what stands before the postposition.
   */
  private static final int REACH = 7;

  /// A noun phrase.
  ///
  /// @param from its first piece
  /// @param to one past its head
  record Noun(int from, int to) {
    int head() {
      return to - 1;
    }
  }

  private final Sentence sentence;

  Nouns(Sentence sentence) {
    this.sentence = sentence;
  }

  /// The noun phrase behind a number.
  ///
  /// @param one whether the number is one, which a singular follows
  Optional<Noun> behind(int i, boolean one) {
    var from = afterMeasure(i);
    if (sentence.vocabulary().unspaced()) {
      return run(from, i);
    }
    if (!begins(from)) {
      return Optional.empty();
    }
    return switch (sentence.language()) {
      case "en" -> one ? last(from, 3) : plural(from);
      case "de" -> capital(from);
      case "hi" -> beforeStop(from);
      case "fr", "es" -> romance(from, one);
      default -> Optional.of(new Noun(from, from + 1));
    };
  }

  private boolean begins(int i) {
    var name = sentence.at(i).kind() == Token.Kind.NAME;
    return name
        ? Character.isLetter(sentence.written(i).charAt(0))
        : sentence.at(i).word() && !sentence.has(i, Sense.STOP);
  }

  private int afterMeasure(int i) {
    var measure = sentence.skip(i, Sense.MEASURE);
    return sentence.language().equals("en") ? i : sentence.skip(measure, Sense.OF);
  }

  /// Where the phrase must end that begins here.
  private int end(int from, int reach) {
    var end = from;
    while (end < from + reach
        && (sentence.at(end).word() || sentence.at(end).kind() == Token.Kind.NAME)
        && (!sentence.has(end, Sense.STOP)
            || sentence.at(end).joint() == Token.Joint.DASH
            || sentence.at(end + 1).joint() == Token.Joint.DASH)) {
      end++;
    }
    return end;
  }

  /// The phrase behind "one", which a verb in s or ed would end.
  private Optional<Noun> last(int from, int reach) {
    var most = end(from, reach);
    var end = Math.min(from + 1, most);
    while (end < most && !isPlural(end) && !sentence.at(end).text().endsWith("ed")) {
      end++;
    }
    return end > from ? Optional.of(new Noun(from, end)) : Optional.empty();
  }

  private Optional<Noun> plural(int from) {
    var end = end(from, REACH);
    for (var i = from; i < end; i++) {
      if (isPlural(i)) {
        while (i + 1 < end && isPlural(i + 1) && sentence.at(i + 1).joint() == Token.Joint.SPACE) {
          i++;
        }
        return Optional.of(new Noun(from, i + 1));
      }
    }
    return Optional.empty();
  }

  private boolean isPlural(int i) {
    if (sentence.has(i, Sense.NOUN)) {
      return true;
    }
    var text = sentence.at(i).text();
    return text.length() > 3
        && text.endsWith("s")
        && !text.endsWith("ss")
        && !text.endsWith("us")
        && !text.endsWith("'s")
        && !text.endsWith("ous")
        && !sentence.has(i, Sense.SINGULAR)
        && sentence.at(i + 1).joint() != Token.Joint.DASH;
  }

  private Optional<Noun> capital(int from) {
    var end = end(from, 4);
    for (var i = from; i < end; i++) {
      if (sentence.at(i).capital()) {
        while (i + 1 < end && sentence.at(i + 1).joint() == Token.Joint.DASH) {
          i++;
        }
        return Optional.of(new Noun(from, i + 1));
      }
    }
    return Optional.empty();
  }

  /// A run of Han; a measure word that is a noun itself counts where none follows.
  private Optional<Noun> run(int from, int i) {
    var to = end(from, REACH);
    return to > from
        ? Optional.of(new Noun(from, to))
        : sentence.has(i, Sense.NOUN) ? Optional.of(new Noun(i, i + 1)) : Optional.empty();
  }

  private Optional<Noun> beforeStop(int from) {
    var end = end(from, 4);
    var to = sentence.has(end, Sense.STOP) && end - from <= 3 ? end : from + 1;
    return Optional.of(new Noun(from, to));
  }

  private Optional<Noun> romance(int from, boolean one) {
    var end = end(from, 4);
    for (var i = from; i < end; i++) {
      var text = sentence.at(i).text();
      var plural = one || text.endsWith("s") || text.endsWith("x") || sentence.has(i, Sense.NOUN);
      if (plural && !sentence.has(i, Sense.SIZE)) {
        return Optional.of(new Noun(from, i + 1));
      }
    }
    return Optional.empty();
  }
}
