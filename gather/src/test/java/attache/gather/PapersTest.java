package attache.gather;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import attache.source.Extract;
import attache.source.Extractor.Material;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PapersTest {
  @TempDir Path folder;

  private void write(String name) throws IOException {
    var file = folder.resolve(name);
    Files.createDirectories(file.getParent());
    Files.writeString(file, "A headline of five words\n\nA text that is told. And goes on.\n");
  }

  private Papers papers(Path path) throws IOException {
    return Papers.at(path, Optional.empty(), Optional.empty());
  }

  @Test
  void documentsOfAllFoldersComeInOrder() throws IOException {
    write("b.txt");
    write("a/z.md");
    write("a/b/c.html");
    var root = folder.getFileName();
    assertThat(papers(folder).documents().stream().map(Material::name))
        .containsExactly(root + "/a/b/c.html", root + "/a/z.md", root + "/b.txt");
  }

  @Test
  void hiddenAndOtherFilesArePassedOverAndCounted() throws IOException {
    write("a.txt");
    write(".hidden.txt");
    write(".git/config");
    write("picture.png");
    var papers = papers(folder);
    assertThat(papers.documents()).hasSize(1);
    assertThat(papers.passedOver()).hasSize(3);
  }

  @Test
  void aLinkThatLeadsBackEnds() throws IOException {
    write("a/a.txt");
    Files.createSymbolicLink(folder.resolve("a/loop"), folder);
    Files.createSymbolicLink(folder.resolve("a/dead.txt"), folder.resolve("nowhere"));
    var papers = papers(folder);
    assertThat(papers.documents()).hasSize(1);
    assertThat(papers.passedOver()).hasSize(2);
  }

  @Test
  void aNamedFileIsTakenWhateverItIsCalled() throws IOException {
    write(".odd.ending");
    var document = papers(folder.resolve(".odd.ending")).documents().getFirst();
    assertThat(Reading.all(document)).hasOnlyElementsOfType(Extract.Item.class);
  }

  @Test
  void nothingThereIsSaid() {
    assertThatThrownBy(() -> papers(folder.resolve("none")))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("wanted");
  }

  @Test
  void standardInputIsReadAndLeftOpen() throws IOException {
    var closed = new boolean[1];
    var in =
        new ByteArrayInputStream(
            "A headline of five words\n\nA text.\n".getBytes(StandardCharsets.UTF_8)) {
          @Override
          public void close() {
            closed[0] = true;
          }
        };
    assertThat(Reading.all(Papers.piped(in, Optional.empty(), Optional.of("Desk")))).hasSize(1);
    assertThat(closed[0]).isFalse();
  }
}
