package attache.gather.page;

import attache.gather.date.Spaces;
import attache.gather.text.Document;
import attache.gather.web.Address;
import attache.source.Contents;
import attache.source.Extract;
import attache.story.Draft;
import attache.story.Origin;
import attache.story.StoryKey;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.select.Selector;

/// The story of a web page.
public final class Page {
  private static final int SHORTEST = 80;
  private static final int ERROR_PAGE = 600;

  /// The text in linked data stands in where a page shows next to nothing without its programs.
  private static final int MUCH_MORE = 4;

  private static final Pattern ERROR =
      Pattern.compile(
          "(?:error )?\\b(?:40[0-9]|410|429|50[0-4])\\b.{0,40}|.*\\b(?:page|site|article|content) (?:was |is |could )?not (?:be )?(?:found|available).*"
              + "|.*\\bnot found\\b.{0,20}|access denied.*|forbidden.*|just a moment.*|attention required.*|are you (?:a robot|human).*"
              + "|please verify.*|too many requests.*|service unavailable.*|bad gateway.*|seite nicht gefunden.*|page introuvable.*|página no encontrada.*",
          Pattern.CASE_INSENSITIVE | Pattern.DOTALL);
  private static final Pattern PAYMENT =
      Pattern.compile(
          "(?:subscribe|sign in|log in|register|create (?:a free |an )?account) (?:now |today )?(?:to|for) (?:continue|keep|read|unlock|full).{0,120}"
              + "|(?:this|the) (?:article|story|content) is (?:only |exclusively )?(?:for|available to|reserved for) (?:paying |our )?(?:subscribers|members).{0,120}"
              + "|(?:already a subscriber|continue reading with|you have reached your (?:article )?limit|to read the full (?:story|article)).{0,120}"
              + "|(?:cet article est réservé (?:à nos|aux) abonnés|dieser artikel ist (?:nur )?für abonnenten|contenido exclusivo para suscriptores).{0,120}",
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

  private final Document document;
  private final org.jsoup.nodes.Document page;
  private final PageFacts facts;

  private Page(Document document) {
    this.document = document;
    this.page = Jsoup.parse(document.text(), document.address().map(URI::toString).orElse(""));
    this.facts = new PageFacts(page, JsonLd.of(page), document.address());
  }

  /// Hands on the story of a page, or says why it holds none.
  public static void read(Document document, Consumer<Extract> each) {
    each.accept(new Page(document).story());
  }

  /// The page as a whole: its story, its terms, and the feeds of its site.
  public static Contents.Page whole(Document document) {
    var page = new Page(document);
    var feeds = FeedLinks.of(page.page, document.address());
    var authors = new Authors(page.page, page.facts.data()).names();
    var terms = new Terms(page.page, page.facts.data(), document.address());
    var story = page.story();
    var paid =
        page.facts.data().isPaid() || story instanceof Extract.Item(var draft) && draft.partial();
    var signed =
        story instanceof Extract.Item(var told) ? new Extract.Item(told.by(authors)) : story;
    return new Contents.Page(signed, authors, terms.read(paid), feeds);
  }

  private Extract story() {
    var stated = facts.headline();
    var headline = stated.isBlank() ? document.title() : stated;
    var paid = facts.data().isPaid();
    facts.data().paidSelectors().forEach(this::removePaid);
    var blocks = told(headline);
    var free = blocks.stream().filter(block -> !PAYMENT.matcher(block).matches()).toList();
    var shown = String.join("\n\n", free).replace("\n\n- ", "\n- ");
    var body =
        paid
            ? shown
            : facts
                .data()
                .text("articleBody")
                .map(Page::plain)
                .filter(text -> text.length() > MUCH_MORE * shown.length())
                .orElse(shown);
    return refusal(headline, body)
        .map(reason -> (Extract) new Extract.Bad(0, reason))
        .orElseGet(
            () -> new Extract.Item(draft(headline, body, paid || free.size() < blocks.size())));
  }

  private static String plain(String text) {
    return text.contains("</")
        ? Blocks.text(Jsoup.parseBodyFragment(text).body())
        : String.join(
            "\n\n", text.lines().map(Spaces::oneLine).filter(line -> !line.isEmpty()).toList());
  }

  private List<String> told(String headline) {
    var body = page.body();
    Clutter.remove(body);
    var title = Blocks.letters(headline);
    return Blocks.of(MainText.of(body)).stream()
        .map(Blocks.Block::text)
        .filter(text -> !Blocks.letters(text).equals(title))
        .toList();
  }

  private void removePaid(String selector) {
    try {
      page.select(selector).remove();
    } catch (Selector.SelectorParseException | IllegalArgumentException e) {
      page.getElementsByClass(selector.replaceFirst("^\\.", "")).remove();
    }
  }

  private Optional<String> refusal(String headline, String body) {
    if (body.length() < ERROR_PAGE && ERROR.matcher(headline).matches()) {
      return Optional.of(
          "a story was wanted, found an error page, \"%s\": %s"
              .formatted(headline, document.name()));
    }
    if (body.length() < SHORTEST) {
      return Optional.of(
          "a story was wanted, found a page with %d characters of text: %s; it may need a browser or a login"
              .formatted(body.length(), document.name()));
    }
    return Optional.empty();
  }

  private Draft draft(String headline, String body, boolean partial) {
    var address = facts.address();
    return new Draft(
        document.sourceOr(facts.source().orElse("")),
        headline,
        body,
        facts.published(),
        address,
        facts.language(),
        keys(address, headline),
        document.address().isPresent()
            ? Optional.empty()
            : Optional.of(new Origin(document.name(), 0, 1)),
        Draft.Nature.NEWS,
        partial);
  }

  private List<StoryKey> keys(Optional<URI> address, String headline) {
    var addresses =
        Stream.concat(address.stream(), document.address().stream())
            .map(Address::normalised)
            .distinct()
            .map(at -> new StoryKey(StoryKey.Kind.ADDRESS, at));
    var file =
        document.address().isPresent()
            ? Stream.<StoryKey>empty()
            : Stream.of(document.key(headline, 1));
    return Stream.concat(addresses, file).collect(Collectors.toList());
  }
}
