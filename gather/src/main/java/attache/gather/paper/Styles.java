package attache.gather.paper;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;

/// The styles of a Word document by their ids. Ids are in the language of the program that wrote
/// them, names are always English.
///
/// @param roles what paragraphs of a style are
record Styles(Map<String, Role> roles) {
  /// What a paragraph is.
  enum Role {
    TITLE,
    HEADING,
    /// Neither.
    TEXT
  }

  static Styles read(Optional<byte[]> part) throws XMLStreamException {
    var roles = new HashMap<String, Role>();
    if (part.isEmpty()) {
      return new Styles(roles);
    }
    var parents = new HashMap<String, String>();
    var xml = WordXml.open(part.get());
    var id = "";
    while (xml.hasNext()) {
      if (xml.next() != XMLStreamConstants.START_ELEMENT) {
        continue;
      }
      switch (xml.getLocalName()) {
        case "style" -> id = WordXml.attribute(xml, "styleId");
        case "name" -> roles.put(id, role(WordXml.attribute(xml, "val")));
        case "basedOn" -> parents.put(id, WordXml.attribute(xml, "val"));
        default -> {}
      }
    }
    var inherited = new HashMap<String, Role>();
    roles.keySet().forEach(style -> inherited.put(style, inherited(style, roles, parents)));
    return new Styles(Map.copyOf(inherited));
  }

  Role role(Optional<String> style) {
    return style.map(id -> roles.getOrDefault(id, role(id))).orElse(Role.TEXT);
  }

  private static Role inherited(
      String style, Map<String, Role> roles, Map<String, String> parents) {
    var at = style;
    for (var step = 0; step < 10 && at != null; step++) {
      var role = roles.getOrDefault(at, Role.TEXT);
      if (role != Role.TEXT) {
        return role;
      }
      at = parents.get(at);
    }
    return Role.TEXT;
  }

  private static Role role(String name) {
    var plain = name.toLowerCase(Locale.ROOT).replace(" ", "");
    if (plain.equals("title")) {
      return Role.TITLE;
    }
    return plain.matches("heading[1-9]|subtitle") ? Role.HEADING : Role.TEXT;
  }
}
