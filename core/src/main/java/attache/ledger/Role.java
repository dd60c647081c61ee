package attache.ledger;

/// What an amount is for.
public enum Role {
  INVESTMENT,
  BUDGET,
  CONTRACT,
  STATE_AID,
  PROGRAMME_SIZE,
  FUNDING_RAISED,
  FEE_RATE,
  SHARE,
  ECONOMIC_IMPACT,
  AGGREGATE_SPEND,
  EXCLUSIVITY_VALUE,
  REACH,
  LANGUAGES,
  FACTORIES,
  SCENARIOS,
  TALENT_CONCENTRATION,
  CHANGE,
  ORDER,
  /// Money taken for a breach of rules.
  FINE,
  /// What a company takes in or earns.
  REVENUE,
  /// What a thing costs to its buyer.
  PRICE,
  /// What a company or a stake in it is worth.
  VALUATION,
  OTHER
}
