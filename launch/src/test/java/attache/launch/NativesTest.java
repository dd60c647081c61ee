package attache.launch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class NativesTest {
  private final Platform platform = new Platform("linux", false);

  @TempDir private Path folder;

  @Test
  void onlyThePlatformsFilesAreUnpackedAndNamed() throws IOException {
    var jar =
        jar(
            "onnxruntime-1.0.jar",
            "ai/onnxruntime/native/linux-x64/libonnxruntime.so",
            "ai/onnxruntime/native/linux-x64/debug/symbols",
            "ai/onnxruntime/native/win-x64/onnxruntime.dll");
    var properties = new Natives(folder.resolve("native"), platform).unpack(List.of(jar));
    var unpacked = folder.resolve("native").resolve("onnxruntime-1.0");
    assertThat(unpacked).isDirectoryNotContaining("glob:**.{dll,part}");
    assertThat(unpacked.resolve("libonnxruntime.so")).hasContent("library");
    assertThat(properties).containsExactly("-Donnxruntime.native.path=" + unpacked);
  }

  @Test
  void aLibraryWithNothingForThePlatformIsLeftToItself() throws IOException {
    var jar = jar("onnxruntime-1.0.jar", "ai/onnxruntime/native/win-x64/onnxruntime.dll");
    assertThat(new Natives(folder.resolve("native"), platform).unpack(List.of(jar))).isEmpty();
  }

  @Test
  void aFileThatIsThereIsNotWrittenAgain() throws IOException {
    var jar = jar("sqlite-jdbc-1.0.jar", "org/sqlite/native/Linux/x86_64/libsqlitejdbc.so");
    var natives = new Natives(folder.resolve("native"), platform);
    natives.unpack(List.of(jar));
    var library = folder.resolve("native/sqlite-jdbc-1.0/libsqlitejdbc.so");
    var key = Files.readAttributes(library, "*").get("fileKey");
    natives.unpack(List.of(jar));
    assertThat(Files.readAttributes(library, "*").get("fileKey")).isEqualTo(key);
  }

  private Path jar(String name, String... entries) throws IOException {
    var jar = folder.resolve(name);
    try (var zip = new ZipOutputStream(Files.newOutputStream(jar))) {
      for (var entry : entries) {
        zip.putNextEntry(new ZipEntry(entry));
        zip.write("library".getBytes(java.nio.charset.StandardCharsets.US_ASCII));
      }
    }
    return jar;
  }
}
