package attache.gather.mail;

import attache.gather.date.Spaces;
import attache.gather.mail.Letter.Told;
import attache.gather.page.Blocks;
import java.util.ArrayList;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;

/// The text of a part of a mail.
final class Prose {
  private static final String UNSEEN =
      "script, style, template, noscript, form, button, img, svg, [hidden],"
          + " [style~=(?i)display\\s*:\\s*none], [style~=(?i)mso-hide\\s*:\\s*all]";
  private static final Pattern FLOWED =
      Pattern.compile("(?i).*\\bformat\\s*=\\s*\"?flowed.*", Pattern.DOTALL);
  private static final Pattern DELETED =
      Pattern.compile("(?i).*\\bdelsp\\s*=\\s*\"?yes.*", Pattern.DOTALL);
  private static final Pattern SIGNATURE =
      Pattern.compile("(?m)^-- ?\\n(?=(?:[^\\n]*\\n){0,10}[^\\n]*\\z)");

  private Prose() {}

  /// HTML, block by block; what is not shown is left out, and so are rows of links.
  static Told html(String html) {
    var body = Jsoup.parse(html).body();
    body.select(UNSEEN).remove();
    var outlined = Blocks.outlined(body);
    return new Told(Blocks.text(body), outlined);
  }

  /// Plain text up to the signature; lines that flow (RFC 3676) are joined.
  ///
  /// @param type its media type with parameters
  static Told plain(String text, String type) {
    var lines = text.replace("\r\n", "\n").replace('\r', '\n');
    var signature = SIGNATURE.matcher(lines);
    var told = signature.find() ? lines.substring(0, signature.start()) : lines;
    var flowing = FLOWED.matcher(type).matches();
    var joined = flowing ? flowed(told, DELETED.matcher(type).matches()) : told;
    var kept = Spaces.trim(joined.toLowerCase(Locale.ROOT)).isEmpty() ? "" : trimmed(joined);
    return new Told(kept, kept);
  }

  private static String trimmed(String text) {
    var from = 0;
    while (from < text.length() && Spaces.isSpace(text.charAt(from))) {
      from++;
    }
    return text.substring(from).stripTrailing();
  }

  private static String flowed(String text, boolean deleting) {
    var lines = new ArrayList<String>();
    var open = new StringBuilder();
    for (var line : text.split("\n", -1)) {
      var unstuffed = line.startsWith(" ") ? line.substring(1) : line;
      open.append(unstuffed);
      if (unstuffed.endsWith(" ")) {
        open.setLength(open.length() - (deleting ? 1 : 0));
      } else {
        lines.add(open.toString());
        open.setLength(0);
      }
    }
    lines.add(open.toString());
    return String.join("\n", lines);
  }
}
