package attache.door.cli;

import attache.door.chart.BarChart;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// A file a chart is written to; `-` is the output.
record Drawing(Path file) {
  void draw(BarChart chart, Screen screen) throws IOException {
    if (file.toString().equals("-")) {
      screen.out().print(chart.toSvg());
      return;
    }
    if (Files.isDirectory(file)) {
      throw new IllegalArgumentException("--chart must name a file, got the folder " + file);
    }
    Files.writeString(file, chart.toSvg());
    screen.err().println("Written: " + file);
  }
}
