package attache.gather.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import attache.source.Politeness;
import attache.source.Validators;
import attache.source.Visit;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(20)
class HttpFetcherTest {
  private static final Instant NOW = Instant.parse("2026-03-04T10:00:00Z");
  private static final String OK =
      "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nETag: W/\"a b\"\r\nLast-Modified: some day\r\n";

  private static Politeness limits(long bytes, Duration timeout, int redirects, boolean privates) {
    return new Politeness(
        "Attache/test (+https://attache.example/bot)", bytes, timeout, redirects, privates);
  }

  private static HttpFetcher fetcher(Politeness politeness) {
    return new HttpFetcher(politeness, () -> NOW);
  }

  private static Visit visit(URI address) throws IOException {
    return fetcher(limits(1000, Duration.ofSeconds(10), 5, true)).fetch(address, Validators.NONE);
  }

  private static String refusal(Visit visit) {
    assertThat(visit).isInstanceOf(Visit.Refused.class);
    return ((Visit.Refused) visit).reason();
  }

  @Nested
  class Outcomes {
    @Test
    void freshContentComesWithItsTypeAndValidators() throws IOException {
      try (var server = Server.saying(OK + "Content-Length: 5\r\n\r\nhello")) {
        var visit = (Visit.Fresh) visit(server.address("/a"));
        assertThat(new String(visit.content(), StandardCharsets.UTF_8)).isEqualTo("hello");
        assertThat(visit.contentType()).contains("text/html");
        assertThat(visit.validators())
            .isEqualTo(new Validators(Optional.of("W/\"a b\""), Optional.of("some day")));
        assertThat(visit.address()).isEqualTo(server.address("/a"));
      }
    }

    @Test
    void validatorsAreSentBackUnchanged() throws IOException {
      try (var server = Server.saying("HTTP/1.1 304 Not Modified\r\n\r\n")) {
        var visit =
            fetcher(limits(1000, Duration.ofSeconds(10), 5, true))
                .fetch(
                    server.address("/"),
                    new Validators(Optional.of("W/\"a b\""), Optional.of("some day")));
        assertThat(visit).isInstanceOf(Visit.Unchanged.class);
        assertThat(server.requests().getFirst())
            .contains("If-None-Match: W/\"a b\"\r\n", "If-Modified-Since: some day\r\n");
      }
    }

    @Test
    void theVisitorSaysWhoItIsAndNothingElse() throws IOException {
      try (var server =
          Server.saying("HTTP/1.1 200 OK\r\nSet-Cookie: a=b\r\nContent-Length: 0\r\n\r\n")) {
        var fetcher = fetcher(limits(1000, Duration.ofSeconds(10), 5, true));
        fetcher.fetch(server.address("/"), Validators.NONE);
        fetcher.fetch(server.address("/"), Validators.NONE);
        assertThat(server.requests().getLast())
            .contains(
                "User-Agent: Attache/test (+https://attache.example/bot)\r\n",
                "Accept-Encoding: gzip\r\n")
            .doesNotContainIgnoringCase("cookie")
            .doesNotContainIgnoringCase("referer")
            .doesNotContainIgnoringCase("upgrade");
      }
    }

    @Test
    void goneIsGone() throws IOException {
      try (var server = Server.saying("HTTP/1.1 410 Gone\r\nContent-Length: 0\r\n\r\n")) {
        assertThat(visit(server.address("/"))).isInstanceOf(Visit.Gone.class);
      }
    }

    @Test
    void notFoundIsRefusedWithoutAWait() throws IOException {
      try (var server = Server.saying("HTTP/1.1 404 Not Found\r\nContent-Length: 0\r\n\r\n")) {
        var visit = (Visit.Refused) visit(server.address("/"));
        assertThat(visit.reason()).contains("404");
        assertThat(visit.retryAfter()).isEmpty();
      }
    }

