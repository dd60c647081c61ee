package attache.door.cli;

import attache.actor.Actor;
import attache.actor.ActorType;
import attache.desk.ActorCard;
import attache.desk.Desk;
import attache.door.json.ActorContract;
import attache.ledger.Row;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `actor`: who pays, gets and decides what.
@Command(
    name = "actor",
    description =
        "Shows what the stories say an actor pays, gets and decides, and whom it belongs to.",
    footer = {"  attache actor \"European Commission\"", "  attache actor EU --json"})
final class ActorCommand implements Callable<Integer> {
  private static final int MOST_NAMES = 20;

  @Parameters(
      arity = "1..*",
      paramLabel = "NAME",
      description = "Its name, another name of it, or a part that only one actor has.")
  private List<String> name = List.of();

  @Option(names = "--json", description = "Print it as JSON.")
  private boolean json;

  private final Reception reception;

  ActorCommand(Reception reception) {
    this.reception = reception;
  }

  @Override
  public Integer call() throws IOException {
    var screen = reception.screen();
    try (var desk = reception.open()) {
      var card = meant(desk, String.join(" ", name));
      if (json) {
        screen.out().println(ActorContract.json(card, new Claims(desk).positions(card.rows())));
      } else {
        screen.out().print(print(card, screen));
      }
    }
    return Exit.DONE;
  }

  private static ActorCard meant(Desk desk, String given) throws IOException {
    var meant = desk.ledger().actor(given);
    if (meant.card().isPresent()) {
      return meant.card().get();
    }
    if (meant.names().isEmpty()) {
      throw new Finder.NotFound(
          "there is no actor \"%s\" in the ledger or among the names known. What there is:"
                  .formatted(given)
              + " attache figures, attache measures");
    }
    var names = String.join(", ", meant.names().stream().limit(MOST_NAMES).toList());
    throw new Finder.NotFound("\"%s\" may mean more than one actor: %s".formatted(given, names));
  }

  private static String print(ActorCard card, Screen screen) {
    var wrap = new Wrap(screen.width());
    var paint = screen.paint();
    var shown = new StringBuilder();
    shown.append(wrap.fill("", paint.strong(Shown.line(card.name())) + paint.quiet(kind(card))));
    card.parent().ifPresent(parent -> shown.append(wrap.fill("", belongs(card.type(), parent))));
    for (var type : ActorType.values()) {
      var parts =
          card.parts().stream()
              .filter(part -> part.type() == type)
              .map(Actor::name)
              .collect(Collectors.joining(", "));
      if (!parts.isEmpty()) {
        shown.append(wrap.fill(has(type) + ": ", "  ", parts));
      }
    }
    var table = new ClaimTable(screen);
    section(shown, paint, "Pays", card.paid(), table::figures);
    section(shown, paint, "Gets", card.received(), table::figures);
    section(shown, paint, "Decides and does", card.decided(), table::measures);
    section(shown, paint, "Is addressed", card.addressed(), table::measures);
    section(shown, paint, "Says", card.said(), table::figures);
    if (card.rows().isEmpty()) {
      shown.append("\nThe stories give no figure, decision or deal of it.\n");
    }
    return shown.toString();
  }

  private interface Showing {
    String show(List<Row> rows);
  }

  private static void section(
      StringBuilder shown, Paint paint, String title, List<Row> rows, Showing showing) {
    if (!rows.isEmpty()) {
      shown.append('\n').append(paint.strong(title)).append('\n').append(showing.show(rows));
    }
  }

  private static String kind(ActorCard card) {
    return card.type() == ActorType.UNKNOWN
        ? " · named in the stories"
        : " · " + LedgerWords.of(card.type());
  }

  private static String belongs(ActorType type, Actor parent) {
    var how =
        switch (type) {
          case PRODUCT -> "Made by";
          case PLACE -> "In";
          case PERSON -> "Of";
          case INSTRUMENT, EVENT -> "By";
          case COMPANY, STATE, BODY, UNKNOWN -> "Belongs to";
        };
    return how + ": " + parent.name();
  }

  private static String has(ActorType type) {
    return switch (type) {
      case COMPANY -> "Companies";
      case STATE -> "States";
      case BODY -> "Bodies";
      case PRODUCT -> "Makes";
      case PLACE -> "Places";
      case INSTRUMENT -> "Instruments";
      case EVENT -> "Events";
      case PERSON -> "People";
      case UNKNOWN -> "Others";
    };
  }
}
