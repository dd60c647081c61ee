package attache.door.http.pages;

import attache.door.http.exchange.Call;
import attache.door.http.exchange.Problem;
import attache.door.http.exchange.Response;
import attache.door.http.manners.FormTokens;
import gg.jte.TemplateOutput;
import gg.jte.html.HtmlInterceptor;
import gg.jte.html.HtmlTemplateOutput;
import gg.jte.html.OwaspHtmlTemplateOutput;
import gg.jte.output.StringOutput;
import java.time.ZoneId;
import java.util.Map;

/// Turns what a page shows into HTML; every word that is not ours is escaped on the way.
public final class Pages {
  /// Puts the token into each form that is posted, as its last field: templates tell of every form
  /// that opens and closes. For one page, in one thread.
  private static final class TokenField implements HtmlInterceptor {
    private final String token;
    private boolean posted;

    TokenField(String token) {
      this.token = token;
    }

    @Override
    public void onHtmlTagOpened(String name, Map<String, Object> attributes, TemplateOutput out) {
      posted = name.equals("form") && "post".equals(attributes.get("method"));
    }

    @Override
    public void onHtmlTagClosed(String name, TemplateOutput out) {
      if (posted && name.equals("form")) {
        posted = false;
        out.writeContent(
            "<input type=\"hidden\" name=\"%s\" value=\"%s\">".formatted(FormTokens.FIELD, token));
      }
    }
  }

  /// A template with what it shows.
  ///
  /// `forms` is told of the forms it holds.
  public interface Sheet {
    void print(HtmlTemplateOutput out, HtmlInterceptor forms, Leaf leaf);
  }

  private final Assets assets;
  private final Tongues tongues = new Tongues();
  private final FormTokens tokens;
  private final ZoneId zone;

  public Pages(Assets assets, FormTokens tokens, ZoneId zone) {
    this.assets = assets;
    this.tokens = tokens;
    this.zone = zone;
  }

  /// A page.
  ///
  /// @param here its name, as in the menu
  public Response show(Call call, String here, Sheet sheet) {
    return page(200, call, leaf(call, here), sheet);
  }

  /// The language of a reader.
  public Tongue tongue(Call call) {
    return tongues.of(call);
  }

  /// The reader's time.
  public ZoneId zone() {
    return zone;
  }

  /// A refusal as a page.
  public Response refused(Call call, Problem problem) {
    return page(
        problem.status(),
        call,
        leaf(call, ""),
        (out, nobody, leaf) -> JterefusedGenerated.render(out, nobody, leaf, problem));
  }

  private Leaf leaf(Call call, String here) {
    var back = call.writes() ? "/" : Link.again(call.path(), call.query()).toString();
    return new Leaf(
        assets,
        tongues.of(call),
        tongues.all(),
        Looks.chosen(call, Looks.THEME).orElse("auto"),
        here,
        back,
        zone);
  }

  private Response page(int status, Call call, Leaf leaf, Sheet sheet) {
    var text = new StringOutput();
    sheet.print(new OwaspHtmlTemplateOutput(text), new TokenField(tokens.of(call)), leaf);
    return Response.page(status, text.toString()).with("Content-Language", leaf.tongue().code());
  }
}