    @ParameterizedTest
    @CsvSource(
        delimiter = '|',
        value = {
          "429 | Retry-After: 7200 | PT2H",
          "503 | Retry-After: 5 | PT1H",
          "503 | Retry-After: 99999999999999 | PT24H",
          "429 | Retry-After: Wed, 04 Mar 2026 15:00:00 GMT | PT5H",
          "429 | Retry-After: Tue, 03 Mar 2026 15:00:00 GMT | PT1H",
          "503 | Retry-After: soon | PT1H",
          "503 | X-None: 1 | PT1H"
        })
    void aBusyServerSaysWhenToComeBack(int status, String header, Duration wait)
        throws IOException {
      try (var server =
          Server.saying(
              "HTTP/1.1 %d X\r\n%s\r\nContent-Length: 0\r\n\r\n".formatted(status, header))) {
        assertThat(((Visit.Refused) visit(server.address("/"))).retryAfter()).contains(wait);
      }
    }
  }

  @Nested
  class Limits {
    @Test
    void aStatedLengthOverTheLimitIsNotRead() throws IOException {
      try (var server = Server.saying(OK + "Content-Length: 99999999999\r\n\r\nx")) {
        assertThat(refusal(visit(server.address("/")))).contains("at most 1000 bytes");
      }
    }

    @Test
    void anEndlessAnswerIsCutOff() throws IOException {
      var endless =
          new Server((_, out) -> {
            out.write(OK.getBytes(StandardCharsets.UTF_8));
            out.write("\r\n".getBytes(StandardCharsets.UTF_8));
            while (true) {
              out.write(new byte[8192]);
            }
          });
      try (endless) {
        assertThat(refusal(visit(endless.address("/")))).contains("at most 1000 bytes");
      }
    }

    @Test
    void aGzipBombIsCutOff() throws IOException {
      var bomb = gzip(new byte[900_000]);
      assertThat(bomb.length).isLessThan(1000);
      try (var server = packed(bomb)) {
        assertThat(refusal(visit(server.address("/")))).contains("at most 1000 bytes");
      }
    }

    @Test
    void gzipIsUnpacked() throws IOException {
      try (var server = packed(gzip("hello".getBytes(StandardCharsets.UTF_8)))) {
        var visit = (Visit.Fresh) visit(server.address("/"));
        assertThat(new String(visit.content(), StandardCharsets.UTF_8)).isEqualTo("hello");
      }
    }

    @ParameterizedTest
    @ValueSource(
        strings = {"gzip\r\nContent-Length: 4\r\n\r\nnone", "br\r\nContent-Length: 4\r\n\r\nnone"})
    void otherPackingIsRefused(String rest) throws IOException {
      try (var server = Server.saying(OK + "Content-Encoding: " + rest)) {
        assertThat(visit(server.address("/"))).isInstanceOf(Visit.Refused.class);
      }
    }

    @Test
    void anAnswerCutShortIsRefused() throws IOException {
      try (var server = Server.saying(OK + "Content-Length: 500\r\n\r\nonly this")) {
        assertThat(visit(server.address("/"))).isInstanceOf(Visit.Refused.class);
      }
    }

    @Test
    void endlessHeadersAreCutOff() throws IOException {
      try (var server = Server.saying("HTTP/1.1 200 OK\r\n" + "X-A: b\r\n".repeat(5000) + "\r\n")) {
        assertThat(visit(server.address("/"))).isInstanceOf(Visit.Refused.class);
      }
    }

    @ParameterizedTest
    @ValueSource(
        strings = {
          "",
          "\r\n\r\n",
          "garbage\r\n\r\n",
          "HTTP/1.1\r\n\r\n",
          "HTTP/9.9 200 OK\r\n\r\n",
          "HTTP/1.1 abc\r\n\r\n"
        })
    void whatIsNotHttpIsRefused(String answer) throws IOException {
      try (var server = Server.saying(answer)) {
        assertThat(visit(server.address("/"))).isInstanceOf(Visit.Refused.class);
      }
    }

    @ParameterizedTest
    @ValueSource(
        strings = {"HTTP/1.1 200 OK\r\nX: ", "HTTP/1.1 200 OK\r\nContent-Length: 900\r\n\r\n", ""})
    void slowBytesDoNotOutlastTheVisit(String beginning) throws IOException {
      var end = new CountDownLatch(1);
      var slow =
          new Server((_, out) -> {
            out.write(beginning.getBytes(StandardCharsets.UTF_8));
            while (!end.await(50, java.util.concurrent.TimeUnit.MILLISECONDS)) {
              out.write(beginning.isEmpty() ? new byte[0] : new byte[] {'x'});
              out.flush();
            }
          });
      try (slow) {
        var began = System.nanoTime();
        var visit =
            fetcher(limits(1000, Duration.ofMillis(400), 5, true))
                .fetch(slow.address("/"), Validators.NONE);
        assertThat(refusal(visit)).contains("was wanted");
        assertThat(Duration.ofNanos(System.nanoTime() - began)).isLessThan(Duration.ofSeconds(4));
      } finally {
        end.countDown();
      }
    }

