package attache.ledger;

/// What has happened, as far as a sentence goes.
public enum Stage {
  CONSIDERED,
  PROPOSED,
  PLANNED,
  ANNOUNCED,
  /// Waits for an approval, named or not.
  PENDING,
  /// Signed, secured, committed.
  AGREED,
  DECIDED,
  APPROVED,
  IN_FORCE,
  UNDER_WAY,
  DONE,
  SUSPENDED,
  ENDED,
  CANCELLED,
  REFUSED,
  UNSPECIFIED,
  /// A statistic, an opinion, a forecast.
  NOT_AN_ACT;

  /// How far an act has come: greater is further. Stages that stop an act have the height of what
  /// is done, for they too are said to have happened.
  public int height() {
    return switch (this) {
      case NOT_AN_ACT, UNSPECIFIED -> 0;
      case CONSIDERED -> 1;
      case PROPOSED -> 2;
      case PLANNED -> 3;
      case ANNOUNCED -> 4;
      case PENDING -> 5;
      case AGREED -> 6;
      case DECIDED, APPROVED, REFUSED -> 7;
      case IN_FORCE, UNDER_WAY, SUSPENDED -> 8;
      case DONE, ENDED, CANCELLED -> 9;
    };
  }

  /// Whether it stops an act instead of carrying it on.
  public boolean stops() {
    return this == SUSPENDED || this == ENDED || this == CANCELLED || this == REFUSED;
  }
}
