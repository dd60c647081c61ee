package attache.gather.page;

import java.util.regex.Pattern;
import org.jsoup.nodes.Element;

/// What stands around a story on a page: navigation, cookie notes, share bars, related links,
/// captions, forms.
final class Clutter {
  private static final String ELEMENTS =
      "script, style, template, noscript, nav, footer, aside, form, button, input, select, textarea,"
          + " label, iframe, object, embed, svg, canvas, audio, video, figure, figcaption, picture,"
          + " dialog, menu, map, [hidden], [aria-hidden=true], [style~=(?i)display\\s*:\\s*none],"
          + " [role~=(?i)^(navigation|complementary|banner|contentinfo|dialog|alertdialog|menu|menubar|search|toolbar|alert)$]";
  private static final Pattern NAMES =
      Pattern.compile(
          "(?:^|[\\s_-])(?:cookies?|consent|gdpr|share|sharing|sharebar|social|related|recommend(?:ed|ations?)?"
              + "|newsletters?|subscri(?:be|ption)|sign-?up|promo(?:tion)?s?|ad|ads|advert(?:s|isement)?|sponsor(?:ed)?"
              + "|breadcrumbs?|comments?|disqus|sidebar|widget|pop-?up|modal|overlay|banner|footer|nav|navbar|navigation"
              + "|menu|captions?|credits?|byline|author-?(?:bio|box|info)?|tags?|taglist|toolbar|outbrain|taboola|pay-?wall|regwall"
              + "|most-?(?:read|popular|viewed)|trending|popular|teasers?|read-?(?:more|next|also)|more-(?:from|on|stories)|up-?next"
              + "|skip-?link|screen-reader-text|visually-hidden|sr-only|print-only|copyright|disclaimer|pagination|pager|feedback|donate|follow-us)(?:$|[\\s_-])",
          Pattern.CASE_INSENSITIVE);
  private static final double STORY_SHARE = 0.4;

  private Clutter() {}

  /// Takes it out of a page; what holds a good part of the paragraphs stays, whatever its name.
  static void remove(Element body) {
    body.select(ELEMENTS).forEach(element -> drop(element, body));
    var told = Math.max(told(body), 1);
    for (var element : body.select("[class], [id]")) {
      if (isNamed(element) && element.hasParent() && told(element) < told * STORY_SHARE) {
        element.remove();
      }
    }
  }

  @SuppressWarnings("ReferenceEquality") // one element of the page, not one like it
  private static void drop(Element element, Element body) {
    if (element != body && element.hasParent()) {
      element.remove();
    }
  }

  private static boolean isNamed(Element element) {
    var tag = element.normalName();
    if (tag.equals("body") || tag.equals("html") || tag.equals("article") || tag.equals("main")) {
      return false;
    }
    var spaced = apart(element.className() + " " + element.id());
    return NAMES.matcher(spaced).find();
  }

  /// Names in camel case with their words apart.
  private static String apart(String names) {
    return names.replaceAll("(?<=[a-z])(?=[A-Z])", "-");
  }

  /// How many letters stand in paragraphs of an element.
  private static int told(Element element) {
    return element.select("p").stream().mapToInt(p -> p.text().length()).sum();
  }
}
