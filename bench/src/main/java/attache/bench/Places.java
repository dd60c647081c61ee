package attache.bench;

import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.Pattern;

/// The places of a server that readers go to: each page and each list of the interface, with
/// addresses of what is stored, several of each kind so that none is asked for all the time.
final class Places {
  private static final int OF_A_KIND = 8;
  private static final List<String> LISTS =
      List.of(
          "/today",
          "/today?days=7",
          "/",
          "/stories",
          "/stories?q=cable",
          "/stories?stage=AGREED",
          "/storylines",
          "/storylines?order=fresh",
          "/briefings",
          "/figures",
          "/figures?skip=5000",
          "/figures?topic=satellite",
          "/figures?actor=Cloud",
          "/figures?stage=CONSIDERED",
          "/figures?sort=AMOUNT",
          "/figures?view=totals",
          "/figures?view=chart",
          "/decisions",
          "/decisions?stage=PLANNED&sort=ACTOR",
          "/who",
          "/who?q=energy",
          "/trackers",
          "/trackers/investments_and_subsidies",
          "/trackers/export_control_decisions",
          "/trackers/national_ai_programmes",
          "/trackers/semiconductor_plants",
          "/watches",
          "/scenarios",
          "/calls",
          "/sources",
          "/review",
          "/questions",
          "/evaluation",
          "/about",
          "/api",
          "/api/v1/stories",
          "/api/v1/figures",
          "/api/v1/figures?topic=satellite",
          "/api/v1/measures",
          "/api/v1/totals",
          "/api/v1/reviews/queue",
          "/api/v1/reviews",
          "/api/v1/actors",
          "/api/v1/developments",
          "/api/v1/timeline?limit=5",
          "/api/v1/trackers/investments_and_subsidies",
          "/api/v1/sources",
          "/api/v1/answers");

  private final Visitor visitor;

  Places(Visitor visitor) {
    this.visitor = visitor;
  }

  /// Addresses by what they are called.
  Map<String, List<String>> all() throws IOException, InterruptedException {
    var all = new LinkedHashMap<String, List<String>>();
    LISTS.forEach(place -> all.put(place, List.of(place)));
    var stories = linked("/stories", "/stories/([0-9A-HJKMNP-TV-Z]{26})");
    var storylines = linked("/storylines", "/storylines/([0-9A-HJKMNP-TV-Z]{26})");
    var claims = linked("/figures", "/claims/([fm][0-9a-f]+)");
    var names = linked("/who?skip=300", "\"/who/([^\"/?]+)\"");
    all.put("/stories/ID", under("/stories/", stories));
    all.put("/storylines/ID", under("/storylines/", storylines));
    all.put("/claims/ID", under("/claims/", claims));
    all.put("/who/NAME", under("/who/", names));
    all.put("/api/v1/stories/ID", under("/api/v1/stories/", stories));
    all.put("/api/v1/developments/ID", under("/api/v1/developments/", storylines));
    all.put("/api/v1/claims/ID", under("/api/v1/claims/", claims));
    all.put("/api/v1/actors/NAME", under("/api/v1/actors/", names));
    return all;
  }

  private List<String> linked(String place, String pattern)
      throws IOException, InterruptedException {
    var found = new TreeSet<String>();
    var matcher = Pattern.compile(pattern).matcher(visitor.text(place));
    while (matcher.find() && found.size() < OF_A_KIND) {
      found.add(matcher.group(1));
    }
    if (found.isEmpty()) {
      throw new IOException("nothing is linked from " + place + ": is the home filled?");
    }
    return List.copyOf(found);
  }

  private static List<String> under(String place, List<String> names) {
    var places = new ArrayList<String>();
    names.forEach(name -> places.add(place + (name.contains("%") ? name : encoded(name))));
    return places;
  }

  private static String encoded(String name) {
    return URLEncoder.encode(name, StandardCharsets.UTF_8).replace("+", "%20");
  }
}
