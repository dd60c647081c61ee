package attache.gather;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import attache.source.Extract;
import attache.source.Extractor.Content;
import attache.source.Extractor.Material;
import attache.source.Fetcher;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PlacesTest {
  private static final Fetcher NOBODY =
      (address, _) -> {
        throw new AssertionError("nothing was to be fetched, got " + address);
      };

  @TempDir private Path folder = Path.of("");

  private static List<Extract> open(String place) throws IOException {
    var extracts = new ArrayList<Extract>();
    new Places(NOBODY, InputStream.nullInputStream())
        .open(place, Optional.empty(), Optional.empty(), extracts::add);
    return extracts;
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "\t"})
  void nothingIsNoPlace(String place) {
    assertThatThrownBy(() -> open(place))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("got nothing");
  }

  @ParameterizedTest
  @ValueSource(strings = {"ftp://wire.example/a.txt", "FILE:///a.txt", "gopher://x"})
  void addressesOfOtherKindsAreNotTakenForFiles(String place) {
    assertThatThrownBy(() -> open(place))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("http or https")
        .hasMessageContaining(place);
  }

  @Test
  void aDocumentThatIsTooLongIsRefusedBeforeItIsRead() {
    var read = new AtomicLong();
    var material = Material.of("long.txt", new Endless(Documents.LONGEST + 1L, read));
    assertThatThrownBy(() -> new Documents().extract(material, _ -> {}))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("at most 64 MiB");
    assertThat(read.get()).isLessThanOrEqualTo(Sniff.HEAD);
  }

  @Test
  void theLengthOfAFileIsKnown() throws IOException {
    var file = Files.writeString(folder.resolve("a.txt"), "12345");
    var papers = Papers.at(file, Optional.empty(), Optional.empty());
    assertThat(papers.documents().getFirst().content().length()).hasValue(5);
  }

  private record Endless(long size, AtomicLong read) implements Content {
    @Override
    public InputStream open() {
      return new InputStream() {
        @Override
        public int read() {
          return read.incrementAndGet() > 0 ? 'a' : -1;
        }
      };
    }

    @Override
    public OptionalLong length() {
      return OptionalLong.of(size);
    }
  }
}
