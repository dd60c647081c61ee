package attache.ledger.quantity;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.util.List;

/// A table that ships with the program: a line per row, cells apart by tabs.
final class Table {
  private Table() {}

  static List<String[]> of(String name) {
    try (var stream = Table.class.getResourceAsStream(name)) {
      if (stream == null) {
        throw new IllegalStateException("table is missing from the program: " + name);
      }
      var reader = new BufferedReader(new InputStreamReader(stream, UTF_8));
      return reader.lines().map(line -> line.split("\t", -1)).toList();
    } catch (IOException e) {
      throw new UncheckedIOException("table cannot be read: " + name, e);
    }
  }
}
