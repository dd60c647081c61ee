package attache.gather;

import attache.source.Extractor.Kind;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// Reads samples that were damaged at random, and every finding of the past.
class HostileBytesTest {
  private static final long SEED = 20260304;
  private static final int ROUNDS = 300;
  private static final String[] PIECES = {
    "<",
    ">",
    "&",
    "\"",
    "]]>",
    "<![CDATA[",
    "<!--",
    "<item>",
    "</item>",
    "<!DOCTYPE x [",
    "&#x110000;",
    "&#-1;",
    "\u0000",
    "\n---\n",
    "\n===\n",
    "## ",
    "1. ",
    "2026-02-30",
    "99999999999999999999",
    "{",
    "}",
    "[[[[",
    "\\u",
    "\uFEFF",
    "\u00A0",
    "http://[",
    "https://a:99999999/",
    "xml:base=\"\u0001\"",
    "\r",
    "4 March 2026",
    "Would you like to know more?"
  };

  @ParameterizedTest
  @EnumSource(Kind.class)
  void damagedSamplesHaveAnOutcome(Kind kind) throws IOException, URISyntaxException {
    var random = new Random(SEED + kind.ordinal());
    for (var sample : samples("samples")) {
      var bytes = Files.readAllBytes(sample);
      for (var round = 0; round < ROUNDS / 5; round++) {
        var damaged = damaged(bytes, random);
        Hostile.read(Optional.of(kind), "a.txt", damaged);
        Hostile.read(Optional.empty(), "https://wire.example.org/a", damaged);
      }
    }
  }

  @TestFactory
  Stream<DynamicTest> findingsHaveAnOutcome() throws IOException, URISyntaxException {
    return samples("findings").stream()
        .map(file ->
            DynamicTest.dynamicTest(
                file.getFileName().toString(),
                () -> {
                  var bytes = Files.readAllBytes(file);
                  Hostile.read(Optional.empty(), file.getFileName().toString(), bytes);
                  for (var kind : Kind.values()) {
                    Hostile.read(Optional.of(kind), file.getFileName().toString(), bytes);
                  }
                }));
  }

  private static java.util.List<Path> samples(String folder)
      throws IOException, URISyntaxException {
    var url = HostileBytesTest.class.getResource(folder);
    if (url == null) {
      throw new IllegalStateException(
          "a folder of test resources was wanted, found none: " + folder);
    }
    try (var files = Files.list(Path.of(url.toURI()))) {
      return files.sorted().toList();
    }
  }

  private static byte[] damaged(byte[] bytes, Random random) {
    var text = new StringBuilder(new String(bytes, StandardCharsets.ISO_8859_1));
    for (var change = random.nextInt(1, 8); change > 0 && !text.isEmpty(); change--) {
      var at = random.nextInt(text.length());
      var to = Math.min(text.length(), at + random.nextInt(1, 40));
      switch (random.nextInt(5)) {
        case 0 -> text.delete(at, to);
        case 1 -> text.insert(at, PIECES[random.nextInt(PIECES.length)]);
        case 2 -> text.insert(at, text.substring(at, to));
        case 3 -> text.setCharAt(at, (char) random.nextInt(256));
        default -> text.setLength(Math.max(1, at));
      }
    }
    return text.toString().getBytes(StandardCharsets.ISO_8859_1);
  }
}
