package attache.evaluation;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/// Rows wanted with the rows read that stand for them, one to one, the best fit first.
///
/// @param found rows read by the row wanted
/// @param spurious rows read that stand for none
record LedgerPairs(Map<LedgerRow, LedgerRow> found, List<LedgerRow> spurious) {
  private static final int LONGER = 30;
  private static final Pattern NUMBER = Pattern.compile("\\d+");
  private static final Pattern WORDS =
      Pattern.compile("[\\p{L}\\p{N}_.,'€$£¥%-]*[\\p{L}\\p{N}_]%?");

  private record Fit(double overlap, long agreeing, int wanted, int read) {}

  /// @param loosely whether words in common are enough, as for measures
  /// @param fields by whose agreement equal fits are told apart
  static LedgerPairs of(
      List<LedgerRow> wanted, List<LedgerRow> read, boolean loosely, List<String> fields) {
    var fits = new ArrayList<Fit>();
    for (var i = 0; i < wanted.size(); i++) {
      for (var j = 0; j < read.size(); j++) {
        var one = wanted.get(i);
        var other = read.get(j);
        var overlap = overlap(one, other, loosely);
        if (overlap > 0) {
          var agreeing =
              fields.stream().filter(f -> LedgerFields.agrees(f, one, other).orElse(false)).count();
          fits.add(new Fit(overlap, agreeing, i, j));
        }
      }
    }
    fits.sort(
        Comparator.comparingDouble(Fit::overlap)
            .thenComparingLong(Fit::agreeing)
            .reversed()
            .thenComparingInt(Fit::wanted)
            .thenComparingInt(Fit::read));
    var found = new LinkedHashMap<LedgerRow, LedgerRow>();
    var used = new HashSet<Integer>();
    for (var fit : fits) {
      if (!found.containsKey(wanted.get(fit.wanted())) && used.add(fit.read())) {
        found.put(wanted.get(fit.wanted()), read.get(fit.read()));
      }
    }
    var spurious = new ArrayList<LedgerRow>();
    for (var j = 0; j < read.size(); j++) {
      if (!used.contains(j)) {
        spurious.add(read.get(j));
      }
    }
    return new LedgerPairs(found, spurious);
  }

  private static double overlap(LedgerRow wanted, LedgerRow read, boolean loosely) {
    if (!LedgerFields.normal(wanted.at("headline"))
        .equals(LedgerFields.normal(read.at("headline")))) {
      return 0;
    }
    var want = LedgerFields.normal(wanted.at("as_written"));
    var got = LedgerFields.normal(read.at("as_written"));
    var characters = characters(wanted, read);
    if (want.isEmpty() || got.isEmpty()) {
      return 0;
    }
    if (Collections.disjoint(sentences(wanted), sentences(read))) {
      return characters;
    }
    if (want.equals(got)) {
      return 2 + characters;
    }
    return loosely ? Math.max(characters, inCommon(want, got)) : within(want, got, characters > 0);
  }

  private static List<String> sentences(LedgerRow row) {
    return NUMBER.matcher(row.at("sentence")).results().map(MatchResult::group).toList();
  }

  /// Characters in common of all, where the common stretch reads the same.
  private static double characters(LedgerRow wanted, LedgerRow read) {
    var a = new int[] {offset(wanted, "char_start"), offset(wanted, "char_end")};
    var b = new int[] {offset(read, "char_start"), offset(read, "char_end")};
    var from = Math.max(a[0], b[0]);
    var to = Math.min(a[1], b[1]);
    if (a[0] < 0 || b[0] < 0 || to <= from) {
      return 0;
    }
    var same =
        stretch(wanted, from - a[0], to - a[0]).equals(stretch(read, from - b[0], to - b[0]));
    return same ? (to - from) / (double) (Math.max(a[1], b[1]) - Math.min(a[0], b[0])) : 0;
  }

  private static String stretch(LedgerRow row, int from, int to) {
    var text = row.at("as_written");
    return LedgerFields.normal(
        text.substring(Math.min(from, text.length()), Math.min(to, text.length())));
  }

  private static int offset(LedgerRow row, String column) {
    var written = row.at(column);
    return written.matches("\\d{1,9}") ? Integer.parseInt(written) : -1;
  }

  /// Share of the longest run of words both have, if it is three words or half the shorter one.
  private static double inCommon(String want, String got) {
    var a = WORDS.matcher(want).results().map(MatchResult::group).toList();
    var b = WORDS.matcher(got).results().map(MatchResult::group).toList();
    var best = 0;
    var row = new int[b.size() + 1];
    for (var word : a) {
      var next = new int[b.size() + 1];
      for (var j = 0; j < b.size(); j++) {
        next[j + 1] = word.equals(b.get(j)) ? row[j] + 1 : 0;
        best = Math.max(best, next[j + 1]);
      }
      row = next;
    }
    if (a.isEmpty() || b.isEmpty()) {
      return 0;
    }
    var enough = best >= 3 || best * 2 >= Math.min(a.size(), b.size());
    return enough ? best / (double) Math.max(a.size(), b.size()) : 0;
  }

  private static double within(String want, String got, boolean touching) {
    var shorter = want.length() <= got.length() ? want : got;
    var longer = want.length() <= got.length() ? got : want;
    var inside =
        Pattern.compile("(?<![\\p{L}\\p{N}_])" + Pattern.quote(shorter) + "(?![\\p{L}\\p{N}_])")
                .matcher(longer)
                .find()
            || !Character.isLetterOrDigit(shorter.charAt(0)) && longer.contains(shorter);
    return longer.length() - shorter.length() <= LONGER && (inside || touching)
        ? shorter.length() / (double) longer.length()
        : 0;
  }
}
