package attache.gather.page;

import java.util.HashMap;
import java.util.Map;
import org.jsoup.nodes.Element;

/// Finds the part of a page that tells the story.
///
/// The problem: a page is mostly not the story. The idea, as old as reading modes: text that is
/// long, has commas and few links gives points to the elements around it, the nearer the more; the
/// element with the most points, weighed by how little of it is links, holds the story. A page that
/// marks the text itself (`itemprop=articleBody`, one `article`) is believed when most points lie
/// there. The winner is widened while the element around it holds clearly more paragraphs, since
/// pages cut a story into pieces around advertisements. Cost: linear in the page.
@SuppressWarnings("ReferenceEquality") // one element of the page, not one like it
final class MainText {
  private static final int SHORTEST = 25;
  private static final int MOST_LEVELS = 3;
  private static final double CLEARLY_MORE = 1.15;
  private static final double BELIEVED = 0.5;
  private static final String MARKED =
      "[itemprop~=(?i)articleBody], article, main, [role=main], [role=article]";

  private final Element body;
  private final Map<Element, Double> points = new HashMap<>();

  private MainText(Element body) {
    this.body = body;
  }

  /// The element that holds the story.
  ///
  /// @param body a page's body without its clutter
  static Element of(Element body) {
    return new MainText(body).best();
  }

  private Element best() {
    for (var block : body.select("p, td, pre, blockquote, li, div, section")) {
      reward(block);
    }
    var total = told(body);
    for (var marked : body.select(MARKED)) {
      if (told(marked) >= total * BELIEVED && linkShare(marked) < 0.4) {
        return innermost(marked);
      }
    }
    return points.entrySet().stream()
        .max(
            java.util.Comparator.<Map.Entry<Element, Double>>comparingDouble(
                entry -> entry.getValue() * (1 - linkShare(entry.getKey()))))
        .map(entry -> widened(entry.getKey()))
        .orElse(body);
  }

  /// The deepest marked element inside that still holds nearly all of what is told.
  private static Element innermost(Element marked) {
    return marked.select(MARKED).stream()
        .filter(inner -> told(inner) >= told(marked) * 0.85)
        .reduce((_, deeper) -> deeper)
        .orElse(marked);
  }

  private void reward(Element block) {
    var text = block.normalName().equals("p") ? block.text() : block.ownText();
    if (text.length() < SHORTEST || linkShare(block) > 0.5) {
      return;
    }
    var commas = text.chars().filter(c -> c == ',' || c == '،' || c == '、').count();
    var score = 1 + Math.min(commas, 10) + Math.min(text.length() / 100, 4);
    var at = block.parent();
    for (var level = 1; level <= MOST_LEVELS && at != null && at != body.parent(); level++) {
      points.merge(at, (double) score / (level * level), Double::sum);
      at = at.parent();
    }
  }

  private Element widened(Element best) {
    var widest = best;
    var around = best.parent();
    for (var level = 0; level < MOST_LEVELS && around != null && around != body.parent(); level++) {
      if (told(around) > told(widest) * CLEARLY_MORE && linkShare(around) < 0.3) {
        widest = around;
      }
      around = around.parent();
    }
    return widest;
  }

  /// Letters in paragraphs that are not mostly links.
  private static int told(Element element) {
    return element.select("p, blockquote, pre").stream()
        .filter(p -> p.text().length() >= SHORTEST && linkShare(p) < 0.5)
        .mapToInt(p -> p.text().length())
        .sum();
  }

  /// How much of an element's text is links, 0 to 1.
  static double linkShare(Element element) {
    var all = element.text().length();
    var links = element.select("a").stream().mapToInt(a -> a.text().length()).sum();
    return all == 0 ? 0 : (double) links / all;
  }
}
