package attache.question;

/// What is to be made of what the sources say, beyond finding it.
public enum Task {
  /// Nothing: what the sources say answers.
  TELL,
  /// Add amounts.
  SUM,
  /// Say which of two is more, and by what factor.
  COMPARE,
  /// Say by how much two amounts differ.
  DIFFERENCE,
  /// Say which of two comes first.
  ORDER,
  /// Say which of many is the most, or the least.
  RANK,
  /// Say what part of one amount another is.
  SHARE,
  /// Say what each of two is, side by side.
  CONTRAST,
  /// Count the stories that name something.
  STORIES,
  /// List every act of a kind.
  ACTS,
  /// List what somebody must do.
  DUTIES,
  /// Say what is no longer as it was.
  CHANGE,
  /// Say what somebody did after something else.
  SEQUEL,
  /// Say how the sources stand to each other.
  AGREEMENT,
  /// Name the currency of an amount.
  CURRENCY,
  /// Say how far an act has come.
  STAGE,
  /// Say what is told of something, story by story.
  TOPIC
}
