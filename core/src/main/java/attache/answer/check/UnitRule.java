package attache.answer.check;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/// A number has the unit it has in what is cited: "8.6 miles" is not "8.6 kilometres", and "2.5 an
/// hour" is not "2.5 a minute".
final class UnitRule implements Rule {
  private static final Pattern MEASURED =
      Pattern.compile("(\\d[\\d.,]*)[\\s\u00a0-]?(?:\\p{L}+[\\s-]){0,2}?(\\p{L}[\\p{L}-]*)");
  private static final Pattern RATE =
      Pattern.compile(
          "(\\d[\\d.,]*)(?:\\s(?!and\\b|or\\b)\\p{L}+){0,2}\\s(?:a|an|per|each|every)\\s(?:working )?(\\p{L}[\\p{L}-]*)");

  private record Unit(String number, String unit, String written) {}

  private final Exclusive exclusive;

  UnitRule(Exclusive exclusive) {
    this.exclusive = exclusive;
  }

  @Override
  public List<Reason> broken(Case asked) {
    var reasons = new ArrayList<Reason>();
    for (var pattern : List.of(MEASURED, RATE)) {
      var there = new ArrayList<Unit>();
      asked.cited().forEach(told -> there.addAll(units(pattern, told.text())));
      for (var said : units(pattern, asked.said().text())) {
        other(said, there)
            .ifPresent(other ->
                reasons.add(
                    new Reason(
                        Reason.Kind.UNIT,
                        "“%s” is “%s” in what is cited"
                            .formatted(said.written(), other.written()))));
      }
    }
    return reasons;
  }

  /// The same number with another unit, where it nowhere has this one.
  private Optional<Unit> other(Unit said, List<Unit> there) {
    Unit other = null;
    for (var unit : there) {
      if (!unit.number().equals(said.number())) {
        continue;
      }
      if (unit.unit().equals(said.unit())) {
        return Optional.empty();
      }
      if (exclusive.of(said.unit()).contains(unit.unit())) {
        other = unit;
      }
    }
    return Optional.ofNullable(other);
  }

  private List<Unit> units(Pattern pattern, String text) {
    var units = new ArrayList<Unit>();
    var seen = new HashSet<Set<Object>>();
    for (var match : pattern.matcher(text).results().toList()) {
      unit(match).filter(u -> seen.add(Set.of(u.number() + "#", u.unit()))).ifPresent(units::add);
    }
    return units;
  }

  private Optional<Unit> unit(MatchResult match) {
    var word = Exclusive.folded(match.group(2));
    var number = match.group(1).replaceAll("[.,]+$", "").replace(",", "");
    return exclusive.of(word).isEmpty()
        ? Optional.empty()
        : Optional.of(new Unit(number, word, match.group()));
  }
}
