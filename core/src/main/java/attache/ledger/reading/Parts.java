package attache.ledger.reading;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// The parts of speech English words can be, and the verbs that forms belong to; from WordNet.
final class Parts {
  /// A verb's form.
  ///
  /// @param lemma dictionary form
  /// @param form which form it is
  record Verb(String lemma, Form form) {
    /// Forms of a verb that matter here.
    enum Form {
      BASE,
      THIRD,
      PAST,
      ING
    }
  }

  private final Map<String, String> parts = new HashMap<>();
  private final Map<String, Verb> verbs = new HashMap<>();
  private final Set<String> unchanged =
      new HashSet<>(
          Set.of(
              "put",
              "set",
              "cut",
              "let",
              "hit",
              "run",
              "come",
              "become",
              "cost",
              "shut",
              "split",
              "spread",
              "bid",
              "shed",
              "overcome",
              "quit",
              "read",
              "beat",
              "bet",
              "hurt",
              "cast",
              "rid",
              "thrust",
              "broadcast",
              "forecast"));

  Parts() {
    for (var line : Lines.of("parts.tsv")) {
      var columns = line.split("\t");
      parts.put(columns[0], columns[1]);
      if (columns[1].indexOf('v') >= 0) {
        addForms(columns[0], columns.length > 2 ? List.of(columns[2].split(" ")) : List.of());
      }
    }
  }

  private void addForms(String lemma, List<String> irregular) {
    verbs.merge(lemma, new Verb(lemma, Verb.Form.BASE), Parts::better);
    verbs.putIfAbsent(third(lemma), new Verb(lemma, Verb.Form.THIRD));
    var irregularPast = false;
    var irregularIng = false;
    for (var form : irregular) {
      var ing = form.endsWith("ing");
      irregularIng |= ing;
      irregularPast |= !ing && !form.endsWith("s");
      var kind = ing ? Verb.Form.ING : form.endsWith("s") ? Verb.Form.THIRD : Verb.Form.PAST;
      if (form.equals(lemma)) {
        unchanged.add(lemma);
      } else {
        verbs.merge(form, new Verb(lemma, kind), Parts::better);
      }
    }
    if (!irregularPast) {
      verbs.putIfAbsent(past(lemma), new Verb(lemma, Verb.Form.PAST));
    }
    if (!irregularIng) {
      verbs.putIfAbsent(ing(lemma), new Verb(lemma, Verb.Form.ING));
    }
  }

  /// Of two verbs with one form, the past of one ("found", "fell") goes before the base of another.
  private static Verb better(Verb one, Verb other) {
    return one.form() == Verb.Form.BASE && other.form() == Verb.Form.PAST ? other : one;
  }

  /// Whether a verb's past is written as its base: "put", "run".
  boolean unchanged(String lemma) {
    return unchanged.contains(lemma);
  }

  private static String third(String lemma) {
    if (lemma.matches(".*(?:s|x|z|ch|sh|o)")) {
      return lemma + "es";
    }
    return lemma.matches(".*[^aeiou]y") ? stem(lemma, 1) + "ies" : lemma + "s";
  }

  private static String past(String lemma) {
    if (lemma.endsWith("e")) {
      return lemma + "d";
    }
    return lemma.matches(".*[^aeiou]y") ? stem(lemma, 1) + "ied" : lemma + "ed";
  }

  private static String ing(String lemma) {
    return lemma.matches(".*[^eoy]e") ? stem(lemma, 1) + "ing" : lemma + "ing";
  }

  private static String stem(String lemma, int cut) {
    return lemma.substring(0, lemma.length() - cut);
  }

  /// The verb a form belongs to.
  Optional<Verb> verb(String form) {
    return Optional.ofNullable(verbs.get(form));
  }

  /// Whether a word in small letters is listed, in this form or another.
  boolean listed(String word) {
    return parts.containsKey(word) || verbs.containsKey(word);
  }

  /// Whether a lemma can be a part of speech: n, v, a or r.
  boolean can(String lemma, char part) {
    return parts.getOrDefault(lemma, "n").indexOf(part) >= 0;
  }

  /// The part of speech a lemma is most used as; a noun if it is not listed.
  char mostly(String lemma) {
    return parts.getOrDefault(lemma, "n").charAt(0);
  }

  /// Lines of a resource beside this class.
  static final class Lines {
    private Lines() {}

    static List<String> of(String resource) {
      try (var stream = Parts.class.getResourceAsStream(resource)) {
        if (stream == null) {
          throw new IllegalStateException("word list is missing from the program: " + resource);
        }
        var reader = new BufferedReader(new InputStreamReader(stream, UTF_8));
        var lines = new ArrayList<String>();
        reader.lines().filter(l -> !l.isBlank() && !l.startsWith("#")).forEach(lines::add);
        return lines;
      } catch (IOException e) {
        throw new UncheckedIOException("word list cannot be read: " + resource, e);
      }
    }
  }
}
