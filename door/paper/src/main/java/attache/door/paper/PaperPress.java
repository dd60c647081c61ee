package attache.door.paper;

import attache.briefing.Briefing;
import attache.briefing.Press;
import attache.door.json.BriefingContract;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/// Writes briefings down in the forms of paper.
public final class PaperPress implements Press {
  private static final int MAIL_WIDTH = 78;

  private final Texts texts;

  public PaperPress(Texts texts) {
    this.texts = texts;
  }

  @Override
  public String contract(Briefing briefing) {
    return BriefingContract.of(briefing).toJson();
  }

  @Override
  public String plain(String contract) {
    return PlainText.of(Papers.of(BriefingContract.parse(contract)), MAIL_WIDTH);
  }

  @Override
  public boolean knows(String form) {
    return PaperForm.named(form).isPresent();
  }

  @Override
  public void write(String contract, String form, Path file) throws IOException {
    var known =
        PaperForm.named(form)
            .orElseThrow(() ->
                new IllegalArgumentException(
                    "form must be one of %s, got \"%s\"".formatted(PaperForm.endings(), form)));
    place(known.write(Papers.of(BriefingContract.parse(contract)), texts), file);
  }

  /// Puts a file in its place whole, or not at all.
  static void place(byte[] content, Path file) throws IOException {
    var absolute = file.toAbsolutePath();
    var folder = absolute.getParent();
    if (folder == null) {
      throw new IOException("no file can be written there: " + file);
    }
    var part = Files.createTempFile(folder, ".attache-", ".part");
    try {
      Files.write(part, content);
      Files.move(part, absolute, StandardCopyOption.REPLACE_EXISTING);
    } finally {
      Files.deleteIfExists(part);
    }
  }
}
