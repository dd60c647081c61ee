package attache.door.http.api;

import attache.door.http.exchange.Call;
import attache.door.http.exchange.Refusal;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import java.util.Base64;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// A request for an operation: its path and query read as the operation declares them. A parameter
/// that is not declared is refused, so that a slip of the pen does not widen a search.
final class Asked {
  private final Operation operation;
  private final Call call;
  private final List<String> parts;

  Asked(Operation operation, Call call, List<String> parts) {
    this.operation = operation;
    this.call = call;
    this.parts = parts;
    for (var name : call.query().names()) {
      if (operation.parameters().stream().noneMatch(one -> isQuery(one, name))) {
        throw Refusal.of(400, name + " is no parameter of this").field(name).fix(known());
      }
    }
  }

  private static boolean isQuery(Parameter one, String name) {
    return one.in().equals("query") && one.name().equals(name);
  }

  private String known() {
    var names =
        operation.parameters().stream()
            .filter(one -> one.in().equals("query"))
            .map(Parameter::name)
            .collect(Collectors.joining(", "));
    return names.isEmpty() ? "leave it out: there are none" : "there are " + names;
  }

  Call call() {
    return call;
  }

  /// Who asks, for what people make of things.
  String who() {
    return call.caller().name();
  }

  /// A part of the path.
  String path(String name) {
    var at = 0;
    for (var part : operation.path().split("/")) {
      if (part.equals("{" + name + "}")) {
        return parts.get(at);
      }
      at += part.startsWith("{") ? 1 : 0;
    }
    throw new IllegalStateException(operation.id() + " has no " + name + " in its path");
  }

  Optional<String> text(Parameter parameter) {
    var text = call.query().first(parameter.name());
    var most = parameter.schema().of().get("maxLength");
    if (text.isPresent() && most instanceof Integer limit && text.get().length() > limit) {
      throw wrong(parameter, "must have at most " + limit + " characters", "shorten it");
    }
    return text;
  }

  int number(Parameter parameter) {
    return call.query()
        .number(
            parameter.name(),
            said(parameter, "default"),
            said(parameter, "minimum"),
            said(parameter, "maximum"));
  }

  private static int said(Parameter parameter, String keyword) {
    if (parameter.schema().of().get(keyword) instanceof Integer number) {
      return number;
    }
    throw new IllegalStateException(parameter.name() + " declares no " + keyword);
  }

  boolean truth(Parameter parameter) {
    var text = text(parameter).orElse("false");
    if (!text.equals("true") && !text.equals("false")) {
      throw wrong(parameter, "must be true or false, got " + text, "leave it out for false");
    }
    return text.equals("true");
  }

  <E extends Enum<E>> Optional<E> one(Parameter parameter, Class<E> type) {
    return text(parameter).map(word -> named(parameter, type, word));
  }

  <E extends Enum<E>> Set<E> several(Parameter parameter, Class<E> type) {
    var all = EnumSet.noneOf(type);
    for (var value : call.query().all(parameter.name())) {
      for (var word : value.split(",")) {
        if (!word.isBlank()) {
          all.add(named(parameter, type, word));
        }
      }
    }
    return all;
  }

  private static <E extends Enum<E>> E named(Parameter parameter, Class<E> type, String word) {
    var name = word.strip().toUpperCase(Locale.ROOT).replace('-', '_');
    for (var one : type.getEnumConstants()) {
      if (one.name().equals(name)) {
        return one;
      }
    }
    throw wrong(
        parameter,
        "must be one of those there are, got " + word.strip(),
        "use " + String.join(", ", Schema.words(type)));
  }

  /// A day; of a month or a year its first, or its last.
  Optional<LocalDate> day(Parameter parameter, boolean last) {
    return text(parameter)
        .map(given -> {
          try {
            return switch (given.length()) {
              case 4 ->
                  last ? Year.parse(given).atMonth(12).atEndOfMonth() : Year.parse(given).atDay(1);
              case 7 ->
                  last ? YearMonth.parse(given).atEndOfMonth() : YearMonth.parse(given).atDay(1);
              default -> LocalDate.parse(given);
            };
          } catch (DateTimeException e) {
            throw wrong(parameter, "must be a date", "write it like 2026, 2026-03 or 2026-03-12");
          }
        });
  }

  /// What a cursor says, as [#cursor] made it.
  Optional<String> cursor() {
    return text(Parameter.CURSOR)
        .map(given -> {
          try {
            return new String(Base64.getUrlDecoder().decode(given), StandardCharsets.UTF_8);
          } catch (IllegalArgumentException e) {
            throw strange();
          }
        });
  }

  /// Where a list that is at hand goes on.
  int offset() {
    try {
      return cursor().map(Integer::parseInt).filter(at -> at >= 0).orElse(0);
    } catch (NumberFormatException e) {
      throw strange();
    }
  }

  static Refusal strange() {
    return Refusal.of(400, "this cursor is none of ours")
        .field("cursor")
        .fix("send next of the page before as it was given, or leave it out to begin anew");
  }

  static String cursor(String place) {
    return Base64.getUrlEncoder()
        .withoutPadding()
        .encodeToString(place.getBytes(StandardCharsets.UTF_8));
  }

  /// The object that was sent.
  Sent sent() throws IOException {
    return new Sent(operation.body().orElseThrow(), call.body("application/json"));
  }

  private static Refusal wrong(Parameter parameter, String what, String fix) {
    return Refusal.of(400, parameter.name() + " " + what).field(parameter.name()).fix(fix);
  }
}
