package attache.watch;

import static java.nio.charset.StandardCharsets.UTF_8;

import attache.ledger.Claim;
import attache.ledger.Figure;
import attache.ledger.Measure;
import attache.ledger.Quantity;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/// What sentences say that would be news to somebody who knows the matter: amounts with their
/// stage, acts with their stage, other numbers, and what is denied. Wording, order and spelling are
/// none of it. Each is kept as a hash, so that nothing of a story can be read from it.
final class Substance {
  private static final Pattern NUMERAL = Pattern.compile("\\d+(?:[.,]\\d+)*");
  private static final Set<String> DENYING =
      Set.of(
          "not", "no", "never", "neither", "nor", "without", "cannot", "nicht", "kein", "keine",
          "keinen", "nie", "ohne", "pas", "jamais", "aucun", "aucune", "sans", "nunca", "jamás",
          "sin", "mai", "senza", "não", "sem");
  private static final Pattern WORD = Pattern.compile("[\\p{L}\\d]+(?:['’]t)?");
  private static final int HEX = 12;

  private final Set<String> keys = new TreeSet<>();

  private Substance() {}

  /// Of some sentences of a story.
  static Set<String> of(StoryText story, Set<Integer> sentences) {
    var substance = new Substance();
    var spoken = new HashSet<Integer>();
    for (var row : story.rows()) {
      if (sentences.contains(row.claim().place().sentence())) {
        substance.add(row.claim());
        spoken.add(row.claim().place().sentence());
      }
    }
    for (var sentence : sentences) {
      if (sentence < story.size()) {
        substance.addWords(story.sentence(sentence), !spoken.contains(sentence));
      }
    }
    return Set.copyOf(substance.keys);
  }

  /// Of an answer.
  static Set<String> of(String outcome, String text, List<String> names) {
    var substance = new Substance();
    substance.put("outcome " + outcome);
    names.forEach(name -> substance.put("name " + name));
    substance.addWords(text, true);
    return Set.copyOf(substance.keys);
  }

  private void add(Claim claim) {
    switch (claim) {
      case Figure figure -> add(figure);
      case Measure measure -> put("act " + measure.type() + " " + measure.stage());
    }
  }

  private void add(Figure figure) {
    var quantity = figure.quantity();
    if (quantity.quantified()) {
      var amount =
          quantity
              .value()
              .or(() -> quantity.lower().map(Quantity.Limit::value))
              .or(() -> quantity.upper().map(Quantity.Limit::value))
              .map(value -> value.stripTrailingZeros().toPlainString())
              .orElse("");
      put("amount " + amount + " " + quantity.unit() + " " + figure.stage());
    }
  }

  private void addWords(String sentence, boolean numerals) {
    if (numerals) {
      NUMERAL.matcher(sentence).results().forEach(found -> put("number " + found.group()));
    }
    var words = WORD.matcher(sentence.toLowerCase(java.util.Locale.ROOT)).results().toList();
    for (var i = 0; i < words.size(); i++) {
      var word = words.get(i).group();
      if (DENYING.contains(word) || word.endsWith("n't") || word.endsWith("n’t")) {
        put("denied " + (i + 1 < words.size() ? words.get(i + 1).group() : ""));
      }
    }
  }

  private void put(String key) {
    try {
      var digest = MessageDigest.getInstance("SHA-256").digest(key.getBytes(UTF_8));
      keys.add(HexFormat.of().formatHex(digest).substring(0, HEX));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256; this one does not", e);
    }
  }
}
