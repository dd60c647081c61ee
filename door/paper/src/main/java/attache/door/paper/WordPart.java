package attache.door.paper;

import java.util.LinkedHashMap;
import java.util.Map;

/// Runs of words of one part of a Word document, and the addresses its links go to.
final class WordPart {
  private final Map<String, String> links = new LinkedHashMap<>();

  /// Words in a character style; an empty style is the paragraph's own.
  static String run(String words, String style) {
    var clean = Clean.markup(words);
    var look = style.isEmpty() ? "" : "<w:rStyle w:val=\"" + style + "\"/>";
    var turned = rightToLeft(words) ? "<w:rtl/>" : "";
    var looks = look.isEmpty() && turned.isEmpty() ? "" : "<w:rPr>" + look + turned + "</w:rPr>";
    return "<w:r>" + looks + "<w:t xml:space=\"preserve\">" + clean + "</w:t></w:r>";
  }

  /// A space between runs.
  static String space() {
    return "<w:r><w:t xml:space=\"preserve\"> </w:t></w:r>";
  }

  /// Whether the first letter that has a direction goes from right to left.
  private static boolean rightToLeft(String words) {
    return words
        .codePoints()
        .map(Character::getDirectionality)
        .filter(way ->
            way == Character.DIRECTIONALITY_LEFT_TO_RIGHT
                || way == Character.DIRECTIONALITY_RIGHT_TO_LEFT
                || way == Character.DIRECTIONALITY_RIGHT_TO_LEFT_ARABIC)
        .limit(1)
        .anyMatch(way -> way != Character.DIRECTIONALITY_LEFT_TO_RIGHT);
  }

  /// Words that open an address; plain words when it is none of the web.
  String link(String words, String url) {
    if (!Clean.linkable(url)) {
      return run(words, "");
    }
    var id = links.computeIfAbsent(url, _ -> "link" + (links.size() + 1));
    return "<w:hyperlink r:id=\"" + id + "\">" + run(words, "Hyperlink") + "</w:hyperlink>";
  }

  /// The relations of the part.
  ///
  /// @param own those it has besides its links
  String relations(String own) {
    var text = new StringBuilder("<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n");
    text.append(
        "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">\n");
    text.append(own);
    links.forEach((url, id) ->
        text.append(
            "<Relationship Id=\"%s\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/hyperlink\" Target=\"%s\" TargetMode=\"External\"/>\n"
                .formatted(id, Clean.markup(url))));
    return text.append("</Relationships>\n").toString();
  }
}
