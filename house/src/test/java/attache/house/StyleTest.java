package attache.house;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.domain.JavaPackage;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

final class StyleTest {
  private static final Pattern EMPTY_NAME =
      Pattern.compile(
          "(Abstract.+|Base.+|.+(Utils?|Helper|Manager|Impl|Processor|Base|Data|Info))");

  private static final JavaClasses ALL = Compiled.everywhere();

  @Test
  void namesAreOfTheMatter() {
    var names =
        ALL.stream()
            .filter(c -> !c.getPackageName().startsWith("gg.jte"))
            .map(JavaClass::getSimpleName)
            .filter(name -> !name.equals("package-info"))
            .toList();
    assertThat(names).noneMatch(name -> EMPTY_NAME.matcher(name).matches());
  }

  @Test
  void fieldsThatCanChangeAreNotStatic() {
    assertThat(
            ALL.stream()
                .filter(c -> !c.isEnum())
                .flatMap(c -> c.getFields().stream())
                .filter(f -> f.getModifiers().contains(JavaModifier.STATIC))
                .filter(f -> !f.getModifiers().contains(JavaModifier.FINAL))
                .filter(f -> !f.getModifiers().contains(JavaModifier.SYNTHETIC)))
        .isEmpty();
  }

  @Test
  void nobodyPrintsBehindThePorts() {
    noClasses()
        .that()
        .resideOutsideOfPackages(
            "attache.door.cli..",
            "attache.app..",
            "attache.evaluation..",
            "attache.launch..",
            "attache.bench..",
            "attache.testkit..")
        .should()
        .accessField(System.class, "out")
        .orShould()
        .accessField(System.class, "err")
        .check(ALL);
  }

  /// The core says it once, in its module descriptor; the launchers' code has nothing but a JDK.
  @Test
  void packagesOnTheClassPathAreNullMarked() {
    var core = Compiled.core();
    var unmarked =
        ALL.stream()
            .filter(c -> !core.contain(c.getName()))
            .filter(c -> !c.getPackageName().equals("attache.launch"))
            .map(JavaClass::getPackage)
            .filter(p -> p.getName().startsWith("attache."))
            .filter(p -> p.tryGetAnnotationOfType("org.jspecify.annotations.NullMarked").isEmpty())
            .map(JavaPackage::getName)
            .distinct();
    assertThat(unmarked).isEmpty();
  }
}
