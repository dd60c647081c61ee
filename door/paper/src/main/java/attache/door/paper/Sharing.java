package attache.door.paper;

import java.util.regex.Pattern;

/// Whether a whole text may be passed on. Where nothing is known it may not: then the quotation
/// alone is.
final class Sharing {
  private static final Pattern FREE =
      Pattern.compile(
          "\\b(?:CC[- ]?0|CC[- ]BY(?:[- ]SA)?(?:[- ]\\d(?:\\.\\d)?)?(?![- ](?:NC|ND))|public domain"
              + "|Creative Commons (?:Zero|Attribution(?: Share ?Alike)?)(?![- ](?:Non|No))"
              + "|Open Government Licen[cs]e|OGL(?:[- ]UK)?|2011/833/EU|PSI reuse)\\b",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern CLOSED =
      Pattern.compile(
          "\\bNC\\b|\\bND\\b|non-?commercial|no-?deriv|all rights reserved",
          Pattern.CASE_INSENSITIVE);

  private Sharing() {}

  /// Our own material, and what its licence lets everybody pass on.
  static boolean whole(Work work) {
    if (!work.nature().equals("news")) {
      return true;
    }
    var licence = work.licence();
    return licence != null && FREE.matcher(licence).find() && !CLOSED.matcher(licence).find();
  }
}
