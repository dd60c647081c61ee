package attache.door.paper;

/// The stories of a paper in the RIS form, each with the sentences quoted from it as notes.
final class Ris {
  private final StringBuilder text = new StringBuilder();

  private Ris() {}

  static String of(Paper paper) {
    var ris = new Ris();
    for (var work : paper.works()) {
      ris.record(work, paper);
    }
    return ris.text.toString();
  }

  private void record(Work work, Paper paper) {
    line("TY", work.nature().equals("news") ? "NEWS" : "ELEC");
    line("ID", work.key());
    line("TI", work.title());
    work.authors().forEach(name -> line("AU", name));
    line("T2", work.source());
    if (work.published() != null) {
      line("PY", work.published().substring(0, 4));
      line("DA", day(work.published()));
    }
    if (work.url() != null) {
      line("UR", work.url());
    }
    if (work.seen() != null) {
      line("Y2", day(work.seen()));
    }
    if (!work.language().equals("und")) {
      line("LA", work.language());
    }
    if (!work.remarks().isEmpty()) {
      line("N1", work.remarks());
    }
    for (var note : paper.notes()) {
      if (note.work().story().equals(work.story())) {
        line("N1", Differences.capital(note.place()) + ": “" + note.sentence() + "”");
      }
    }
    text.append("ER  - \r\n\r\n");
  }

  private void line(String tag, String value) {
    text.append(tag).append("  - ").append(Clean.line(value)).append("\r\n");
  }

  /// Year, month and day with slashes; what is not known is empty.
  private static String day(String iso) {
    var parts = iso.substring(0, Math.min(10, iso.length())).split("-");
    return "%s/%s/%s/"
        .formatted(parts[0], parts.length > 1 ? parts[1] : "", parts.length > 2 ? parts[2] : "");
  }
}
