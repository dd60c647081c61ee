package attache.door.http;

import gg.jte.html.HtmlTemplateOutput;
import gg.jte.html.OwaspHtmlTemplateOutput;
import gg.jte.output.StringOutput;
import java.util.function.Consumer;

/// Turns what a page shows into HTML; every word that is not ours is escaped on the way.
final class Pages {
  private final Assets assets;

  Pages(Assets assets) {
    this.assets = assets;
  }

  Response ask(AskPage page) {
    return page(200, out -> JteaskGenerated.render(out, null, assets, page));
  }

  Response story(StoryPage page) {
    return page(200, out -> JtestoryGenerated.render(out, null, assets, page));
  }

  Response stories(StoriesPage page) {
    return page(200, out -> JtestoriesGenerated.render(out, null, assets, page));
  }

  Response refused(Problem problem) {
    return page(problem.status(), out -> JterefusedGenerated.render(out, null, assets, problem));
  }

  private static Response page(int status, Consumer<HtmlTemplateOutput> template) {
    var text = new StringOutput();
    template.accept(new OwaspHtmlTemplateOutput(text));
    return Response.page(status, text.toString());
  }
}
