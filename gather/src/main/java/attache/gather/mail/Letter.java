package attache.gather.mail;

import attache.gather.date.Dates;
import attache.gather.date.Spaces;
import attache.story.Dated;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.apache.james.mime4j.codec.DecodeMonitor;
import org.apache.james.mime4j.codec.DecoderUtil;

/// One mail: what its head says, its text, and the mails it encloses.
///
/// @param head fields by name in lower case, the first of each name, decoded
/// @param text what it tells
/// @param enclosed mails inside, in their order
record Letter(Map<String, String> head, Told text, List<Letter> enclosed) {
  private static final Pattern SENDER =
      Pattern.compile("\\s*\"?(.*?)\"?\\s*<\\s*([^<>\\s]+)\\s*>.*", Pattern.DOTALL);

  Letter {
    head = Map.copyOf(head);
    enclosed = List.copyOf(enclosed);
  }

  /// What a part of a mail tells.
  ///
  /// @param plain block by block
  /// @param outlined the same with `## ` before headings, to be cut where it is a digest
  record Told(String plain, String outlined) {
    static final Told NOTHING = new Told("", "");

    Told and(Told next) {
      return new Told(joined(plain, next.plain), joined(outlined, next.outlined));
    }

    private static String joined(String one, String next) {
      return one.isBlank() ? next : next.isBlank() ? one : one + "\n\n" + next;
    }
  }

  /// A mail that is being read.
  static final class Open {
    final Map<String, String> head = new LinkedHashMap<>();
    final List<Letter> enclosed = new ArrayList<>();
    Told text = Told.NOTHING;

    void note(String name, String body) {
      head.putIfAbsent(name.toLowerCase(Locale.ROOT), decoded(body));
    }

    Letter closed() {
      return new Letter(head, text, enclosed);
    }
  }

  /// Words in a head that are encoded (RFC 2047) as what they stand for.
  private static String decoded(String body) {
    var unfolded = body.replaceAll("\\r?\\n(?=[ \\t])", "");
    try {
      return Spaces.trim(
          DecoderUtil.decodeEncodedWords(unfolded, DecodeMonitor.SILENT, StandardCharsets.UTF_8));
    } catch (RuntimeException e) {
      return Spaces.trim(unfolded);
    }
  }

  /// One line; blank if it has no subject.
  String subject() {
    return Spaces.oneLine(field("subject"));
  }

  /// Name of the sender, else the host of its address; blank if it has none.
  String sender() {
    var from = Spaces.oneLine(field("from"));
    var named = SENDER.matcher(from);
    var address = named.matches() ? named.group(2) : from;
    var name = named.matches() ? named.group(1) : "";
    return name.isBlank() ? address.substring(address.indexOf('@') + 1) : Spaces.trim(name);
  }

  /// When it was sent, as its head states it.
  Optional<Dated> sent() {
    var date = Spaces.oneLine(field("date"));
    var uncommented = Spaces.trim(date.replaceFirst("\\([^()]*\\)\\s*$", ""));
    return Dates.parse(uncommented)
        .or(() -> Dates.find(uncommented).map(Dates.Found::date))
        .map(read -> new Dated(date, read.instant(), read.precision()));
  }

  /// The id its sender gave it; blank if it has none.
  String id() {
    return Spaces.oneLine(field("message-id")).replace(" ", "");
  }

  String field(String name) {
    return head.getOrDefault(name, "");
  }
}
