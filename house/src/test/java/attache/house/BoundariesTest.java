package attache.house;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

final class BoundariesTest {
  /// Far fewer classes than these, and the rules below would be looking at nothing.
  private static final int FLOOR = 40;

  private static final String[] BEHIND_PORTS = {
    "attache.store..", "attache.gather..", "attache.send..", "attache.language.."
  };

  private static final JavaClasses ALL = Compiled.everywhere();
  private static final JavaClasses CORE = Compiled.core();

  @Test
  void theRulesSeeTheClasses() {
    assertThat(ALL).hasSizeGreaterThan(FLOOR);
    assertThat(CORE).hasSizeGreaterThan(FLOOR / 2);
  }

  @Test
  void coreNeedsNothingButTheLanguage() {
    classes()
        .should()
        .onlyDependOnClassesThat()
        .resideInAnyPackage(with(corePackages(), "java..", "org.jspecify.."))
        .check(CORE);
  }

  @Test
  void packagesOfCoreDependOneWay() {
    slices().matching("attache.(*)..").should().beFreeOfCycles().check(CORE);
  }

  @Test
  void doorsKnowDeskAndValues() {
    noClasses()
        .that()
        .resideInAPackage("attache.door..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(
            with(BEHIND_PORTS, "attache.app..", "org.apache.lucene..", "java.sql.."))
        .allowEmptyShould(true)
        .check(ALL);
  }

  @Test
  void onlyTheApplicationKnowsWhatIsBehindPorts() {
    for (var side : BEHIND_PORTS) {
      noClasses()
          .that()
          .resideOutsideOfPackages(
              side, "attache.app..", "attache.evaluation..", "attache.bench..", "attache.testkit..")
          .should()
          .dependOnClassesThat()
          .resideInAPackage(side)
          .allowEmptyShould(true)
          .check(ALL);
    }
  }

  private String[] corePackages() {
    return CORE.stream().map(c -> c.getPackageName()).distinct().toArray(String[]::new);
  }

  private static String[] with(String[] packages, String... more) {
    var both = Arrays.copyOf(packages, packages.length + more.length);
    System.arraycopy(more, 0, both, packages.length, more.length);
    return both;
  }
}
