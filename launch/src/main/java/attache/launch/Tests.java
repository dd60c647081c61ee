package attache.launch;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/// Runs the tests and checks of a checkout: `attache test`, `attache test --all`.
///
/// ```
/// java Tests.java ROOT terminal|plain [--all]
/// ```
public final class Tests {
  private static final int USAGE = 64;
  private static final int LACKING = 69;

  private final House house;
  private final Progress progress;
  private final Totals totals = new Totals();
  private final List<String> said = new ArrayList<>();
  private final Instant begun = Instant.now();

  private Tests(House house, boolean terminal) {
    this.house = house;
    this.progress = new Progress(System.err, terminal, "Testing Attaché");
  }

  /// Exits with 0 when all is well, 1 when it is not, 69 when something needed is not installed.
  public static void main(String[] args) throws IOException, InterruptedException {
    var house = new House(Path.of(args[0]));
    var tests = new Tests(house, args[1].equals("terminal"));
    System.exit(
        switch (List.of(args).subList(2, args.length)) {
          case List<String> none when none.isEmpty() -> tests.run(List.of("verify"));
          case List<String> all when all.equals(List.of("--all")) -> tests.all();
          case List<String> other -> tests.refuse(String.join(" ", other));
        });
  }

  private int refuse(String words) {
    System.err.println("attache test takes --all or nothing, got: " + words);
    return USAGE;
  }

  private int all() throws IOException, InterruptedException {
    var unmet = Need.unmet(house.root());
    for (var need : unmet) {
      System.err.println(
          "The "
              + need.tag()
              + " tests need "
              + need.what()
              + ", which is not here. To install it:");
      need.how().forEach(way -> System.err.println("  " + way));
    }
    return unmet.isEmpty() ? run(List.of("-Dleft.out=", "-Dall=true", "verify")) : LACKING;
  }

  private int run(List<String> goals) throws IOException, InterruptedException {
    progress.begin("log: " + house.root().relativize(house.log("test")));
    var status = new Maven(house, house.log("test")).run(goals, this::take);
    progress.clear();
    report(status);
    return status == 0 ? 0 : 1;
  }

  private void take(String line) {
    said.add(line);
    totals.follow(line);
    progress.follow(line);
  }

  private void report(int status) {
    for (var module : totals.modules()) {
      System.out.printf("%-18s %s%n", module.name(), module.total());
    }
    var took = Progress.spoken(Duration.between(begun, Instant.now()));
    if (status == 0) {
      System.out.println(
          totals.run()
              + " tests in "
              + totals.modules().size()
              + " modules and all checks passed in "
              + took
              + ".");
      return;
    }
    System.out.println("Stopped after " + totals.run() + " tests, " + took + ":");
    Fault.in(said).forEach(System.out::println);
    System.out.println("All of it: " + house.log("test"));
  }
}
