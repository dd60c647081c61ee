package attache.door.paper;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/// The forms a paper can be written in. Each loads what it needs when it is first written.
public enum PaperForm {
  /// Markdown with footnotes.
  MD("md", "text/markdown; charset=utf-8"),
  /// Plain text.
  TXT("txt", "text/plain; charset=utf-8"),
  /// One page without script.
  HTML("html", "text/html; charset=utf-8"),
  /// Word, with real footnotes.
  DOCX("docx", "application/vnd.openxmlformats-officedocument.wordprocessingml.document"),
  PDF("pdf", "application/pdf"),
  /// The contract.
  JSON("json", "application/json"),
  /// BibTeX.
  BIB("bib", "application/x-bibtex; charset=utf-8"),
  RIS("ris", "application/x-research-info-systems; charset=utf-8"),
  /// CSL-JSON.
  CSL("csl.json", "application/vnd.citationstyles.csl+json"),
  /// An evidence pack.
  ZIP("zip", "application/zip");

  private static final int PLAIN_WIDTH = 78;

  private final String ending;
  private final String mediaType;

  PaperForm(String ending, String mediaType) {
    this.ending = ending;
    this.mediaType = mediaType;
  }

  /// What names of such files end in, without the point.
  public String ending() {
    return ending;
  }

  /// What a server says it is.
  public String mediaType() {
    return mediaType;
  }

  /// The form with an ending, any case: `md`, `csl.json`; `csl` and `markdown` are understood too.
  public static Optional<PaperForm> named(String ending) {
    var wanted = ending.strip().toLowerCase(Locale.ROOT).replaceFirst("^\\.", "");
    return Arrays.stream(values())
        .filter(form ->
            form.ending.equals(wanted)
                || form.name().toLowerCase(Locale.ROOT).equals(wanted)
                || (form == MD && wanted.equals("markdown"))
                || (form == HTML && wanted.equals("htm"))
                || (form == BIB && wanted.equals("bibtex")))
        .findFirst();
  }

  /// The form that the name of a file asks for, the longest ending that fits; other endings of a
  /// form (`csl`, `htm`) are understood as in [#named].
  public static Optional<PaperForm> of(Path file) {
    var name = String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT);
    return Arrays.stream(values())
        .filter(form -> name.endsWith("." + form.ending))
        .max(Comparator.comparingInt(form -> form.ending.length()))
        .or(() -> named(name.contains(".") ? name.substring(name.lastIndexOf('.')) : "none"));
  }

  /// The endings there are, for a message.
  public static String endings() {
    return Arrays.stream(values()).map(form -> form.ending).collect(Collectors.joining(", "));
  }

  /// Whether it is text that a terminal can show.
  public boolean isText() {
    return switch (this) {
      case DOCX, PDF, ZIP -> false;
      case MD, TXT, HTML, JSON, BIB, RIS, CSL -> true;
    };
  }

  /// A paper in this form.
  ///
  /// @param texts for the evidence pack
  public byte[] write(Paper paper, Texts texts) throws IOException {
    return switch (this) {
      case MD -> Markdown.of(paper).getBytes(UTF_8);
      case TXT -> PlainText.of(paper, PLAIN_WIDTH).getBytes(UTF_8);
      case HTML -> Html.of(paper).getBytes(UTF_8);
      case DOCX -> Docx.of(paper);
      case PDF -> new Pdf(Fonts.usual()).of(paper);
      case JSON -> (paper.json() + "\n").getBytes(UTF_8);
      case BIB -> Bibtex.of(paper).getBytes(UTF_8);
      case RIS -> Ris.of(paper).getBytes(UTF_8);
      case CSL -> Csl.of(paper).getBytes(UTF_8);
      case ZIP -> EvidencePack.of(paper, texts);
    };
  }

  /// A paper as plain text.
  ///
  /// @param width characters of a line
  public static String plain(Paper paper, int width) {
    return PlainText.of(paper, width);
  }
}
