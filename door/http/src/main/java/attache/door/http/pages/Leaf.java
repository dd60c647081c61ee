package attache.door.http.pages;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;

/// What every page is printed on: the words of the reader's language, the files it needs, and where
/// in the house it is.
///
/// @param tongues every language there is
/// @param theme `light`, `dark` or `auto`
/// @param here name of the page, as in the menu
/// @param place its address, to come back to
/// @param zone the reader's time
public record Leaf(
    Assets assets,
    Tongue tongue,
    List<Tongue> tongues,
    String theme,
    String here,
    String place,
    ZoneId zone) {
  public Leaf {
    tongues = List.copyOf(tongues);
  }

  public String say(String key, Object... with) {
    return tongue.say(key, with);
  }

  public String count(String key, long number) {
    return tongue.count(key, number);
  }

  public String of(Enum<?> value) {
    return tongue.of(value);
  }

  public String moment(Instant instant) {
    return tongue.moment(instant, zone);
  }

  public String day(LocalDate date) {
    return tongue.day(date);
  }

  /// The day of a moment.
  public String day(Instant instant) {
    return tongue.day(instant.atZone(zone).toLocalDate());
  }

  /// A file of ours.
  public String file(String name) {
    return assets.place(name);
  }

  /// What a template marks the current page with.
  public Optional<String> current(String page) {
    return here.equals(page) ? Optional.of("page") : Optional.empty();
  }
}
