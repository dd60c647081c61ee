package attache.gather.mail;

import attache.gather.text.Digest;
import attache.gather.text.Document;
import attache.gather.text.Stated;
import attache.gather.web.Address;
import attache.source.Extract;
import attache.story.Dated;
import attache.story.Draft;
import attache.story.Origin;
import attache.story.StoryKey;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/// The stories of a mail: a newsletter that tells several is cut as a digest is, any other mail is
/// one story under its subject. Mails that are enclosed are read, too; other attachments are not.
public final class Mail {
  private final Document document;
  private final Consumer<Extract> each;
  private int number;

  private Mail(Document document, Consumer<Extract> each) {
    this.document = document;
    this.each = each;
  }

  /// Hands on the stories of a mail, or says that it tells none.
  ///
  /// @param document of which name and source are used; its text is not
  /// @throws IOException if the bytes are no mail
  public static void read(Document document, byte[] bytes, Consumer<Extract> each)
      throws IOException {
    var mail = new Mail(document, each);
    mail.tell(Opening.open(document.name(), bytes));
    if (mail.number == 0) {
      each.accept(
          new Extract.Bad(
              0,
              "a mail with a text was wanted, found none in %s; save its attachments and add those"
                  .formatted(document.name())));
    }
  }

  private void tell(Letter letter) {
    if (!letter.text().plain().isBlank()) {
      number++;
      cut(letter);
    }
    letter.enclosed().forEach(this::tell);
  }

  private void cut(Letter letter) {
    var text = new Document(document.name(), document.source(), letter.text().outlined());
    var digest = Digest.of(text, false);
    if (digest.isEmpty()) {
      each.accept(new Extract.Item(whole(letter)));
      return;
    }
    var nth = new int[1];
    digest
        .get()
        .read(extract -> {
          each.accept(
              extract instanceof Extract.Item(var draft)
                  ? new Extract.Item(part(draft, letter, ++nth[0]))
                  : extract);
        });
  }

  private Draft whole(Letter letter) {
    var body = letter.text().plain();
    var headline = letter.subject().isBlank() ? opening(body) : letter.subject();
    return new Draft(
        source(letter),
        headline,
        body,
        letter.sent(),
        Address.parse(letter.field("archived-at").replaceAll("[<>]", "")),
        Stated.language(letter.field("content-language")),
        keys(letter, headline, 1),
        Optional.of(new Origin(document.name(), 0, 1)),
        Draft.Nature.NEWS,
        false);
  }

  /// A story of a newsletter: it was told when the letter was sent, unless it says otherwise.
  private Draft part(Draft draft, Letter letter, int nth) {
    var named = draft.source().equals(document.sourceOr(""));
    var published = draft.published().<Dated>or(letter::sent);
    return new Draft(
        named ? source(letter) : draft.source(),
        draft.headline(),
        draft.body(),
        published,
        draft.address(),
        draft.language(),
        keys(letter, draft.headline(), nth),
        Optional.of(new Origin(document.name(), 0, 1)),
        draft.nature(),
        draft.partial());
  }

  private String source(Letter letter) {
    return document.sourceOr(letter.sender());
  }

  private List<StoryKey> keys(Letter letter, String headline, int nth) {
    var keys = new ArrayList<StoryKey>();
    if (!letter.id().isBlank()) {
      var part = nth == 1 ? "" : "#" + nth;
      keys.add(new StoryKey(StoryKey.Kind.FEED_ITEM, "mail " + letter.id() + part));
    }
    keys.add(document.key(headline, Math.max(number, nth)));
    return keys;
  }

  private static String opening(String body) {
    var line = body.split("\n", 2)[0];
    var space = line.lastIndexOf(' ', 120);
    return line.length() <= 120 ? line : line.substring(0, space > 0 ? space : 120);
  }
}
