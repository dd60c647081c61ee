package attache.gather.mail;

import attache.gather.mail.Letter.Told;
import attache.gather.text.Decoding;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.apache.james.mime4j.MimeException;
import org.apache.james.mime4j.stream.EntityState;
import org.apache.james.mime4j.stream.MimeConfig;
import org.apache.james.mime4j.stream.MimeTokenStream;

/// Opens a mail: goes through its parts as they come and keeps those that are text.
///
/// Of alternatives, one is kept: HTML unless the plain text tells more than twice as much. A mail
/// that breaks off is read as far as it goes. Parts are at most 20 deep.
final class Opening {
  private static final int DEEPEST = 20;
  private static final int MOST_FIELDS = 2000;
  private static final int LONGEST_FIELD = 200_000;
  private static final int TELLS_MORE = 2;

  private final MimeTokenStream stream;
  private int depth;
  private boolean over;

  private Opening(byte[] bytes) {
    var limits =
        new MimeConfig.Builder()
            .setMaxLineLen(-1)
            .setMaxHeaderCount(MOST_FIELDS)
            .setMaxHeaderLen(LONGEST_FIELD)
            .build();
    this.stream = new MimeTokenStream(limits);
    stream.parse(new ByteArrayInputStream(bytes));
  }

  static Letter open(String name, byte[] bytes) throws IOException {
    var opening = new Opening(bytes);
    var letter = new Letter.Open();
    opening.letter(letter);
    if (letter.head.isEmpty()) {
      throw new IOException("a mail was wanted, found no head of one: " + name);
    }
    return letter.closed();
  }

  /// The next state; the end of the stream where the mail cannot be read any further.
  private EntityState next() {
    try {
      var state = over ? EntityState.T_END_OF_STREAM : stream.next();
      over |= state == EntityState.T_END_OF_STREAM;
      return state;
    } catch (MimeException | IOException | RuntimeException e) {
      over = true;
      return EntityState.T_END_OF_STREAM;
    }
  }

  /// Reads a mail to its end.
  private void letter(Letter.Open letter) {
    var part = new Part();
    depth++;
    for (var state = next(); !over && state != EntityState.T_END_MESSAGE; state = next()) {
      if (state == EntityState.T_FIELD) {
        letter.note(stream.getField().getName(), String.valueOf(stream.getField().getBody()));
        part.note(stream.getField().getName(), String.valueOf(stream.getField().getBody()));
      } else {
        letter.text = letter.text.and(content(state, part, letter));
      }
    }
    depth--;
  }

  /// What a state that begins a content holds.
  private Told content(EntityState state, Part part, Letter.Open letter) {
    return switch (state) {
      case T_BODY -> part.isText() ? body(part) : Told.NOTHING;
      case T_START_MULTIPART -> multipart(letter);
      case T_START_MESSAGE -> {
        if (depth == 1 && part.isEmpty()) {
          yield Told.NOTHING;
        }
        enclosed(letter);
        yield Told.NOTHING;
      }
      default -> Told.NOTHING;
    };
  }

  private void enclosed(Letter.Open letter) {
    var inner = new Letter.Open();
    if (depth > DEEPEST) {
      over = true;
      return;
    }
    letter(inner);
    letter.enclosed.add(inner.closed());
  }

  private Told multipart(Letter.Open letter) {
    var alternative =
        stream.getBodyDescriptor().getMimeType().equalsIgnoreCase("multipart/alternative");
    var told = new ArrayList<Told>();
    if (++depth > DEEPEST) {
      over = true;
    }
    for (var state = next(); !over && state != EntityState.T_END_MULTIPART; state = next()) {
      if (state == EntityState.T_START_BODYPART) {
        told.add(part(letter));
      }
    }
    depth--;
    return alternative ? best(told) : told.stream().reduce(Told.NOTHING, Told::and);
  }

  private Told part(Letter.Open letter) {
    var part = new Part();
    var told = Told.NOTHING;
    for (var state = next(); !over && state != EntityState.T_END_BODYPART; state = next()) {
      if (state == EntityState.T_FIELD) {
        part.note(stream.getField().getName(), String.valueOf(stream.getField().getBody()));
      } else {
        told = told.and(content(state, part, letter));
      }
    }
    return told;
  }

  /// The last of the alternatives, which is the richest, unless an earlier one tells more.
  private static Told best(List<Told> told) {
    var best = Told.NOTHING;
    for (var next : told) {
      var length = next.plain().length();
      best = length > 0 && length * TELLS_MORE >= best.plain().length() ? next : best;
    }
    return best;
  }

  private Told body(Part part) {
    try {
      var bytes = stream.getDecodedInputStream().readAllBytes();
      var text = Decoding.text(bytes, Optional.of(part.type()));
      return part.isHtml() ? Prose.html(text) : Prose.plain(text, part.type());
    } catch (IOException | RuntimeException e) {
      return Told.NOTHING;
    }
  }

  /// What the head of a part says about its content.
  private static final class Part {
    private String type = "";
    private String disposition = "";
    private boolean empty = true;

    void note(String name, String body) {
      empty = false;
      switch (name.toLowerCase(Locale.ROOT)) {
        case "content-type" -> type = body.strip();
        case "content-disposition" -> disposition = body.strip().toLowerCase(Locale.ROOT);
        default -> {}
      }
    }

    boolean isEmpty() {
      return empty;
    }

    String type() {
      return type;
    }

    boolean isHtml() {
      return type.toLowerCase(Locale.ROOT).startsWith("text/html");
    }

    boolean isText() {
      var media = type.toLowerCase(Locale.ROOT);
      return !disposition.startsWith("attachment")
          && (media.isEmpty() || media.startsWith("text/plain") || isHtml());
    }
  }
}
