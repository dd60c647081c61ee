package attache.gather.paper;

import java.io.ByteArrayInputStream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/// Parts of a Word document as streams of XML: no document types, nothing loaded from anywhere.
final class WordXml {
  private WordXml() {}

  static XMLStreamReader open(byte[] part) throws XMLStreamException {
    var factory = XMLInputFactory.newDefaultFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    factory.setProperty(XMLInputFactory.IS_COALESCING, true);
    return factory.createXMLStreamReader(new ByteArrayInputStream(part));
  }

  /// The value of an attribute, whatever its namespace; blank if there is none.
  static String attribute(XMLStreamReader xml, String name) {
    for (var i = 0; i < xml.getAttributeCount(); i++) {
      if (xml.getAttributeLocalName(i).equals(name)) {
        return xml.getAttributeValue(i);
      }
    }
    return "";
  }

  /// Whether a switch such as `w:vanish` is on: it is unless it says otherwise.
  static boolean isOn(XMLStreamReader xml) {
    var value = attribute(xml, "val");
    return !value.equals("0") && !value.equals("false") && !value.equals("off");
  }
}
