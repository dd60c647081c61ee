package attache.actor;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class SlipsTest {
  @ParameterizedTest
  @CsvSource({
    "harbor,harbour",
    "hraboru,hraboru1",
    "judje,judge",
    "chanel,channel",
    "channnel,channel",
    "fisrt,first"
  })
  void oneSlipApart(String written, String meant) {
    assertThat(Slips.oneSlip(written, meant)).isTrue();
    assertThat(Slips.oneSlip(meant, written)).isTrue();
  }

  @ParameterizedTest
  @CsvSource({"judge,judge", "badge,judge", "hrabuor,harbour", "port,court"})
  void noneOrMoreThanOne(String written, String meant) {
    assertThat(Slips.oneSlip(written, meant)).isFalse();
  }
}
