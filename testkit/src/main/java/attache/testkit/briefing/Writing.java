package attache.testkit.briefing;

import attache.actor.Gazetteer;
import attache.actor.Names;
import attache.answer.check.Check;
import attache.briefing.Briefing;
import attache.briefing.BriefingShelf;
import attache.briefing.Composer;
import attache.briefing.Library;
import attache.briefing.Licences;
import attache.briefing.Matters;
import attache.briefing.Press;
import attache.briefing.Rows;
import attache.briefing.Watched;
import attache.desk.BriefingDesk;
import attache.desk.Keeping;
import attache.index.Analysis;
import attache.index.PassageIndex;
import attache.question.Reader;
import attache.question.Thesaurus;
import attache.story.Archive;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.concurrent.atomic.AtomicInteger;

/// Puts together what writes briefings, with everything below it as a test has it.
public final class Writing {
  private static final Thesaurus WORDS = Thesaurus.shipped();

  private Writing() {}

  /// A composer that takes each story by itself.
  public static Composer composer(
      Archive archive,
      PassageIndex index,
      Analysis analysis,
      Gazetteer gazetteer,
      Rows rows,
      Clock clock) {
    var names = new Names(gazetteer, WORDS::knows);
    var reader = new Reader(analysis, names, WORDS, _ -> "en");
    var number = new AtomicInteger();
    return new Composer(
        new Library(archive, index, reader, analysis, gazetteer, names),
        Matters.apart(),
        Watched.NOTHING,
        rows,
        Licences.UNKNOWN,
        new Check(names, WORDS),
        clock,
        () -> "0000000000000000000000%04d".formatted(number.incrementAndGet()));
  }

  /// A desk of briefings.
  public static BriefingDesk desk(
      Composer composer, BriefingShelf shelf, Keeping keeping, Clock clock) {
    return new BriefingDesk(composer, shelf, new Titles(), keeping, clock);
  }

  /// A press that writes the titles alone.
  public static final class Titles implements Press {
    @Override
    public String contract(Briefing briefing) {
      return briefing.title() + " " + briefing.sources().getFirst().story().id().value();
    }

    @Override
    public String plain(String contract) {
      return contract;
    }

    @Override
    public boolean knows(String form) {
      return form.equals("md");
    }

    @Override
    public void write(String contract, String form, Path file) throws IOException {
      Files.writeString(file, contract);
    }
  }
}
