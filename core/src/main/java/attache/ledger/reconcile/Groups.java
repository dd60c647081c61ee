package attache.ledger.reconcile;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/// Things that were joined, directly or through others.
final class Groups<T> {
  private final Map<T, T> parents = new HashMap<>();

  void join(T one, T other) {
    parents.put(root(one), root(other));
  }

  private T root(T thing) {
    var root = thing;
    for (var parent = parents.get(root);
        parent != null && !parent.equals(root);
        parent = parents.get(root)) {
      root = parent;
    }
    for (var at = thing; !at.equals(root); ) {
      var next = parents.getOrDefault(at, root);
      parents.put(at, root);
      at = next;
    }
    return root;
  }

  /// Items by group, groups by their first item, items in the order given.
  <I> List<List<I>> of(List<I> items, Function<I, T> thing) {
    var groups = new LinkedHashMap<T, List<I>>();
    for (var item : items) {
      groups.computeIfAbsent(root(thing.apply(item)), _ -> new ArrayList<>()).add(item);
    }
    return groups.values().stream().map(List::copyOf).toList();
  }
}
