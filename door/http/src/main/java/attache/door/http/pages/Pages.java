package attache.door.http.pages;

import attache.door.http.exchange.Problem;
import attache.door.http.exchange.Response;
import gg.jte.TemplateOutput;
import gg.jte.html.HtmlInterceptor;
import gg.jte.html.HtmlTemplateOutput;
import gg.jte.html.OwaspHtmlTemplateOutput;
import gg.jte.output.StringOutput;
import java.util.Map;
import java.util.function.Consumer;

/// Turns what a page shows into HTML; every word that is not ours is escaped on the way.
public final class Pages {
  // Templates offer every tag to somebody; nobody wants them.
  private static final HtmlInterceptor NOBODY =
      new HtmlInterceptor() {
        @Override
        public void onHtmlTagOpened(
            String name, Map<String, Object> attributes, TemplateOutput out) {}

        @Override
        public void onHtmlTagClosed(String name, TemplateOutput out) {}
      };

  private final Assets assets;

  public Pages(Assets assets) {
    this.assets = assets;
  }

  Response ask(AskPage page) {
    return page(200, out -> JteaskGenerated.render(out, NOBODY, assets, page));
  }

  Response story(StoryPage page) {
    return page(200, out -> JtestoryGenerated.render(out, NOBODY, assets, page));
  }

  Response stories(StoriesPage page) {
    return page(200, out -> JtestoriesGenerated.render(out, NOBODY, assets, page));
  }

  /// A refusal as a page.
  public Response refused(Problem problem) {
    return page(problem.status(), out -> JterefusedGenerated.render(out, NOBODY, assets, problem));
  }

  private static Response page(int status, Consumer<HtmlTemplateOutput> template) {
    var text = new StringOutput();
    template.accept(new OwaspHtmlTemplateOutput(text));
    return Response.page(status, text.toString());
  }
}
