package attache.gather.web;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import attache.source.Fetcher;
import attache.source.Validators;
import attache.source.Visit;
import java.io.InterruptedIOException;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

final class RobotFetcherTest {
  private static final Instant NOW = Instant.parse("2026-03-04T10:00:00Z");
  private static final String SITE = "https://site.example";

  private final AtomicReference<Instant> now = new AtomicReference<>(NOW);
  private final List<String> visited = new ArrayList<>();
  private final List<Duration> waits = new ArrayList<>();

  private RobotFetcher robot(Visit robots) {
    Fetcher site =
        (address, _) -> {
          visited.add(address.getPath());
          return address.getPath().equals("/robots.txt") ? robots : fresh("page");
        };
    var pauses = new RobotFetcher.Pauses(Duration.ofSeconds(1), Duration.ofSeconds(30), waits::add);
    return new RobotFetcher(site, pauses, now::get);
  }

  private static Visit fresh(String text) {
    return new Visit.Fresh(
        URI.create(SITE), Optional.of("text/plain"), text.getBytes(UTF_8), Validators.NONE);
  }

  private static Visit refused(Visit.Why why) {
    return new Visit.Refused(URI.create(SITE), why, "no", Optional.empty());
  }

  private static Visit visit(RobotFetcher robot, String path) throws InterruptedIOException {
    return robot.fetch(URI.create(SITE + path), Validators.NONE);
  }

  @ParameterizedTest
  @CsvSource({
    "/open, true",
    "/closed/a, false",
    "/closed/open, true",
    "/tie/a, true",
    "/a.pdf, false",
    "/a.pdfx, true"
  })
  void longestRuleOfOurGroupWinsAndAllowWinsATie(String path, boolean allowed)
      throws InterruptedIOException {
    var robots =
        """
        User-agent: *
        Disallow: /

        User-agent: Attache
        Disallow: /closed/
        Allow: /closed/open
        Disallow: /tie/
        Allow: /tie/
        Disallow: /*.pdf$
        """;
    var visit = visit(robot(fresh(robots)), path);
    assertThat(visit instanceof Visit.Fresh).isEqualTo(allowed);
    if (visit instanceof Visit.Refused refused) {
      assertThat(refused.why()).isEqualTo(Visit.Why.ROBOTS);
    }
  }

  @ParameterizedTest
  @EnumSource(
      value = Visit.Why.class,
      names = {"MISSING", "FORBIDDEN"})
  void siteWithoutRulesIsFree(Visit.Why why) throws InterruptedIOException {
    assertThat(visit(robot(refused(why)), "/a")).isInstanceOf(Visit.Fresh.class);
  }

  @ParameterizedTest
  @EnumSource(
      value = Visit.Why.class,
      names = {"BUSY", "UNREACHABLE"})
  void siteWhoseRulesCannotBeReadIsClosedForNow(Visit.Why why) throws InterruptedIOException {
    var refused = (Visit.Refused) visit(robot(refused(why)), "/a");
    assertThat(refused.why()).isEqualTo(Visit.Why.UNREACHABLE);
    assertThat(visited).containsExactly("/robots.txt");
  }

  @Test
  void rulesAreReadOnceADay() throws InterruptedIOException {
    var robot = robot(fresh(""));
    visit(robot, "/a");
    visit(robot, "/b");
    now.set(NOW.plus(Duration.ofHours(24)));
    visit(robot, "/c");
    assertThat(visited).containsExactly("/robots.txt", "/a", "/b", "/robots.txt", "/c");
  }

  @ParameterizedTest
  @CsvSource({"Crawl-delay: 7, 7", "Crawl-delay: 86400, 30", "X: y, 1"})
  void pausesBetweenPagesAreThoseAskedForWithinReason(String line, long seconds)
      throws InterruptedIOException {
    var robot = robot(fresh("User-agent: *\n" + line + "\nDisallow: /x\n"));
    visit(robot, "/a");
    assertThat(waits).isEmpty();
    visit(robot, "/b");
    assertThat(waits).containsExactly(Duration.ofSeconds(seconds));
  }

  @Test
  void longRulesAreReadToHalfAMegabyteAtLeast() throws InterruptedIOException {
    var rules = "User-agent: *\n" + "# filling\n".repeat(52_000) + "Disallow: /a\n";
    assertThat(visit(robot(fresh(rules)), "/a")).isInstanceOf(Visit.Refused.class);
  }
}
