package attache.gather.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AddressTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "HTTPS://Example.ORG/Path | https://example.org/Path",
        "https://example.org:443/a | https://example.org/a",
        "http://example.org:80 | http://example.org/",
        "http://example.org:443/ | http://example.org:443/",
        "https://example.org/a#top | https://example.org/a",
        "https://example.org/a?utm_source=x&b=1&UTM_Medium=y&a=2 | https://example.org/a?b=1&a=2",
        "https://example.org/a?fbclid=1&gclid=2&mc_cid=3&mkt_tok=4&_hsenc=5 | https://example.org/a",
        "https://example.org/a?utm=1 | https://example.org/a?utm=1",
        "https://example.org/a? | https://example.org/a",
        "https://example.org/a?b&c= | https://example.org/a?b&c=",
        "https://example.org/a%20b?q=%C3%A9 | https://example.org/a%20b?q=%C3%A9",
        "https://example.org/a b?q=[1] | https://example.org/a%20b?q=%5B1%5D",
        "https://example.org/100%/x | https://example.org/100%25/x",
        "https://[2606:4700::1111]:443/ | https://[2606:4700::1111]/",
        "https://example.org/été | https://example.org/été"
      })
  void addressesOfOnePageAreEqualWhenNormalised(String received, String normalised) {
    assertThat(Address.parse(received).map(Address::normalised)).contains(normalised);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "digest.txt",
        "/a/b",
        "ftp://example.org/",
        "file:///a",
        "mailto:a@b.c",
        "http://",
        "https:///a",
        "javascript:x",
        "C:\\news\\a.txt",
        "http:\u0000//x"
      })
  void whatIsNoWebAddressIsNone(String text) {
    assertThat(Address.parse(text)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "../c, https://example.org/c",
    "?x=1, https://example.org/a/?x=1",
    "//other.org/z, https://other.org/z"
  })
  void relativeAddressesAreResolved(String text, URI expected) {
    assertThat(Address.resolve(URI.create("https://example.org/a/"), text)).contains(expected);
  }

  @Test
  void theAddressReceivedIsKept() {
    assertThat(Address.parse(" https://Example.org/?utm_source=x ").map(URI::toString))
        .contains("https://Example.org/?utm_source=x");
  }
}
