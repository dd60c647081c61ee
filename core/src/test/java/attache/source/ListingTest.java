package attache.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

final class ListingTest {
  private static Outline feed(String name, String address, String... more) {
    var attributes = new LinkedHashMap<String, String>();
    attributes.put("text", name);
    attributes.put("xmlUrl", address);
    for (var i = 0; i < more.length; i += 2) {
      attributes.put(more[i], more[i + 1]);
    }
    return new Outline(attributes, List.of());
  }

  private static Outline folder(String name, Outline... below) {
    return new Outline(Map.of("text", name), List.of(below));
  }

  private static List<Listing.Listed> read(Outline... outlines) {
    var list = new SourceList(Map.of(), Map.of(), List.of(outlines));
    return Listing.sources(list, UnaryOperator.identity());
  }

  private static Source source(Listing.Listed listed, long number) {
    return new Source(
        new SourceId(number),
        "me",
        listed.place(),
        listed.place(),
        listed.kind(),
        listed.title(),
        listed.folders(),
        Optional.empty(),
        Access.UNKNOWN,
        Manners.STANDARD,
        false,
        Instant.EPOCH,
        listed.attributes());
  }

  @Test
  void foldersAndUnknownAttributesAreKept() {
    var read =
        read(
            folder("Europe", folder("Chips/Fabs", feed("A", "https://a.example", "x:y", "z"))),
            feed("B", "https://b.example"));
    assertThat(read.getFirst().folders()).containsExactly("Europe/Chips\u2215Fabs");
    assertThat(read.getFirst().attributes()).containsExactly(new Source.Attribute("x:y", "z"));
    assertThat(read.getLast().folders()).isEmpty();
  }

  @Test
  void oneAddressInTwoFoldersIsOneSource() {
    var read =
        read(
            folder("One", feed("A", "https://a.example")),
            folder("Two", feed("A", "https://a.example")));
    assertThat(read).hasSize(1);
    assertThat(read.getFirst().folders()).containsExactly("One", "Two");
  }

  @Test
  void whatWasReadIsWrittenAgain() {
    var read =
        read(
            folder("One", folder("In/ner", feed("A", "https://a.example", "x:y", "z"))),
            folder("Two", feed("A", "https://a.example", "x:y", "z")),
            feed("B", "https://b.example", "htmlUrl", "https://b.example/home"));
    var sources = new ArrayList<Source>();
    read.forEach(listed -> sources.add(source(listed, sources.size() + 1L)));
    var again = Listing.sources(Listing.of("Mine", sources), UnaryOperator.identity());
    assertThat(again).containsExactlyInAnyOrderElementsOf(read);
  }

  @Test
  void pagesAndFoldersComeBackAsWhatTheyAre() {
    var page =
        new Listing.Listed(
            "https://a.example/notice", Source.Kind.PAGE, "Notice", List.of(), List.of());
    var again =
        Listing.sources(Listing.of("Mine", List.of(source(page, 1))), UnaryOperator.identity());
    assertThat(again).containsExactly(page);
  }
}
