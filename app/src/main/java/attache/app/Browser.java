package attache.app;

import attache.door.cli.Screen;
import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.Locale;

/// The browser of whoever sits at this machine.
final class Browser {
  private Browser() {}

  /// Opens an address, if the system has a way to; else says that it has none.
  static void open(URI address, Screen screen) {
    try {
      new ProcessBuilder(command(address.toString()))
          .redirectOutput(ProcessBuilder.Redirect.DISCARD)
          .redirectError(ProcessBuilder.Redirect.DISCARD)
          .start();
    } catch (IOException e) {
      screen.complain("no browser could be opened; open " + address + " yourself");
    }
  }

  private static List<String> command(String address) {
    var system = System.getProperty("os.name").toLowerCase(Locale.ROOT);
    if (system.contains("win")) {
      return List.of("rundll32", "url.dll,FileProtocolHandler", address);
    }
    return List.of(system.contains("mac") ? "open" : "xdg-open", address);
  }
}
