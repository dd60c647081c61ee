package attache.door.paper;

import tools.jackson.databind.node.ObjectNode;

/// The stories of a paper as CSL-JSON, for Zotero and everything that sets citations by CSL.
final class Csl {
  private Csl() {}

  static String of(Paper paper) {
    var items = Json.list();
    paper.works().forEach(work -> items.add(item(work)));
    return Json.written(items);
  }

  private static ObjectNode item(Work work) {
    var item = Json.object();
    item.put("id", work.key());
    item.put("type", work.nature().equals("news") ? "article-newspaper" : "webpage");
    item.put("title", Clean.line(work.title()));
    if (!work.authors().isEmpty()) {
      var authors = item.putArray("author");
      work.authors().forEach(name -> authors.addObject().put("literal", Clean.line(name)));
    }
    item.put("container-title", Clean.line(work.source()));
    if (work.published() != null) {
      date(item, "issued", work.published());
    }
    if (work.seen() != null) {
      date(item, "accessed", work.seen());
    }
    if (work.url() != null) {
      item.put("URL", work.url());
    }
    if (!work.language().equals("und")) {
      item.put("language", work.language());
    }
    if (!work.remarks().isEmpty()) {
      item.put("note", Clean.line(work.remarks()));
    }
    return item;
  }

  private static void date(ObjectNode item, String name, String iso) {
    var parts = item.putObject(name).putArray("date-parts").addArray();
    Days.parts(iso).forEach(part -> parts.add(part));
  }
}
