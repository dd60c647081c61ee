package attache.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/// What the README shows works as printed.
final class ReadmeTest {
  private static final Path ROOT = Path.of("..");
  private static final Pattern EXAMPLE =
      Pattern.compile(
          "attache eval --set evaluation/sets/(\\w+)\\.jsonl .*--min accuracy=([0-9.]+)");

  @Test
  void theBarOfItsEvaluationHolds() throws IOException {
    var example = EXAMPLE.matcher(Files.readString(ROOT.resolve("README.md")));
    assertThat(example.find()).isTrue();
    var last = new Properties();
    last.load(
        new StringReader(Files.readString(ROOT.resolve("evaluation/sets/expected.properties"))));
    var floor =
        Double.parseDouble(last.getProperty(example.group(1) + ".accuracy"))
            - Double.parseDouble(last.getProperty("tolerance"));
    assertThat(Double.parseDouble(example.group(2))).isLessThanOrEqualTo(floor);
  }
}
