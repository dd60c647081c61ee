package attache.door.http.exchange;

/// Ends a request that cannot be served, with what is wrong and what to do. Told to programs as a
/// [Problem] and to readers as a page.
public final class Refusal extends RuntimeException {
  private static final long serialVersionUID = 1;

  private final int status;
  private final String field;
  private final String fix;

  private Refusal(int status, String message, String field, String fix) {
    super(message, null, false, false);
    this.status = status;
    this.field = field;
    this.fix = fix;
  }

  /// @param status 400 to 599
  /// @param detail what is wrong, one sentence without a full stop
  public static Refusal of(int status, String detail) {
    return new Refusal(status, detail, "", "");
  }

  /// Names the header, parameter or member at fault.
  public Refusal field(String field) {
    return new Refusal(status, detail(), field, fix);
  }

  /// Says what to do.
  public Refusal fix(String fix) {
    return new Refusal(status, detail(), field, fix);
  }

  public int status() {
    return status;
  }

  public String detail() {
    return String.valueOf(getMessage());
  }

  public Problem problem() {
    return new Problem(status, Problem.title(status), detail(), field, fix);
  }
}
