package attache.door.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.file.Path;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AttacheServerTest {
  @TempDir Path folder;

  @Test
  void portZeroTakesAnyThatIsFree() throws Exception {
    try (var web = Web.full(folder)) {
      assertThat(web.port()).isPositive();
      assertThat(web.server.address()).hasToString("http://127.0.0.1:" + web.port() + "/");
    }
  }

  @Test
  void aPortThatIsTakenIsNamed() throws Exception {
    try (var web = Web.full(folder);
        var second =
            new AttacheServer(web.harbour.desk(), new ServerSettings("127.0.0.1", web.port()))) {
      assertThatThrownBy(second::start)
          .isInstanceOf(IOException.class)
          .hasMessageContaining("port " + web.port())
          .hasMessageContaining("choose another port");
    }
  }

  @Test
  void addressesOfOtherMachinesAreRefused() throws Exception {
    try (var harbour = Harbour.empty(folder)) {
      for (var host : new String[] {"0.0.0.0", "192.0.2.7", "::"}) {
        try (var server = new AttacheServer(harbour.desk(), new ServerSettings(host, 0))) {
          assertThatThrownBy(server::start)
              .isInstanceOf(IllegalArgumentException.class)
              .hasMessageContaining(host)
              .hasMessageContaining("attache keys add");
        }
      }
    }
  }

  @Test
  void aBlankHostOrAPortOutOfRangeIsRefused() {
    assertThatThrownBy(() -> new ServerSettings(" ", 80))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new ServerSettings("localhost", 65536))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("65536");
  }

  @Test
  void closingEndsTheWaitAndFreesThePort() throws Exception {
    var web = Web.full(folder);
    var port = web.port();
    try (var waiting = Executors.newVirtualThreadPerTaskExecutor()) {
      var waited =
          waiting.submit(() -> {
            web.server.await();
            return true;
          });
      web.close();
      web.server.close();
      assertThat(waited.get(20, TimeUnit.SECONDS)).isTrue();
    }
    assertThatThrownBy(() -> new Socket(InetAddress.getLoopbackAddress(), port).close())
        .isInstanceOf(ConnectException.class);
    assertThatThrownBy(web.server::address).isInstanceOf(IllegalStateException.class);
  }

  @Test
  void aServerStartsOnce() throws Exception {
    try (var web = Web.full(folder)) {
      assertThatThrownBy(web.server::start).isInstanceOf(IllegalStateException.class);
    }
  }
}
