package attache.door.json;

import attache.door.json.LedgerColumns.FigureRow;
import attache.door.json.LedgerColumns.MeasureRow;
import attache.ledger.Claim;
import attache.ledger.Figure;
import attache.ledger.Measure;
import attache.ledger.Party;
import attache.ledger.Quantity;
import attache.ledger.Row;
import attache.ledger.Stage;
import attache.story.StoryId;
import java.math.BigDecimal;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.core.JsonGenerator;

/// Rows of the ledger as JSON-LD: terms of schema.org where they fit, the ledger's own for the
/// rest.
///
/// A row is a `Claim` that appears in a `NewsArticle` and is about an `Action` with its agent, its
/// recipient and, for a figure, its amount. Whether an end of an amount belongs to it, and what
/// schema.org has no word for (stage, modality, bound, role), stands under `attache:`.
public final class LedgerJsonLd {
  private static final String ATTACHE = "urn:attache:ledger:";

  private final JsonGenerator json;
  private final Map<StoryId, URI> addresses;

  private LedgerJsonLd(JsonGenerator json, Map<StoryId, URI> addresses) {
    this.json = json;
    this.addresses = addresses;
  }

  /// @param addresses where stories can be read, for those that have an address
  public static String figures(List<FigureRow> rows, Map<StoryId, URI> addresses) {
    return LedgerForms.written(json -> {
      var writer = new LedgerJsonLd(json, addresses);
      writer.graph(() -> rows.forEach(row -> writer.figure(row.row(), row.figure())));
    });
  }

  /// @param addresses as for figures
  public static String measures(List<MeasureRow> rows, Map<StoryId, URI> addresses) {
    return LedgerForms.written(json -> {
      var writer = new LedgerJsonLd(json, addresses);
      writer.graph(() -> rows.forEach(row -> writer.measure(row.row(), row.measure())));
    });
  }

  private void graph(Runnable nodes) {
    json.writeStartObject();
    json.writeObjectPropertyStart("@context");
    json.writeStringProperty("@vocab", "https://schema.org/");
    json.writeStringProperty("attache", ATTACHE);
    json.writeEndObject();
    json.writeArrayPropertyStart("@graph");
    nodes.run();
    json.writeEndArray();
    json.writeEndObject();
  }

  private void figure(Row row, Figure figure) {
    start(row, "attache:Figure");
    code("attache:kind", figure.quantity().kind());
    code("attache:role", figure.role());
    action(figure, figure.action(), figure.purpose(), Party.NOT_STATED);
    json.writeName("result");
    amount(figure.quantity());
    json.writeEndObject();
    json.writeEndObject();
  }

  private void measure(Row row, Measure measure) {
    start(row, "attache:Measure");
    code("attache:sphere", measure.sphere());
    code("attache:type", measure.type());
    code("attache:direction", measure.direction());
    strings("attache:condition", measure.conditions());
    strings("attache:figure", measure.figures().stream().map(id -> claim(id.value())).toList());
    some("attache:legalBasis", measure.legalBasis());
    some("attache:ground", measure.ground());
    action(measure, measure.action(), measure.object(), measure.granter());
    if (!measure.jurisdiction().isEmpty()) {
      json.writeName("location");
      named(measure.jurisdiction());
    }
    json.writeEndObject();
    json.writeEndObject();
  }

  private void start(Row row, String type) {
    var claim = row.claim();
    json.writeStartObject();
    json.writeStringProperty("@id", claim(claim.id().value()));
    strings("@type", List.of("Claim", type));
    json.writeStringProperty("text", claim.asWritten());
    people("author", claim.attribution());
    appearance(row);
    code("attache:stage", claim.stage());
    code("attache:modality", claim.modality());
    json.writeNumberProperty("attache:sentence", claim.place().sentence());
    json.writeNumberProperty("attache:charStart", claim.place().span().start());
    json.writeNumberProperty("attache:charEnd", claim.place().span().end());
    code("attache:review", row.review());
  }

