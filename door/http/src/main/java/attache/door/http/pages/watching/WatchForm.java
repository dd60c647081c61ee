package attache.door.http.pages.watching;

import attache.door.http.exchange.Fields;
import attache.door.http.exchange.Refusal;
import attache.door.http.pages.Choice;
import attache.door.http.pages.Forms;
import attache.door.http.pages.Tongue;
import attache.ledger.Measure;
import attache.ledger.Stage;
import attache.watch.Amount;
import attache.watch.Channels;
import attache.watch.Criteria;
import java.net.URI;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/// The form in which a watch is described.
final class WatchForm {
  private static final List<String> FIELDS =
      List.of("name", "terms", "actor", "over", "new-on", "question", "mail", "webhook");

  private final Fields form;

  WatchForm(Fields form) {
    this.form = form;
  }

  /// What it waits for.
  ///
  /// @throws Refusal 400 if nothing can meet it; says why
  Criteria criteria() {
    try {
      return new Criteria(
          Forms.lines(form, "terms"),
          Forms.several(form, "actor"),
          chosen("stage", Stage.class),
          chosen("type", Measure.Type.class),
          form.first("over").map(Amount::parse),
          form.first("new-on"),
          form.first("question"));
    } catch (IllegalArgumentException e) {
      throw Refusal.of(400, String.valueOf(e.getMessage())).fix("go back and change the form");
    }
  }

  Channels channels() {
    try {
      return new Channels(
          Forms.several(form, "mail"),
          Forms.several(form, "webhook").stream().map(URI::create).toList(),
          Channels.USUAL);
    } catch (IllegalArgumentException e) {
      throw Refusal.of(400, String.valueOf(e.getMessage())).fix("go back and change the form");
    }
  }

  /// What it shall be called; its criteria in words where no name is given.
  String name() {
    return form.first("name")
        .orElseGet(() -> {
          var words = criteria().inWords().replaceFirst("^[a-z ]+: ", "");
          return words.substring(0, Math.min(words.length(), 60)).strip();
        });
  }

  private <E extends Enum<E>> Set<E> chosen(String name, Class<E> type) {
    var wanted = Set.copyOf(form.all(name));
    return Arrays.stream(type.getEnumConstants())
        .filter(one -> wanted.contains(one.name()))
        .collect(Collectors.toSet());
  }

  /// What stands in its fields.
  Map<String, String> words() {
    var words = new HashMap<String, String>();
    FIELDS.forEach(name -> words.put(name, String.join("\n", form.all(name))));
    return words;
  }

  List<Choice> choices(Tongue tongue) {
    return List.of(
        Choice.of("stage", form.first("stage").orElse(""), Stage.values(), tongue),
        Choice.sorted("type", form.first("type").orElse(""), Measure.Type.values(), tongue));
  }
}
