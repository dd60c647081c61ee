package attache.language;

import java.util.List;
import org.apache.lucene.analysis.CharArraySet;

/// English words that carry no matter.
final class EnglishWords {
  // The months, "us" (so is the country written in small letters) and "no" stay out of the list:
  // they
  // are what is asked about. Question words are in it: they say what kind of answer is wanted, not
  // what it is about.
  static final CharArraySet STOPS =
      new CharArraySet(
          List.of(
              ("a an and are as at be been being but by can could did do does for from had has have he"
                      + " her hers him his how i if in into is it its me my of on or our ours she"
                      + " should so such than that the their them then there these they this those to"
                      + " was we were what when where which who whom whose why will with would you"
                      + " your yours")
                  .split(" ")),
          false);

  private EnglishWords() {}
}