  private void appearance(Row row) {
    var place = row.claim().place();
    json.writeObjectPropertyStart("appearance");
    json.writeStringProperty("@id", "urn:attache:story:" + place.story().value());
    json.writeStringProperty("@type", "NewsArticle");
    json.writeStringProperty("headline", row.headline());
    json.writeName("publisher");
    named(row.source());
    row.published().ifPresent(at -> json.writeStringProperty("datePublished", IsoDate.of(at)));
    Optional.ofNullable(addresses.get(place.story()))
        .ifPresent(at -> json.writeStringProperty("url", at.toString()));
    json.writeStringProperty("version", place.revision().value());
    json.writeEndObject();
  }

  /// Begins what the claim is about; the caller ends it.
  private void action(Claim claim, String verb, String matter, Party payer) {
    json.writeObjectPropertyStart("about");
    json.writeStringProperty("@type", "Action");
    some("name", verb);
    people("agent", claim.actor());
    people("recipient", claim.counterpart());
    people("attache:granter", payer);
    if (!matter.isEmpty()) {
      json.writeName("object");
      named(matter);
    }
    status(claim.stage()).ifPresent(status -> json.writeStringProperty("actionStatus", status));
    claim.period().start().ifPresent(day -> json.writeStringProperty("startTime", day.toString()));
    claim.period().end().ifPresent(day -> json.writeStringProperty("endTime", day.toString()));
    some("attache:time", LedgerColumns.period(claim.period()));
  }

  private static Optional<String> status(Stage stage) {
    var status =
        switch (stage) {
          case CONSIDERED, PROPOSED, PLANNED, ANNOUNCED, PENDING, AGREED, DECIDED, APPROVED ->
              "Potential";
          case IN_FORCE, UNDER_WAY -> "Active";
          case DONE, ENDED -> "Completed";
          case CANCELLED, REFUSED -> "Failed";
          case SUSPENDED, UNSPECIFIED, NOT_AN_ACT -> "";
        };
    return Optional.of(status)
        .filter(name -> !name.isEmpty())
        .map(name -> "https://schema.org/" + name + "ActionStatus");
  }

  private void amount(Quantity quantity) {
    var money = quantity.kind() == Quantity.Kind.MONEY;
    json.writeStartObject();
    json.writeStringProperty("@type", money ? "MonetaryAmount" : "QuantitativeValue");
    some(money ? "currency" : "unitText", quantity.unit());
    if (quantity.unit().equals("%")) {
      json.writeStringProperty("unitCode", "P1");
    }
    number("value", quantity.value());
    number("minValue", quantity.lower().map(Quantity.Limit::value));
    quantity
        .lower()
        .ifPresent(end -> json.writeBooleanProperty("attache:minInclusive", end.inclusive()));
    number("maxValue", quantity.upper().map(Quantity.Limit::value));
    quantity
        .upper()
        .ifPresent(end -> json.writeBooleanProperty("attache:maxInclusive", end.inclusive()));
    code("attache:bound", quantity.bound());
    code("attache:unitBasis", quantity.unitBasis());
    json.writeEndObject();
  }

  private void number(String name, Optional<BigDecimal> value) {
    if (value.isPresent()) {
      json.writeName(name);
      json.writeNumber(Cell.plain(value.get()));
    }
  }

  private void people(String name, Party party) {
    if (party.isStated()) {
      json.writeArrayPropertyStart(name);
      party.names().forEach(this::named);
      json.writeEndArray();
    }
  }

  private void named(String name) {
    json.writeStartObject();
    json.writeStringProperty("name", name);
    json.writeEndObject();
  }

  private void strings(String name, List<String> values) {
    if (!values.isEmpty()) {
      json.writeArrayPropertyStart(name);
      values.forEach(json::writeString);
      json.writeEndArray();
    }
  }

  private void some(String name, String value) {
    if (!value.isEmpty()) {
      json.writeStringProperty(name, value);
    }
  }

  private void code(String name, Enum<?> value) {
    json.writeStringProperty(name, value.name());
  }

  private static String claim(String id) {
    return "urn:attache:claim:" + id;
  }
}
