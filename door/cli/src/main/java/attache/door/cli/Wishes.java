package attache.door.cli;

import attache.ledger.Measure;
import attache.ledger.Stage;
import attache.watch.Amount;
import attache.watch.Criteria;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/// Options that say what a watch waits for.
final class Wishes {
  @Option(
      names = "--terms",
      paramLabel = "WORDS",
      description =
          "Words that must stand close together; phrases in double quotes, and with - in front what"
              + " must not stand in the story. Given again: another choice.")
  private List<String> terms = new ArrayList<>();

  @Option(
      names = "--actor",
      paramLabel = "NAME",
      description = "Who takes part; given again: one of them.")
  private List<String> actors = new ArrayList<>();

  @Option(
      names = "--stage",
      paramLabel = "STAGE,…",
      split = ",",
      hideParamSyntax = true,
      description = "How far it has got: planned, approved, done, …")
  private Set<Stage> stages = new LinkedHashSet<>();

  @Option(
      names = "--type",
      paramLabel = "TYPE,…",
      split = ",",
      hideParamSyntax = true,
      description = "Types of decision or deal: export-control, contract, …")
  private Set<Measure.Type> types = new LinkedHashSet<>();

  @Option(
      names = "--over",
      paramLabel = "AMOUNT",
      description = "Money of this amount or more, in its currency: \"10m EUR\".")
  private @Nullable String over;

  @Option(
      names = "--new-on",
      paramLabel = "WORDS",
      description = "Anything new on a matter, described in words; found by meaning.")
  private @Nullable String newOn;

  @Option(
      names = "--question",
      paramLabel = "WORDS",
      description = "A question, watched by itself: tells when its answer changes.")
  private @Nullable String question;

  Criteria criteria() {
    return new Criteria(
        terms,
        actors,
        stages,
        types,
        Optional.ofNullable(over).map(Amount::parse),
        Optional.ofNullable(newOn),
        Optional.ofNullable(question));
  }

  boolean none() {
    return terms.isEmpty()
        && actors.isEmpty()
        && stages.isEmpty()
        && types.isEmpty()
        && over == null
        && newOn == null
        && question == null;
  }
}
