package attache.door.json;

import attache.answer.Reply;
import attache.desk.ReplyForm;

/// Writes replies as the contract on one line.
public final class ContractForm implements ReplyForm {
  @Override
  public String write(Reply reply) {
    return AnswerContract.of(reply).toJson();
  }
}
