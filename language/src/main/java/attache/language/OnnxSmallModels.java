package attache.language;

import attache.answer.SmallModels;
import attache.answer.check.Entailment;
import attache.evidence.Reranker;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/// Small models as ONNX files: cross-encoders that score, and those that tell whether one text
/// carries another. A file is loaded when it is first needed, and again when it has changed.
public final class OnnxSmallModels implements SmallModels, AutoCloseable {
  /*
   * A model of inference gives one number a label. Which label is which stands in the config.json
   * beside it ("id2label"); without one the order of the common cross-encoders is taken:
   * contradiction, entailment, neutral. Of two numbers the second, and of one its sign, says yes.
   */
  private static final Pattern LABEL =
      Pattern.compile("\"(\\d{1,2})\"\\s*:\\s*\"(?i:entailment|entails)\"");
  private static final int BATCH = 8;

  private final Places places;
  private final Map<Kind, Loaded> loaded = new EnumMap<>(Kind.class);

  /// @param age when the file was last changed, in milliseconds
  private record Loaded(Path file, long age, PairModel model) {}

  /// @param places where files are configured; asked each time
  public OnnxSmallModels(Places places) {
    this.places = places;
  }

  @Override
  public Optional<Reranker> reranker() throws IOException {
    return model(Kind.RERANKER)
        .map(model -> (question, sentences) -> scores(model, question, sentences));
  }

  @Override
  public Optional<Entailment> entailment() throws IOException {
    return model(Kind.ENTAILMENT)
        .map(loaded -> (text, statement) -> carries(loaded, text, statement));
  }

  private synchronized Optional<Loaded> model(Kind kind) throws IOException {
    var file = places.of(kind);
    var known = Optional.ofNullable(loaded.get(kind));
    if (known.isPresent()
        && file.filter(known.get().file()::equals).isPresent()
        && age(known.get().file()) == known.get().age()) {
      return known;
    }
    loaded.remove(kind);
    known.ifPresent(old -> old.model().close());
    if (file.isPresent()) {
      loaded.put(kind, load(kind, file.get()));
    }
    return Optional.ofNullable(loaded.get(kind));
  }

  private static Loaded load(Kind kind, Path file) throws IOException {
    try {
      return new Loaded(file, age(file), new PairModel(file));
    } catch (IOException e) {
      throw new IOException(
          "the %s cannot be used: %s. Take it out with: attache models %s none"
              .formatted(kind.word(), e.getMessage(), kind.word()),
          e);
    }
  }

  private static long age(Path file) throws IOException {
    return Files.exists(file) ? Files.getLastModifiedTime(file).toMillis() : 0;
  }

  private static List<Float> scores(Loaded loaded, String question, List<String> sentences)
      throws IOException {
    var scores = new ArrayList<Float>();
    for (var from = 0; from < sentences.size(); from += BATCH) {
      var some = sentences.subList(from, Math.min(sentences.size(), from + BATCH));
      var pairs = some.stream().map(one -> new PairModel.Pair(question, one)).toList();
      loaded.model().logits(pairs).forEach(logits -> scores.add(logits[logits.length - 1]));
    }
    return scores;
  }

  private static boolean carries(Loaded loaded, String text, String statement) throws IOException {
    var logits = loaded.model().logits(List.of(new PairModel.Pair(text, statement))).getFirst();
    if (logits.length == 1) {
      return logits[0] > 0;
    }
    var yes = label(loaded.file(), logits.length);
    for (var other = 0; other < logits.length; other++) {
      if (other != yes && logits[other] >= logits[yes]) {
        return false;
      }
    }
    return true;
  }

  private static int label(Path file, int labels) throws IOException {
    var beside = file.toAbsolutePath().resolveSibling("config.json");
    if (Files.isRegularFile(beside)) {
      var label = LABEL.matcher(Files.readString(beside));
      if (label.find() && Integer.parseInt(label.group(1)) < labels) {
        return Integer.parseInt(label.group(1));
      }
    }
    return 1;
  }

  @Override
  public void test(Kind kind, Path file) throws IOException {
    try (var model = new PairModel(file)) {
      var once = new Loaded(file, 0, model);
      switch (kind) {
        case RERANKER -> scores(once, "Who?", List.of("Nobody."));
        case ENTAILMENT -> carries(once, "It rains.", "It rains.");
      }
    }
  }

  @Override
  public synchronized void close() {
    loaded.values().forEach(one -> one.model().close());
    loaded.clear();
  }
}
