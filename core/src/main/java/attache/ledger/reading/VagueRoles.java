package attache.ledger.reading;

import attache.ledger.Quantity;
import attache.ledger.Role;
import attache.ledger.quantity.Amount;
import attache.ledger.reading.VerbGroup.Range;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/// What an amount without a number is for: its own words say it, since no number is there to be
/// measured by a noun behind it.
final class VagueRoles {
  private static final Set<String> PAYS =
      Set.of("pay", "remit", "give", "hand", "cede", "surrender", "owe");

  private static final Pattern PART =
      Pattern.compile(
          "\\b(?:shares?|parts?|portions?|slices?|fractions?|proportions?|percentages?|majority"
              + "|minority|half|most)\\b",
          Pattern.CASE_INSENSITIVE);

  private final Roles roles;

  VagueRoles(Roles roles) {
    this.roles = roles;
  }

  /// Empty if its words do not say it.
  ///
  /// @param at where it stands
  /// @param named whether somebody named acts in its clause
  Optional<Role> of(
      Parsed sentence, Amount amount, Range at, Optional<VerbGroup> group, boolean named) {
    var kind = amount.quantity().kind();
    if (amount.quantity().quantified()) {
      return Optional.empty();
    }
    if (kind == Quantity.Kind.PERCENT) {
      return proportion(sentence, at, group);
    }
    return kind == Quantity.Kind.MONEY ? money(sentence, at, named) : Optional.empty();
  }

  private Optional<Role> proportion(Parsed sentence, Range at, Optional<VerbGroup> group) {
    if (group.filter(g -> PAYS.contains(g.act()) && g.last() < at.from()).isPresent()) {
      return Optional.of(Role.FEE_RATE);
    }
    var share = PART.matcher(sentence.words(at)).find();
    return share ? Optional.empty() : Optional.of(Role.CHANGE);
  }

  private Optional<Role> money(Parsed sentence, Range at, boolean named) {
    for (var i = at.from(); i < at.to(); i++) {
      var word = sentence.tokens().get(i).lower();
      var role = word.equals("funding") ? Optional.of(Role.FUNDING_RAISED) : roles.ofNoun(word);
      if (role.filter(Role.INVESTMENT::equals).isPresent()) {
        return Optional.of(named || !word.endsWith("s") ? Role.INVESTMENT : Role.AGGREGATE_SPEND);
      }
      if (role.filter(Role.AGGREGATE_SPEND::equals).isPresent()) {
        return Optional.of(named ? Role.BUDGET : Role.AGGREGATE_SPEND);
      }
      if (role.filter(r -> r != Role.CHANGE && r != Role.SHARE).isPresent()) {
        return role;
      }
    }
    return Optional.empty();
  }
}
