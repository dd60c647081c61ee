package attache.watch;

import attache.actor.Mention;
import attache.actor.Names;
import attache.index.Analysis;
import attache.index.Term;
import attache.ledger.Row;
import attache.story.Span;
import attache.story.Story;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// A story read once for all watches: the terms and names of each of its sentences, and its rows,
/// each made when first asked for. For one thread.
final class StoryText {
  private final Story story;
  private final Analysis analysis;
  private final Names names;
  private final Supplier<List<Row>> ledger;
  private final List<String> sentences;
  private @Nullable List<List<Term>> terms;
  private @Nullable Set<String> stems;
  private @Nullable List<List<Mention>> mentions;
  private @Nullable List<Row> rows;

  /// @param ledger gives the rows of the story that nobody rejected
  StoryText(Story story, Analysis analysis, Names names, Supplier<List<Row>> ledger) {
    this.story = story;
    this.analysis = analysis;
    this.names = names;
    this.ledger = ledger;
    var text = story.latest().text();
    this.sentences = story.latest().sentences().stream().map(span -> span.in(text)).toList();
  }

  Story story() {
    return story;
  }

  /// How many sentences there are, the headline included.
  int size() {
    return sentences.size();
  }

  String sentence(int number) {
    return sentences.get(number);
  }

  /// Where words of a sentence stand in the story's text.
  Span place(int number, Span inSentence) {
    var start = story.latest().sentences().get(number).start();
    return new Span(start + inSentence.start(), start + inSentence.end());
  }

  /// Terms of a sentence; their spans count from its start.
  List<Term> terms(int number) {
    if (terms == null) {
      var all = new ArrayList<List<Term>>();
      sentences.forEach(sentence -> all.add(analysis.terms(sentence, story.language())));
      terms = all;
    }
    return terms.get(number);
  }

  /// Every term of the story.
  Set<String> stems() {
    if (stems == null) {
      var all = new HashSet<String>();
      for (var i = 0; i < size(); i++) {
        terms(i).forEach(term -> all.add(term.text()));
      }
      stems = all;
    }
    return stems;
  }

  /// Names in a sentence; their spans count from its start.
  List<Mention> mentions(int number) {
    if (mentions == null) {
      var all = new ArrayList<List<Mention>>();
      sentences.forEach(sentence -> all.add(names.in(sentence, false)));
      mentions = all;
    }
    return mentions.get(number);
  }

  List<Row> rows() {
    if (rows == null) {
      rows = ledger.get();
    }
    return rows;
  }

  /// The sentences that are read together with one: itself, those beside it, the headline.
  List<Integer> around(int number) {
    var around = new ArrayList<Integer>();
    around.add(number);
    if (number > 0) {
      around.add(0);
    }
    if (number > 1) {
      around.add(number - 1);
    }
    if (number + 1 < size() && number > 0) {
      around.add(number + 1);
    }
    return around;
  }
}
