package attache.gather;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import attache.source.Extract;
import attache.source.Extractor.Content;
import attache.source.Extractor.Kind;
import attache.source.Extractor.Material;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DocumentsTest {
  private static final String LONG =
      "The café in Übersee opened on Monday, and the ministers of three states came to see it, officials said.";

  private static String headline(Material material) throws IOException {
    return ((Extract.Item) Reading.all(material).getFirst()).draft().headline();
  }

  private static Material material(String name, String type, byte[] bytes) {
    return new Material(
        name,
        Optional.of(type).filter(text -> !text.isEmpty()),
        Optional.empty(),
        Optional.empty(),
        Content.of(bytes));
  }

  @Nested
  class Kinds {
    @ParameterizedTest
    @CsvSource(
        delimiter = '|',
        value = {
          "a.txt | | Café opens in Übersee\\n\\n%s",
          "a | text/html | <html><title>Café opens in Übersee</title><p>%s</p>",
          "a.txt | text/plain | <!doctype html><title>Café opens in Übersee</title><p>%s</p>",
          "a.bin | | <?xml version=\"1.0\"?><rss><channel><item><title>Café opens in Übersee</title></item></channel></rss>",
          "a.html | | <rss><channel><item><title>Café opens in Übersee</title></item></channel></rss>",
          "a.txt | | {\"title\":\"Café opens in Übersee\"}",
          "a.json | application/json | {\"title\":\"Café opens in Übersee\"}",
          "a.md | | # Café opens in Übersee\\n\\n%s",
          "a.jsonl | | {\"title\":\"Café opens in Übersee\"}",
          "a.xml | | <?xml version=\"1.0\"?><?xml-stylesheet href=\"x\"?><!-- c --><feed xmlns=\"http://www.w3.org/2005/Atom\"><entry><title>Café opens in Übersee</title></entry></feed>"
        })
    void theFirstSignsTellTheKind(String name, String type, String text) throws IOException {
      var bytes = text.replace("\\n", "\n").replace("%s", LONG).getBytes(StandardCharsets.UTF_8);
      assertThat(headline(material(name, type == null ? "" : type, bytes)))
          .isEqualTo("Café opens in Übersee");
    }

    @Test
    void theReaderIsBelieved() throws IOException {
      var text = "<html><title>T</title><p>" + LONG;
      assertThat(
              ((Extract.Item)
                      Reading.all(Kind.TEXT, "a.html", text.getBytes(StandardCharsets.UTF_8))
                          .getFirst())
                  .draft()
                  .headline())
          .isEqualTo(text);
    }

    @Test
    void theSourceTheReaderNamesIsCarried() throws IOException {
      var material =
          new Material(
              "a.jsonl",
              Optional.empty(),
              Optional.empty(),
              Optional.of("Desk"),
              Content.of(
                  "{\"title\":\"T\",\"source\":\"Other\"}".getBytes(StandardCharsets.UTF_8)));
      assertThat(((Extract.Item) Reading.all(material).getFirst()).draft().source())
          .isEqualTo("Desk");
    }
  }

  @Nested
  class Charsets {
    @ParameterizedTest
    @CsvSource({
      "UTF-8, ''",
      "windows-1252, ''",
      "UTF-8, text/plain; charset=iso-8859-1",
      "ISO-8859-1, text/plain; charset=ISO-8859-1",
      "ISO-8859-1, text/plain; charset=utf-8",
      "ISO-8859-2, text/plain; charset=iso-8859-2",
      "UTF-8, text/plain; charset=bogus"
    })
    void textIsReadAsItWasWritten(Charset charset, String type) throws IOException {
      var text = "Zürich öffnet für München\n\n" + LONG.replace("é", "ü");
      assertThat(headline(material("a.txt", type, text.getBytes(charset))))
          .isEqualTo("Zürich öffnet für München");
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "UTF-16LE", "UTF-16BE"})
    void aByteOrderMarkIsBelieved(Charset charset) throws IOException {
      assertThat(
              headline(
                  material(
                      "a.txt",
                      "text/plain; charset=ascii",
                      ("\uFEFFЗаголовок новостей дня\n\n" + LONG).getBytes(charset))))
          .isEqualTo("Заголовок новостей дня");
    }

    @Test
    void aPageDeclaresItsOwn() throws IOException {
      var page =
          "<html><head><meta charset=windows-1251><title>Заголовок</title></head><body><p>"
              + LONG.replaceAll("[éÜ]", "")
              + "</p>";
      assertThat(headline(material("a.html", "", page.getBytes(Charset.forName("windows-1251")))))
          .isEqualTo("Заголовок");
    }

    @Test
    void aFeedDeclaresItsOwn() throws IOException {
      var feed =
          "<?xml version=\"1.0\" encoding=\"ISO-8859-1\"?><rss><channel><item><title>Café</title></item></channel></rss>";
      assertThat(headline(material("a.xml", "", feed.getBytes(StandardCharsets.ISO_8859_1))))
          .isEqualTo("Café");
    }
  }

  @Nested
  class Refusals {
    @ParameterizedTest
    @ValueSource(
        strings = {
          "",
          " \n\t ",
          "\uFEFF",
          "%PDF-1.7 x",
          "PK\u0003\u0004xx",
          "a\u0000b\u0000c",
          "\u0001\u0002\u0003\u0004",
          "[{\"a\":1}]",
          "{\n \"title\": \"x\"\n}",
          "<?xml version=\"1.0\"?><opml></opml>"
        })
    void whatIsNoStoryIsRefusedWithAReason(String text) {
      assertThatThrownBy(() -> Reading.all("a.bin", text))
          .isInstanceOf(IOException.class)
          .hasMessageContaining("wanted")
          .hasMessageContaining("a.bin");
    }

    @Test
    void aDocumentThatIsTooLongIsRefused() {
      var endless =
          new java.io.InputStream() {
            private long left = Documents.LONGEST + 10L;

            @Override
            public int read() {
              return left-- > 0 ? 'a' : -1;
            }
          };
      assertThatThrownBy(() -> Reading.all(Material.of("a.txt", () -> endless)))
          .isInstanceOf(IOException.class)
          .hasMessageContaining("64 MiB");
    }

    @Test
    void aDigestWithoutHeadlinesIsRefused() {
      assertThatThrownBy(
              () -> Reading.all(Kind.DIGEST, "a.txt", LONG.getBytes(StandardCharsets.UTF_8)))
          .isInstanceOf(IOException.class)
          .hasMessageContaining("no headline");
    }
  }
}