    @Test
    void aSlowNameLookupDoesNotOutlastTheVisit() throws IOException {
      var end = new CountDownLatch(1);
      Names slow =
          _ -> {
            try {
              end.await();
            } catch (InterruptedException e) {
              Thread.currentThread().interrupt();
            }
            throw new java.net.UnknownHostException();
          };
      var fetcher = new HttpFetcher(limits(1000, Duration.ofMillis(200), 5, true), () -> NOW, slow);
      assertThat(refusal(fetcher.fetch(URI.create("http://slow.example/"), Validators.NONE)))
          .contains("within");
      end.countDown();
    }

    @Test
    void anInterruptedVisitSaysSo() throws IOException {
      try (var server = Server.saying(OK + "Content-Length: 0\r\n\r\n")) {
        Thread.currentThread().interrupt();
        assertThatThrownBy(() -> visit(server.address("/")))
            .isInstanceOf(InterruptedIOException.class);
        assertThat(Thread.interrupted()).isTrue();
      }
    }

    private static byte[] gzip(byte[] bytes) throws IOException {
      var out = new ByteArrayOutputStream();
      try (var gzip = new GZIPOutputStream(out)) {
        gzip.write(bytes);
      }
      return out.toByteArray();
    }

    private static Server packed(byte[] bytes) throws IOException {
      return new Server((_, out) -> {
        out.write(
            (OK + "Content-Encoding: gzip\r\nContent-Length: " + bytes.length + "\r\n\r\n")
                .getBytes(StandardCharsets.UTF_8));
        out.write(bytes);
      });
    }
  }

  @Nested
  class Redirects {
    @Test
    void redirectsAreFollowedToTheEnd() throws IOException {
      try (var server =
          Server.saying(
              "HTTP/1.1 301 X\r\nLocation: /b?x=1\r\nContent-Length: 0\r\n\r\n",
              OK + "Content-Length: 1\r\n\r\nx")) {
        assertThat(((Visit.Fresh) visit(server.address("/a"))).address())
            .isEqualTo(server.address("/b?x=1"));
      }
    }

    @Test
    void aCircleEndsAfterTheLastAllowedRedirect() throws IOException {
      try (var server =
          Server.saying("HTTP/1.1 302 X\r\nLocation: /\r\nContent-Length: 0\r\n\r\n")) {
        assertThat(refusal(visit(server.address("/")))).startsWith("at most 5 redirects");
        assertThat(server.requests()).hasSize(6);
      }
    }

    @ParameterizedTest
    @ValueSource(
        strings = {
          "ftp://example.org/",
          "file:///etc/passwd",
          "javascript:alert(1)",
          "",
          "http://",
          "http://127.0.0.1:25/",
          "http://u:p@127.0.0.1/"
        })
    void aRedirectElsewhereIsRefused(String location) throws IOException {
      try (var server =
          Server.saying(
              "HTTP/1.1 302 X\r\nLocation: %s\r\nContent-Length: 0\r\n\r\n".formatted(location))) {
        assertThat(visit(server.address("/"))).isInstanceOf(Visit.Refused.class);
        assertThat(server.requests()).hasSize(1);
      }
    }

    @Test
    void httpsIsNotLeftForHttp() {
      assertThatThrownBy(() ->
              Hop.next(URI.create("https://example.org/a"), Optional.of("http://example.org/a")))
          .isInstanceOf(IOException.class)
          .hasMessageContaining("stays on https");
    }

