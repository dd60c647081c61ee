package attache.answer;

import attache.answer.check.Ground;
import attache.story.Citation;
import attache.story.Dated;
import attache.story.Draft;
import attache.story.Span;
import attache.story.Story;
import java.net.URI;
import java.time.ZoneOffset;
import java.util.Optional;

/// A citation with what a reader needs to judge it by. Only [#of] makes one, from the story itself.
public final class Cited {
  private final Citation citation;
  private final Story story;

  private Cited(Citation citation, Story story) {
    this.citation = citation;
    this.story = story;
  }

  /// Quotes words of one sentence of a story's latest revision.
  ///
  /// @throws IllegalArgumentException as [attache.story.Revision#cite]
  public static Cited of(Story story, int sentence, Span span) {
    return new Cited(story.latest().cite(sentence, span), story);
  }

  /// Quotes a whole sentence of a story's latest revision.
  public static Cited whole(Story story, int sentence) {
    return of(story, sentence, story.latest().sentences().get(sentence));
  }

  /// The same sentence, quoted whole.
  public Cited widened() {
    return whole(story, citation.sentence());
  }

  /// What is quoted, and where it stands.
  public Citation citation() {
    return citation;
  }

  /// Headline of the story.
  public String title() {
    return story.latest().headline();
  }

  /// Name of its source.
  public String source() {
    return story.source();
  }

  /// Where it can be read.
  public Optional<URI> address() {
    return story.address();
  }

  /// When its source says it was published.
  public Optional<Dated> published() {
    return story.published();
  }

  /// News, background or sample.
  public Draft.Nature nature() {
    return story.nature();
  }

  /// The whole sentence the quotation lies in.
  public String sentenceText() {
    return story.latest().sentences().get(citation.sentence()).in(story.latest().text());
  }

  /// What the check holds a statement against that rests on this.
  public Ground ground() {
    var number = citation.sentence();
    var before = number > 1 ? sentenceText(number - 1) : "";
    var day = published().map(Dated::instant).map(i -> i.atZone(ZoneOffset.UTC).toLocalDate());
    return new Ground(number > 0 ? title() : "", before, sentenceText(), language(), day);
  }

  /// ISO 639-1 code of the story’s language.
  public String language() {
    return story.language();
  }

  /// Another sentence of the story.
  String sentenceText(int sentence) {
    return story.latest().sentences().get(sentence).in(story.latest().text());
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Cited that && citation.equals(that.citation);
  }

  @Override
  public int hashCode() {
    return citation.hashCode();
  }

  @Override
  public String toString() {
    return "\"" + citation.quote() + "\" in " + title();
  }
}
