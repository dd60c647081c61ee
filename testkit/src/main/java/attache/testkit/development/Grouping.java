package attache.testkit.development;

import attache.actor.Names;
import attache.desk.DevelopmentDesk;
import attache.desk.LedgerDesk;
import attache.development.DevelopmentFollower;
import attache.development.DevelopmentShelf;
import attache.development.Passing;
import attache.index.Analysis;
import attache.index.Term;
import attache.index.Vector;
import attache.index.VectorShelf;
import attache.ledger.LedgerFollower;
import attache.story.Archive;
import attache.story.Span;
import attache.story.StoryId;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/// Developments for tests: words in small letters are terms, and nothing is known of what a text
/// means.
public final class Grouping {
  private static final Pattern WORD = Pattern.compile("\\p{L}{4,}");

  private Grouping() {}

  /// Terms are words of four letters or more.
  public static Analysis words() {
    return (text, _) -> {
      var terms = new ArrayList<Term>();
      var words = WORD.matcher(text);
      while (words.find()) {
        var span = new Span(words.start(), words.end());
        terms.add(new Term(words.group().toLowerCase(Locale.ROOT), span));
      }
      return terms;
    };
  }

  /// No vector is known.
  public static VectorShelf noVectors() {
    return new VectorShelf() {
      @Override
      public Map<String, Vector> load(String model, Set<String> hashes) {
        return Map.of();
      }

      @Override
      public void save(String model, Map<String, Vector> vectors) {}

      @Override
      public void use(StoryId story, Set<String> hashes) {}
    };
  }

  /// What groups the stories of an archive.
  public static DevelopmentFollower follower(
      DevelopmentShelf shelf,
      Archive archive,
      LedgerFollower ledgerFollower,
      Names names,
      InstantSource clock) {
    return new DevelopmentFollower(
        archive, ledgerFollower, noVectors(), "none", shelf, words(), names, clock);
  }

  /// A desk of developments over some parts.
  public static DevelopmentDesk desk(
      DevelopmentShelf shelf,
      Archive archive,
      LedgerFollower ledgerFollower,
      LedgerDesk ledgerDesk,
      Names names,
      InstantSource clock) {
    return new DevelopmentDesk(
        shelf,
        follower(shelf, archive, ledgerFollower, names, clock),
        new Passing(shelf, words(), names),
        ledgerDesk,
        archive,
        clock);
  }
}
