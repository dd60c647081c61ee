package attache.app;

import attache.source.Health;
import attache.source.Health.Trouble;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/// A site and a newsroom that gathers from it, made anew for each test.
abstract sealed class GatheringSite
    permits GatheringRoundsTest,
        MisbehavingSitesTest,
        SiteStatusesTest,
        GatheringMemoryTest,
        PagesBehindItemsTest {
  static final String LONG =
      "The harbour republic opened its second pier to ships from the north. ".repeat(10).strip();

  @TempDir Path folder;
  Site site;
  Newsroom room;

  @BeforeEach
  void open() throws IOException {
    site = new Site();
    room = new Newsroom(folder.resolve("home"));
  }

  @AfterEach
  void close() throws IOException {
    room.close();
    site.close();
  }

  String item(int number) {
    return item("id-" + number, "/a/" + number, number);
  }

  String item(String guid, String path, int number) {
    return Site.item(guid, site.at(path), "Pier " + number + " opens", number + ". " + LONG);
  }

  static Trouble trouble(Health health) {
    return health.trouble().orElseThrow();
  }
}
