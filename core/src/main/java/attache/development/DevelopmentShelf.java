package attache.development;

import attache.story.Dated;
import attache.story.StoryId;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Keeps developments and what people decided about them. Which story belongs where is derived from
/// the archive and follows its change feed; ids and decisions are kept for good.
///
/// Safe for use by many threads and processes on one home; each call is one short transaction. Each
/// implementation passes `DevelopmentShelfContract`.
public interface DevelopmentShelf {
  /// Position in the archive's change feed up to which stories were placed.
  ///
  /// @param rules name and version of the rules; stories placed by others count as not placed
  long position(String rules) throws IOException;

  /// Work within one transaction.
  interface Work {
    void on(Board board) throws IOException;
  }

  /// Places stories and moves the position, unless another process has moved it meanwhile. The
  /// first work of other rules begins anew: ids, former places and decisions stay.
  ///
  /// @return false if the position was no longer `from`; nothing is done then
  boolean place(String rules, long from, long to, Work work) throws IOException;

  /// Looks at the board without changing it.
  void look(Work work) throws IOException;

  /// Stories placed while what they mean was not known, in order of id, with the hash of their
  /// lead.
  List<Unmeant> unmeant(int most) throws IOException;

  /// A story to be placed again once its vector is there.
  ///
  /// @param lead as [Profile#lead()]
  record Unmeant(StoryId story, String lead) {}

  /// Sets the position back to 0, so that every story is placed again.
  void startAnew() throws IOException;

  /// Developments with their stories, in order of id; stories withdrawn or forgotten are left out,
  /// and developments that have no other.
  List<Shelved> all() throws IOException;

  /// Names a state of the shelf: as long as it is the same, so are the developments.
  String edition() throws IOException;

  /// One development; empty if it has no story. The id of one merged means the one it points to.
  Optional<Shelved> one(DevelopmentId id) throws IOException;

  /// The development of a story; empty if it has none or was withdrawn.
  Optional<DevelopmentId> of(StoryId story) throws IOException;

  /// Ids that begin with some letters, or if none does, end with them; those merged are given as
  /// the one they point to.
  ///
  /// @param letters 4 or more characters
  /// @return at most 10, each once
  List<DevelopmentId> byPrefix(String letters) throws IOException;

  /// Placed stories whose latest text has each of some words, as [attache.ledger.Wording#stand].
  Set<StoryId> saying(String words) throws IOException;

  /// A development as it is kept.
  ///
  /// @param id names it
  /// @param changed when its stories last changed
  /// @param members its stories, the earliest published or seen first
  record Shelved(DevelopmentId id, Instant changed, List<Member> members) {
    public Shelved {
      members = List.copyOf(members);
    }
  }

  /// A story of a development, in short.
  ///
  /// @param copies the first of the stories that print the same text
  /// @param language ISO 639-1 code
  /// @param actors whom it is about, by name
  /// @param claims how many figures and measures it holds
  record Member(
      StoryId story,
      StoryId copies,
      String headline,
      String language,
      String source,
      Optional<Dated> published,
      Instant firstSeen,
      List<String> actors,
      int claims) {
    public Member {
      actors = List.copyOf(actors);
    }

    /// When it came: published, or where that is not known, seen.
    public Instant came() {
      return published.map(Dated::instant).orElse(firstSeen);
    }
  }

  /// Carries out a split and keeps it. Reprints of the stories come along.
  ///
  /// @return it, with its number, the new development and the stories that were moved
  /// @throws IllegalArgumentException if there is no such development, or the stories are not some
  ///   of its stories
  Decision split(DevelopmentId from, Set<StoryId> stories, String note, String by, Instant now)
      throws IOException;

  /// Carries out a merge and keeps it. The one that was begun first stays.
  ///
  /// @return it, with its number and the stories of the one that went
  /// @throws IllegalArgumentException if one is not there or they are one already
  Decision merge(DevelopmentId one, DevelopmentId other, String note, String by, Instant now)
      throws IOException;

  /// Takes a decision back: its stories go where they were. False if there is none or it was taken
  /// back before.
  boolean undo(long number, Instant at) throws IOException;

  /// Decisions, newest first, those taken back included.
  List<Decision> decisions(int limit) throws IOException;
}