    @Test
    void aRedirectToAPrivateAddressIsRefused() throws IOException {
      try (var _ =
          Server.saying(
              "HTTP/1.1 302 X\r\nLocation: http://inside.example/\r\nContent-Length: 0\r\n\r\n")) {
        var asked = new AtomicInteger();
        Names names =
            host -> {
              asked.incrementAndGet();
              return new InetAddress[] {
                InetAddress.getByName(host.equals("inside.example") ? "10.0.0.1" : "127.0.0.1")
              };
            };
        var outer = new Doorkeeper(names, false);
        assertThatThrownBy(() -> outer.resolve("inside.example"))
            .isInstanceOf(Doorkeeper.Barred.class);
        assertThat(asked.get()).isEqualTo(1);
      }
    }
  }

  @Nested
  class PrivateAddresses {
    @ParameterizedTest
    @ValueSource(
        strings = {
          "http://127.0.0.1/",
          "http://127.1/",
          "http://localhost/",
          "http://localhost./",
          "http://2130706433/",
          "http://[::1]/",
          "http://[::ffff:127.0.0.1]/",
          "http://[::ffff:7f00:1]/",
          "http://169.254.169.254/latest/",
          "http://[fe80::1]/",
          "http://[fd00:ec2::254]/",
          "http://100.100.100.200/",
          "http://10.1.2.3/",
          "http://[64:ff9b::7f00:1]/",
          "http://[2002:7f00:1::]/",
          "http://0.0.0.0/",
          "http://[::]/",
          "http://224.0.0.1/",
          "http://0x7f.0.0.1/",
          "http://017700000001/"
        })
    void theyAreRefused(String address) throws IOException {
      var fetcher = fetcher(limits(1000, Duration.ofSeconds(5), 5, false));
      assertThat(fetcher.fetch(URI.create(address), Validators.NONE))
          .isInstanceOf(Visit.Refused.class);
    }

    @Test
    void aNameIsLookedUpOnceAndTheAddressFoundIsTheOneVisited() throws IOException {
      try (var server = Server.saying(OK + "Content-Length: 1\r\n\r\nx")) {
        var asked = new AtomicInteger();
        Names names =
            _ ->
                new InetAddress[] {
                  InetAddress.getByName(asked.incrementAndGet() == 1 ? "127.0.0.1" : "127.0.0.99")
                };
        var fetcher =
            new HttpFetcher(limits(1000, Duration.ofSeconds(10), 5, true), () -> NOW, names);
        var visit =
            fetcher.fetch(
                URI.create("http://news.example:" + server.port() + "/"), Validators.NONE);
        assertThat(visit).isInstanceOf(Visit.Fresh.class);
        assertThat(asked.get()).isEqualTo(1);
        assertThat(server.requests().getFirst()).contains("Host: news.example:" + server.port());
      }
    }

    @Test
    void aNameThatTurnsPrivateIsRefusedAtTheNextVisit() throws IOException {
      try (var server = Server.saying(OK + "Content-Length: 1\r\n\r\nx")) {
        Names names =
            _ ->
                new InetAddress[] {
                  InetAddress.getByName("93.184.215.14"), InetAddress.getByName("127.0.0.1")
                };
        var fetcher =
            new HttpFetcher(limits(1000, Duration.ofSeconds(10), 5, false), () -> NOW, names);
        var visit =
            fetcher.fetch(
                URI.create("http://news.example:" + server.port() + "/"), Validators.NONE);
        assertThat(refusal(visit)).contains("open internet").contains("127.0.0.1");
        assertThat(server.requests()).isEmpty();
      }
    }

    @Test
    void whatCannotBeReachedIsSaidInPlainWords() throws IOException {
      Names none =
          host -> {
            throw new UnknownHostException(host);
          };
      var limits = limits(1000, Duration.ofSeconds(10), 5, true);
      var lost = new HttpFetcher(limits, () -> NOW, none);
      assertThat(refusal(lost.fetch(URI.create("http://news.example/a"), Validators.NONE)))
          .contains("http://news.example/a could not be reached", "news.example", "network");
      int port;
      try (var socket = new ServerSocket(0)) {
        port = socket.getLocalPort();
      }
      var closed = URI.create("http://127.0.0.1:" + port + "/");
      var fetcher = new HttpFetcher(limits, () -> NOW, Names.SYSTEM);
      assertThat(refusal(fetcher.fetch(closed, Validators.NONE)))
          .contains(closed + " could not be reached")
          .doesNotContain("Exception");
    }
  }
}
