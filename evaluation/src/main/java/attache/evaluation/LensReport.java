package attache.evaluation;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/// How well scenarios find the sentences that bear on them: `recall`, `precision`, and the share
/// that was shown of each kind of sentence.
final class LensReport implements FigureReport {
  private final Map<String, Share> kinds = new TreeMap<>();
  private final List<String> wrong = new ArrayList<>();
  private long bearing;
  private long shown;
  private long right;

  void add(LensSet.Pair pair, boolean isShown) {
    bearing += pair.bears() ? 1 : 0;
    shown += isShown ? 1 : 0;
    right += pair.bears() && isShown ? 1 : 0;
    kinds.merge("shown." + pair.kind(), new Share(isShown ? 1 : 0, 1), Share::plus);
    if (pair.bears() != isShown) {
      wrong.add(
          "%s: %s, %s: “%s”"
              .formatted(
                  isShown ? "not wanted" : "missed",
                  pair.scenario(),
                  pair.kind(),
                  pair.sentence()));
    }
  }

  private Map<String, Share> shares() {
    var shares = new LinkedHashMap<String, Share>();
    shares.put("recall", new Share(right, bearing));
    shares.put("precision", new Share(right, shown));
    shares.putAll(kinds);
    return shares;
  }

  @Override
  public Map<String, Double> figures() {
    return Share.values(shares());
  }

  @Override
  public List<String> wrong() {
    return List.copyOf(wrong);
  }

  @Override
  public String table() {
    var table = new StringBuilder();
    shares()
        .forEach((name, share) ->
            table.append(
                String.format(
                    Locale.ROOT,
                    "%-28s %4d of %4d  %.3f%n",
                    name,
                    share.some(),
                    share.all(),
                    share.value().orElse(0))));
    return table.toString();
  }
}
