package attache.launch;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;

/// The scripts that start a package, for Unix and for Windows. All they name lies in the package,
/// wherever that is put.
final class PackagedStart {
  private static final List<String> FLAGS =
      List.of(
          "--enable-native-access=ALL-UNNAMED",
          "--sun-misc-unsafe-memory-access=allow",
          "-XX:+UseCompactObjectHeaders",
          "-Xlog:disable",
          "-Xlog:all=error:stderr",
          "-Dai.djl.offline=true",
          "-DOPT_OUT_TRACKING=true");

  private PackagedStart() {}

  /// @param natives properties that name places in the folder
  /// @param folder the package as it is being made
  static String sh(List<String> natives, Path folder) {
    return """
    #!/bin/sh
    # Attaché: starts the program of this package. ATTACHE_JAVA_OPTS has more options for the JVM.
    link=$0
    while [ -L "$link" ]; do
      to=$(readlink "$link")
      case $to in
        /*) link=$to ;;
        *) link=${link%%/*}/$to ;;
      esac
    done
    root=$(cd -P "$(dirname "$link")/.." && pwd)

    # Without a locale the JVM would read and write nothing but ASCII.
    case ${LC_ALL:-${LC_CTYPE:-${LANG:-C}}} in
      C | POSIX)
        unset LC_ALL
        case $(uname -s) in
          Darwin) LC_CTYPE=UTF-8 ;;
          *) LC_CTYPE=C.UTF-8 ;;
        esac
        export LC_CTYPE
        ;;
    esac
    ORT_DISABLE_TELEMETRY=1
    export ORT_DISABLE_TELEMETRY

    # shellcheck disable=SC2086 # options are words
    exec "$root/runtime/bin/java" %s %s \\
      ${ATTACHE_JAVA_OPTS-} -cp "$root/lib/*" attache.app.Main "$@"
    """
        .formatted(String.join(" ", FLAGS), placed(natives, folder, "$root"));
  }

  static String cmd(List<String> natives, Path folder) {
    return """
    @echo off
    rem Attache: starts the program of this package.
    setlocal EnableExtensions DisableDelayedExpansion
    set "root=%%~dp0.."
    set "ORT_DISABLE_TELEMETRY=1"
    "%%root%%\\runtime\\bin\\java.exe" %s %s %%ATTACHE_JAVA_OPTS%% -cp "%%root%%\\lib\\*" attache.app.Main %%*
    exit /b %%ERRORLEVEL%%
    """
        .formatted(String.join(" ", FLAGS), placed(natives, folder, "%root%"))
        .replace("\n", "\r\n");
  }

  private static String placed(List<String> natives, Path folder, String root) {
    return natives.stream()
        .map(property -> '"' + property.replace(folder.toString(), root) + '"')
        .collect(Collectors.joining(" "));
  }
}
