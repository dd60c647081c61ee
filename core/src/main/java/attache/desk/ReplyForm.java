package attache.desk;

import attache.answer.Reply;

/// Writes a reply as the JSON text of the contract, the form in which it is kept.
public interface ReplyForm {
  /// The contract of a reply; the same reply always gives the same text.
  String write(Reply reply);
}
