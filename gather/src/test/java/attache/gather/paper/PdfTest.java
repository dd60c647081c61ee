package attache.gather.paper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import attache.gather.Reading;
import attache.source.Extract;
import attache.source.Extractor.Content;
import attache.source.Extractor.Kind;
import attache.source.Extractor.Material;
import attache.story.Dated;
import attache.story.Draft;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.junit.jupiter.api.Test;

class PdfTest {
  private static Draft only(byte[] bytes) throws IOException {
    var all = Reading.all(Material.of("paper.pdf", Content.of(bytes)));
    assertThat(all).hasSize(1);
    return ((Extract.Item) all.getFirst()).draft();
  }

  private static String[] prose(String word) {
    return new String[] {
      "The pilots of the " + word + " harbour return to",
      "work on Monday, the harbour said, and it ex-",
      "pects the first ships on the same evening; the",
      "others follow in the course of the " + word + "."
    };
  }

  @Test
  void linesBecomeParagraphsAndCutWordsWhole() throws IOException {
    try (var page = new Print()) {
      page.page();
      page.text(24, true, 72, 720, "Pilots end their strike");
      page.text(11, false, 72, 695, "4 March 2026");
      page.lines(11, 72, 660, 14, prose("east"));
      page.lines(
          11,
          72,
          590,
          14,
          "Their well-known chair signed the well-",
          "known paper in the evening.");
      var draft = only(page.bytes());
      assertThat(draft.headline()).isEqualTo("Pilots end their strike");
      assertThat(draft.published().map(Dated::asWritten)).contains("4 March 2026");
      assertThat(draft.body())
          .isEqualTo(
              "The pilots of the east harbour return to work on Monday, the harbour said, and it"
                  + " expects the first ships on the same evening; the others follow in the course"
                  + " of the east.\n\n"
                  + "Their well-known chair signed the well-known paper in the evening.");
      assertThat(draft.partial()).isFalse();
    }
  }

  @Test
  void columnsAreReadOneAfterTheOtherHoweverTheyWereSet() throws IOException {
    try (var page = new Print()) {
      page.page();
      page.text(24, true, 72, 740, "Two columns below one headline");
      var left = new String[16];
      var right = new String[16];
      for (var line = 0; line < 16; line++) {
        left[line] = "left line number " + line + " of the first column";
        right[line] = "right line number " + line + " of the second";
      }
      for (var line = 0; line < 16; line++) {
        page.text(10, false, 72, 700 - 13 * line, left[line]);
        page.text(10, false, 320, 700 - 13 * line, right[line]);
      }
      var body = only(page.bytes()).body();
      assertThat(body).startsWith("left line number 0 of the first column left line number 1");
      assertThat(body.indexOf("left line number 15"))
          .isLessThan(body.indexOf("right line number 0"));
    }
  }

  @Test
  void whatRepeatsOnEveryPageIsLeftOutAndSentencesGoOn() throws IOException {
    try (var print = new Print()) {
      for (var number = 1; number <= 3; number++) {
        print.page();
        print.text(9, false, 72, 780, "Harbour Wire | Report 7");
        print.lines(
            11,
            72,
            700,
            14,
            number == 1
                ? "Report on the strike of the pilots in"
                : "the harbour, which ended on a Monday, and of",
            number == 3 ? "what became of it." : "the talks that went before and after it in");
        print.text(9, false, 290, 30, "Page " + number + " of 3");
      }
      var draft = only(print.bytes());
      assertThat(draft.body() + draft.headline())
          .doesNotContain("Harbour Wire")
          .doesNotContain("Page ");
      assertThat(draft.body()).contains("in the harbour, which ended on a Monday");
    }
  }

  @Test
  void headingsStandByThemselves() throws IOException {
    try (var page = new Print()) {
      page.page();
      page.text(22, true, 72, 720, "Report on the harbour");
      page.text(14, true, 72, 690, "What happened");
      page.lines(11, 72, 670, 14, prose("east"));
      page.text(14, true, 72, 600, "What comes next");
      page.lines(11, 72, 580, 14, prose("west"));
      assertThat(only(page.bytes()).body())
          .contains("What happened\n\nThe pilots of the east")
          .contains("of the east.\n\nWhat comes next\n\nThe pilots of the west");
    }
  }

  @Test
  void theTitleNotedInTheFileStandsInUnlessItIsAFileName() throws IOException {
    try (var page = new Print()) {
      page.page();
      page.lines(11, 72, 700, 14, prose("east"));
      page.title("Microsoft Word - final_v3.docx");
      assertThat(only(page.bytes()).headline()).isEqualTo("paper");
    }
    try (var page = new Print()) {
      page.page();
      page.lines(11, 72, 700, 14, prose("east"));
      page.title("Pilots end their strike");
      assertThat(only(page.bytes()).headline()).isEqualTo("Pilots end their strike");
    }
  }

  @Test
  void theDayAFileWasMadeIsNotTheDayItWasPublished() throws IOException {
    try (var page = new Print()) {
      page.page();
      page.lines(11, 72, 700, 14, prose("east"));
      assertThat(only(page.bytes()).published()).isEmpty();
    }
  }

  @Test
  void aLockedOneIsRefused() throws IOException {
    try (var page = new Print()) {
      page.page();
      page.lines(11, 72, 700, 14, prose("east"));
      var policy = new StandardProtectionPolicy("owner", "user", new AccessPermission());
      policy.setEncryptionKeyLength(128);
      page.pdf().protect(policy);
      var bytes = page.bytes();
      assertThatThrownBy(() -> only(bytes)).hasMessageContaining("without a password");
    }
  }

  @Test
  void picturesAloneAreRefused() throws IOException {
    try (var page = new Print()) {
      page.page();
      var bytes = page.bytes();
      assertThatThrownBy(() -> only(bytes)).hasMessageContaining("OCR");
    }
  }

  @Test
  void aDamagedOneIsRefused() {
    assertThatThrownBy(() -> only("%PDF-1.7\nnothing".getBytes(StandardCharsets.UTF_8)))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("damaged");
  }

  @Test
  void aTextIsNoPdf() {
    assertThatThrownBy(
            () -> Reading.all(Kind.PDF, "a.txt", "A text.".getBytes(StandardCharsets.UTF_8)))
        .hasMessageContaining("a PDF was wanted");
  }

  @Test
  void nothingIsWrittenToTheFolderOfThePerson() throws IOException {
    var cache = Path.of(System.getProperty("user.home"), ".pdfbox.cache");
    var before = Files.exists(cache);
    try (var page = new Print()) {
      page.page();
      page.lines(11, 72, 700, 14, prose("east"));
      only(page.bytes());
    }
    assertThat(Files.exists(cache)).isEqualTo(before);
  }
}
