package attache.source;

import java.util.List;
import java.util.Optional;

/// What came of a round.
///
/// @param results one for each source that was asked, in the order they were done
/// @param interrupted whether it was stopped before all were asked
public record Gathered(List<Result> results, boolean interrupted) {
  public Gathered {
    results = List.copyOf(results);
  }

  /// What came of asking one source.
  ///
  /// @param source as it is now
  /// @param health as it is now
  /// @param added stories that were not known
  /// @param revised stories that were known with another text
  /// @param unchanged items that were known
  /// @param refused items that could not be read
  /// @param trouble what went wrong; empty if it answered as it should
  /// @param offer what it says about being told of news; empty if that was not looked at
  public record Result(
      Source source,
      Health health,
      int added,
      int revised,
      int unchanged,
      List<Extract.Bad> refused,
      Optional<String> trouble,
      Optional<HubOffer> offer) {
    public Result {
      refused = List.copyOf(refused);
    }
  }

  /// Stories that were not known.
  public int added() {
    return results.stream().mapToInt(Result::added).sum();
  }

  /// Stories that were known with another text.
  public int revised() {
    return results.stream().mapToInt(Result::revised).sum();
  }

  /// Sources that did not answer as they should.
  public int failed() {
    return (int) results.stream().filter(result -> result.trouble().isPresent()).count();
  }
}
