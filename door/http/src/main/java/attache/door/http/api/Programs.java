package attache.door.http.api;

import attache.desk.Desk;
import attache.door.http.exchange.Response;
import attache.door.http.exchange.Route;
import java.util.ArrayList;
import java.util.List;

/// Everything for programs: the resources, and the document that describes them.
public final class Programs {
  private final List<Resource> resources;
  private final Response document;
  private final Response page;

  /// @param styles address of the style sheet of the readable page
  public Programs(Desk desk, String styles) {
    this.resources =
        List.of(
            new Answers(desk),
            new OpenQuestions(desk),
            new Stories(desk),
            new Revisions(desk),
            new Ledgers(desk),
            new Trackers(desk),
            new Actors(desk),
            new Reviews(desk),
            new Developments(desk),
            new Sources(desk),
            new Watches(desk),
            new Briefings(desk),
            new Checks(desk),
            new Access(desk));
    this.document = Response.json(200, Document.of(resources));
    this.page = Response.page(200, ApiPage.of(resources, styles));
  }

  /// The operations as tools.
  public Toolbox toolbox() {
    return new Toolbox(resources);
  }

  public List<Route> routes() {
    var routes = new ArrayList<Route>();
    resources.stream()
        .flatMap(resource -> resource.operations().stream())
        .map(Operation::route)
        .forEach(routes::add);
    routes.add(Route.get("/api/openapi.json", (_, _) -> document));
    routes.add(Route.get("/api", (_, _) -> page));
    return routes;
  }
}
