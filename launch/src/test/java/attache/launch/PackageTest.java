package attache.launch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The archive as a stranger gets it: no JDK on the path, no Maven, an empty home.
@Tag("package")
final class PackageTest {
  private static final Path ROOT = Path.of("..").toAbsolutePath().normalize();

  @TempDir private static Path folder;
  private static Path start;

  @BeforeAll
  static void pack() throws Exception {
    var made =
        said(
            new ProcessBuilder(
                    ROOT.resolve("attache").toString(), "package", "--to", folder.toString())
                .directory(ROOT.toFile()));
    assertThat(made).as("attache package").contains(".tar.gz", ".zip");
    try (var archives = Files.newDirectoryStream(folder, "*.tar.gz")) {
      var archive = archives.iterator().next();
      said(new ProcessBuilder("tar", "-xzf", archive.toString(), "-C", folder.toString()));
      var name = archive.getFileName().toString().replace(".tar.gz", "");
      start = folder.resolve(name).resolve("bin/attache");
    }
  }

  private static ProcessBuilder stranger(String... words) {
    var command = new ArrayList<>(List.of(start.toString()));
    command.addAll(List.of(words));
    var builder = new ProcessBuilder(command).directory(folder.toFile());
    builder.environment().keySet().removeIf(name -> name.contains("JAVA"));
    builder.environment().put("PATH", "/usr/bin:/bin");
    builder.environment().put("HOME", folder.resolve("stranger").toString());
    builder.environment().put("ATTACHE_HOME", folder.resolve("home").toString());
    return builder;
  }

  private static String said(ProcessBuilder builder) throws Exception {
    var process = builder.redirectErrorStream(true).start();
    var said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor()).as(said).isZero();
    return said;
  }

  @Test
  void answersTheDemoWithCitations() throws Exception {
    assertThat(said(stranger("demo"))).contains("[1]");
  }

  @Test
  void servesThePagesAndTheInterface() throws Exception {
    var process = stranger("serve", "--port", "0").redirectErrorStream(true).start();
    try (var lines =
            new BufferedReader(
                new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
        var client = HttpClient.newHttpClient()) {
      var address = address(lines);
      for (var place : List.of("", "health", "api/openapi.json", "api/v1/stories")) {
        var answer =
            client.send(
                HttpRequest.newBuilder(address.resolve(place)).build(),
                HttpResponse.BodyHandlers.ofString());
        assertThat(answer.statusCode()).as(place).isEqualTo(200);
      }
    } finally {
      process.destroy();
      process.waitFor();
    }
  }

  private static URI address(BufferedReader lines) throws IOException {
    var said = new StringBuilder();
    for (var line = lines.readLine(); line != null; line = lines.readLine()) {
      said.append(line).append('\n');
      var address = Pattern.compile("http://\\S+").matcher(line);
      if (address.find()) {
        return URI.create(address.group());
      }
    }
    throw new IOException("it did not say where it is: " + said);
  }

  @Test
  void theZipKeepsWhatIsExecutable() throws Exception {
    try (var archives = Files.newDirectoryStream(folder, "*.zip")) {
      var archive = archives.iterator().next();
      var options = Map.of("enablePosixFileAttributes", "true");
      try (var zip = FileSystems.newFileSystem(archive, options)) {
        var root = zip.getPath(start.getParent().getParent().getFileName().toString());
        for (var program : List.of("bin/attache", "runtime/bin/java")) {
          assertThat(Files.getPosixFilePermissions(root.resolve(program)))
              .as(program)
              .contains(PosixFilePermission.OWNER_EXECUTE);
        }
      }
    }
  }
}
