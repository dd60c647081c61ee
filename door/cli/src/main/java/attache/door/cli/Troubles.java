package attache.door.cli;

import attache.source.NotReached;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.io.UncheckedIOException;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.regex.Pattern;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.UnmatchedArgumentException;

/// Says in a line or two what went wrong, and gives the exit status for it.
final class Troubles implements IParameterExceptionHandler, IExecutionExceptionHandler {
  private static final Pattern NO_NUMBER =
      Pattern.compile("^Invalid value for option '([^']+)'.*: '(.*)' is not an? (?:int|long)$");

  private final Reception reception;
  private final BooleanSupplier verbose;

  Troubles(Reception reception, BooleanSupplier verbose) {
    this.reception = reception;
    this.verbose = verbose;
  }

  @Override
  public int handleParseException(ParameterException trouble, String[] line) {
    var command = trouble.getCommandLine().getCommandSpec().qualifiedName();
    reception.screen().complain(plain(trouble) + ".\nTry: " + command + " --help");
    return Exit.USAGE;
  }

  private static String plain(ParameterException trouble) {
    var message = Optional.ofNullable(trouble.getMessage()).orElse("not understood");
    if (trouble instanceof UnmatchedArgumentException unmatched) {
      var first = unmatched.getUnmatched().getFirst();
      var meant =
          unmatched.isUnknownOption()
              ? unmatched.getSuggestions()
              : Slip.meant(first, unmatched.getCommandLine().getSubcommands().keySet());
      var kind = unmatched.isUnknownOption() ? "option " : "command or word ";
      var hint = meant.isEmpty() ? "" : " – did you mean " + String.join(" or ", meant) + "?";
      return ("there is no " + kind + "\"" + first + "\"" + hint).replaceAll("\\?$", "");
    }
    if (trouble instanceof MissingParameterException missing) {
      var wanted = missing.getMissing().stream().map(Troubles::named).toList();
      return "it wants " + String.join(" and ", wanted) + ", which you did not give";
    }
    return number(message).strip().replaceAll("\\.$", "");
  }

  private static String named(ArgSpec wanted) {
    return wanted instanceof OptionSpec option
        ? option.longestName() + " " + option.paramLabel()
        : wanted.paramLabel();
  }

  /// A wrong number in words of ours; everything else as it is.
  private static String number(String message) {
    return NO_NUMBER.matcher(message).replaceFirst("$1 wants a whole number, and \"$2\" is none");
  }

  @Override
  public int handleExecutionException(Exception trouble, CommandLine command, ParseResult result) {
    var screen = reception.screen();
    if (trouble instanceof ParameterException wrong) {
      return handleParseException(wrong, new String[0]);
    }
    if (verbose.getAsBoolean()) {
      trouble.printStackTrace(screen.err());
    }
    return switch (trouble) {
      case InterruptedIOException _ -> Exit.INTERRUPTED;
      case NotReached away -> {
        screen.complain(said(away));
        yield Exit.PROBLEMS;
      }
      case UncheckedIOException unchecked -> stored(unchecked, screen);
      case IOException io -> stored(io, screen);
      case Finder.NotFound missing -> {
        screen.complain(said(missing));
        yield Exit.PROBLEMS;
      }
      case IllegalArgumentException wrong -> {
        screen.complain(said(wrong));
        yield Exit.USAGE;
      }
      default -> {
        screen.complain(
            "something is wrong in Attaché itself: %s\nRun it again with --verbose to see where."
                .formatted(said(trouble)));
        yield Exit.PROBLEMS;
      }
    };
  }

  private static int stored(Exception trouble, Screen screen) {
    screen.complain(said(trouble));
    return Exit.HOME;
  }

  private static String said(Exception trouble) {
    var inner = trouble instanceof UncheckedIOException ? trouble.getCause() : trouble;
    var message = inner == null ? null : inner.getMessage();
    return message == null || message.isBlank() ? trouble.getClass().getSimpleName() : message;
  }
}
