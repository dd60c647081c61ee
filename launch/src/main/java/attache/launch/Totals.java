package attache.launch;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/// How many tests ran in each module, as Surefire tells it.
final class Totals {
  private static final Pattern MODULE =
      Pattern.compile("\\[INFO\\] Building (?:attache-)?(\\S+) .*");
  private static final Pattern TOTAL =
      Pattern.compile(
          "(?:\\[\\w+\\] )?Tests run: (\\d+), Failures: (\\d+), Errors: (\\d+), Skipped: (\\d+)\\s*");

  private final List<Module> modules = new ArrayList<>();
  private String module = "";

  /// One module's tests.
  ///
  /// @param total Surefire's own words
  record Module(String name, int run, int wrong, String total) {}

  /// Takes notice of a line of Maven's.
  void follow(String line) {
    var building = MODULE.matcher(line);
    if (building.matches()) {
      module = building.group(1);
    }
    var total = TOTAL.matcher(line);
    if (total.matches()) {
      modules.add(
          new Module(
              module,
              Integer.parseInt(total.group(1)),
              Integer.parseInt(total.group(2)) + Integer.parseInt(total.group(3)),
              line.replaceFirst("^\\[\\w+\\] ", "").strip()));
    }
  }

  List<Module> modules() {
    return List.copyOf(modules);
  }

  int run() {
    return modules.stream().mapToInt(Module::run).sum();
  }
}
