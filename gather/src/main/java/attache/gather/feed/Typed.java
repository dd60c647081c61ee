package attache.gather.feed;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/// How a text stands in its element.
enum Typed {
  /// Characters as they are.
  PLAIN,
  /// HTML as characters.
  ESCAPED,
  /// HTML as elements.
  MARKUP,
  /// HTML or text in Base64, as Atom 0.3 allowed.
  ENCODED,
  /// No text: a picture, or a text that stands elsewhere.
  NONE;

  private static final Pattern HTML =
      Pattern.compile(
          "(?i)</?(?:a|abbr|article|b|blockquote|br|center|cite|code|dd|del|div|dl|dt|em|figure|font|h[1-6]|hr|i|iframe|img|ins|li"
              + "|ol|p|pre|q|s|script|section|small|span|strike|strong|style|sub|sup|table|tbody|td|th|tr|tt|u|ul|video)(?:[\\s/][^<>]*)?>"
              + "|&(?:#\\d{1,7}|#x[0-9a-f]{1,6}|[a-z][a-z0-9]{1,31});|<!--");

  /// How the text of an element stands in it, by what it states, else by its look.
  static Typed of(Node node) {
    var type = node.attribute("type").strip().toLowerCase(Locale.ROOT);
    if (node.attribute("mode").equals("base64")) {
      return type.isEmpty() || type.startsWith("text/") ? ENCODED : NONE;
    }
    if (!node.attribute("src").isBlank()) {
      return NONE;
    }
    if (node.hasMarkup()) {
      return MARKUP;
    }
    if (type.equals("text") || type.startsWith("text/") && !type.contains("html")) {
      return node.attribute("mode").equals("escaped") ? byLook(node) : PLAIN;
    }
    if (type.contains("html")) {
      return ESCAPED;
    }
    return type.contains("/") && !type.contains("xml") ? NONE : byLook(node);
  }

  private static Typed byLook(Node node) {
    return looksLikeHtml(node.element().getTextContent()) ? ESCAPED : PLAIN;
  }

  /// Whether a text has tags or named characters of HTML.
  static boolean looksLikeHtml(String text) {
    return HTML.matcher(text).find();
  }

  /// What some characters of Base64 stand for; empty if they are none.
  static Optional<String> decoded(String characters) {
    try {
      var bytes = Base64.getMimeDecoder().decode(characters);
      return Optional.of(new String(bytes, StandardCharsets.UTF_8));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }
}
