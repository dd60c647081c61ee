package attache.gather.date;

import static org.assertj.core.api.Assertions.assertThat;

import attache.story.Dated;
import attache.story.Dated.Precision;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DatesTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "2026-03-04 | 2026-03-04T00:00:00Z | DAY",
        "2026-03-04T10:15:30Z | 2026-03-04T10:15:30Z | SECOND",
        "2026-03-04T10:15:30.123456+02:00 | 2026-03-04T08:15:30Z | SECOND",
        "2026-03-04T10:15+0200 | 2026-03-04T08:15:00Z | SECOND",
        "2026-03-04 10:15 | 2026-03-04T10:15:00Z | SECOND",
        "20260304 | 2026-03-04T00:00:00Z | DAY",
        "20260304T101530Z | 2026-03-04T10:15:30Z | SECOND",
        "2026-03 | 2026-03-01T00:00:00Z | MONTH",
        "2026 | 2026-01-01T00:00:00Z | YEAR",
        "2026/03/04 | 2026-03-04T00:00:00Z | DAY",
        "Wed, 04 Mar 2026 10:15:30 GMT | 2026-03-04T10:15:30Z | SECOND",
        "Wed, 04 Mar 2026 10:15:30 +0100 | 2026-03-04T09:15:30Z | SECOND",
        "Mon, 4 Mar 2026 10:15 EST | 2026-03-04T15:15:00Z | SECOND",
        "04 Mar 26 10:15:30 UT | 2026-03-04T10:15:30Z | SECOND",
        "Wed, 04 Mar 2026 10:15:30 | 2026-03-04T10:15:30Z | SECOND",
        "4 March 2026 | 2026-03-04T00:00:00Z | DAY",
        "4th of March 2026 | 2026-03-04T00:00:00Z | DAY",
        "Wednesday 4 March, 2026 | 2026-03-04T00:00:00Z | DAY",
        "March 4, 2026 | 2026-03-04T00:00:00Z | DAY",
        "Mar. 4th, 2026 | 2026-03-04T00:00:00Z | DAY",
        "Sept. 14, 2026 | 2026-09-14T00:00:00Z | DAY",
        "March 4, 2026 at 10:15 p.m. | 2026-03-04T22:15:00Z | SECOND",
        "March 4, 2026 12:15 am | 2026-03-04T00:15:00Z | SECOND",
        "March 2026 | 2026-03-01T00:00:00Z | MONTH",
        "4-Mar-2026 | 2026-03-04T00:00:00Z | DAY",
        "4. März 2026 | 2026-03-04T00:00:00Z | DAY",
        "Mittwoch, 4. März 2026, 10:15 Uhr | 2026-03-04T10:15:00Z | SECOND",
        "04.03.2026 | 2026-03-04T00:00:00Z | DAY",
        "4 mars 2026 | 2026-03-04T00:00:00Z | DAY",
        "1er février 2026 à 10h15 | 2026-02-01T10:15:00Z | SECOND",
        "4 de marzo de 2026 | 2026-03-04T00:00:00Z | DAY",
        "miércoles, 4 de marzo del 2026 | 2026-03-04T00:00:00Z | DAY",
        "août 2026 | 2026-08-01T00:00:00Z | MONTH",
        "25/12/2026 | 2026-12-25T00:00:00Z | DAY",
        "12/25/2026 | 2026-12-25T00:00:00Z | DAY",
        "04/04/2026 | 2026-04-04T00:00:00Z | DAY",
        "03/04/2026 | 2026-01-01T00:00:00Z | YEAR",
        "2026年3月4日 | 2026-03-04T00:00:00Z | DAY",
        "29 February 2028 | 2028-02-29T00:00:00Z | DAY"
      })
  void formsInUseAreRead(String written, Instant instant, Precision precision) {
    assertThat(Dates.parse(written)).contains(new Dated(written, instant, precision));
  }

  @Test
  void blanksThatDoNotBreakAreBlanks() {
    assertThat(Dates.parse("\u00A04\u00A0March\u202F2026 ").map(Dated::asWritten))
        .contains("4\u00A0March\u202F2026");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "today",
        "30 February 2026",
        "2026-13-01",
        "2026-00-10",
        "4 Foo 2026",
        "March",
        "12",
        "10:15",
        "99/99/2026",
        "two hours ago",
        "20261340",
        "0000-00-00",
        "1.2.3.2026"
      })
  void whatIsNoDateIsNone(String text) {
    assertThat(Dates.parse(text)).isEmpty();
  }

  @Test
  void aDateInsideALineIsFoundWhereItStands() {
    var found = Dates.find("Example Wire | 4 March 2026 | Geneva").orElseThrow();
    assertThat(found.start()).isEqualTo(15);
    assertThat(found.end()).isEqualTo(27);
  }

  @Test
  void figuresBesideWordsAreNoDate() {
    assertThat(Dates.find("Output rose 4 percent to 2026 units")).isEmpty();
    assertThat(Dates.find("version 2026.03.04.1")).isEmpty();
  }
}
