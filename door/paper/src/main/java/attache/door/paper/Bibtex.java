package attache.door.paper;

import java.util.ArrayList;
import java.util.Map;
import java.util.stream.Collectors;

/// The stories of a paper as BibTeX entries of the type `online`, in UTF-8, as biblatex reads them.
final class Bibtex {
  private static final Map<Character, String> SIGNS =
      Map.of(
          '\\',
          "\\textbackslash{}",
          '{',
          "\\{",
          '}',
          "\\}",
          '&',
          "\\&",
          '%',
          "\\%",
          '$',
          "\\$",
          '#',
          "\\#",
          '_',
          "\\_",
          '~',
          "\\textasciitilde{}",
          '^',
          "\\textasciicircum{}");

  private Bibtex() {}

  static String of(Paper paper) {
    var text = new StringBuilder();
    paper.works().forEach(work -> text.append(entry(work)).append("\n\n"));
    return text.toString().stripTrailing() + "\n";
  }

  private static String entry(Work work) {
    var fields = new ArrayList<String>();
    fields.add("title = {{" + escaped(work.title()) + "}}");
    if (!work.authors().isEmpty()) {
      fields.add("author = {" + authors(work) + "}");
    }
    fields.add("organization = {{" + escaped(work.source()) + "}}");
    if (work.published() != null) {
      fields.add("date = {" + day(work.published()) + "}");
      fields.add("year = {" + work.published().substring(0, 4) + "}");
    }
    if (work.url() != null) {
      fields.add("url = {" + address(work.url()) + "}");
    }
    if (work.seen() != null) {
      fields.add("urldate = {" + day(work.seen()) + "}");
    }
    if (!work.remarks().isEmpty()) {
      fields.add("note = {" + escaped(work.remarks()) + "}");
    }
    return "@online{%s,\n  %s\n}".formatted(work.key(), String.join(",\n  ", fields));
  }

  /// Each in braces, so that no name is taken apart.
  private static String authors(Work work) {
    return work.authors().stream()
        .map(name -> "{" + escaped(name) + "}")
        .collect(Collectors.joining(" and "));
  }

  private static String day(String iso) {
    return iso.substring(0, Math.min(10, iso.length()));
  }

  /// An address is read as it is; braces alone would end it.
  private static String address(String url) {
    return Clean.line(url).replace("{", "%7B").replace("}", "%7D").replace("\\", "%5C");
  }

  private static String escaped(String words) {
    var escaped = new StringBuilder();
    for (var unit : Clean.line(words).toCharArray()) {
      escaped.append(SIGNS.getOrDefault(unit, String.valueOf(unit)));
    }
    return escaped.toString();
  }
}
