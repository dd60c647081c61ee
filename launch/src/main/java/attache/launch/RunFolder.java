package attache.launch;

import java.io.File;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// What the launchers run: `target/run`.
///
/// ```
/// ready          root, this build's folder, the JDK it was trained with; its time is the build's start
/// build-N/       our own jars, the JVM's arguments (args), the AOT cache (attache.aot)
/// lib/           other people's jars, linked from the local repository where that works
/// native/        their native parts, a folder for each jar
/// ```
///
/// Nothing that a running process may hold is written again: each build has a folder of its own,
/// the one before the last goes.
final class RunFolder {
  private static final String MAIN = "attache.app.Main";

  /// The JVM's flags at every start. The vector module stays out: it makes the JVM print a warning,
  /// and rules out most of what an AOT cache saves.
  private static final List<String> FLAGS =
      List.of(
          "--enable-native-access=ALL-UNNAMED",
          "--sun-misc-unsafe-memory-access=allow",
          "-XX:+UseCompactObjectHeaders",
          "-Xlog:disable",
          "-Xlog:all=error:stderr",
          "-Dai.djl.offline=true",
          "-DOPT_OUT_TRACKING=true");

  private final House house;
  private final Instant begun;

  /// @param begun when the build began: what changed after it is not in it
  RunFolder(House house, Instant begun) {
    this.house = house;
    this.begun = begun;
  }

  /// Lays out what Maven built.
  ///
  /// @return this build's folder
  Path lay() throws IOException {
    var build = house.run().resolve("build-" + begun.toEpochMilli());
    Files.createDirectories(build);
    Files.createDirectories(house.run().resolve("lib"));
    var jars = new ArrayList<Path>();
    for (var jar : built()) {
      jars.add(jar.startsWith(house.root()) ? copied(jar, build) : linked(jar));
    }
    var natives = new Natives(house.run().resolve("native"), Platform.here()).unpack(jars);
    Files.write(build.resolve("args"), args(jars, natives), nativeCharset());
    return build;
  }

  /// Says that starts need no build from here on, and lets go of builds before the last.
  ///
  /// @param trained the JDK that wrote an AOT cache; empty if there is none
  void ready(Path build, String trained) throws IOException {
    var part = house.run().resolve("ready.part");
    Files.write(part, List.of(house.root().toString(), build.toString(), trained), nativeCharset());
    Files.setLastModifiedTime(part, FileTime.from(begun));
    Files.move(part, house.ready(), StandardCopyOption.REPLACE_EXISTING);
    for (var old : builds().stream().skip(2).toList()) {
      remove(old);
    }
  }

  private List<Path> built() throws IOException {
    return jars(house);
  }

  /// The jars of the program that Maven built, its own first.
  static List<Path> jars(House house) throws IOException {
    var jars = new ArrayList<Path>();
    try (var own = Files.newDirectoryStream(house.app(), "attache-app-*.jar")) {
      own.forEach(jars::add);
    }
    var list = house.app().resolve("classpath");
    for (var path : Files.readString(list, nativeCharset()).strip().split(File.pathSeparator)) {
      jars.add(Path.of(path));
    }
    return jars;
  }

  private static Path copied(Path jar, Path build) throws IOException {
    var to = build.resolve(jar.getFileName());
    Files.copy(jar, to, StandardCopyOption.REPLACE_EXISTING);
    return to;
  }

  private Path linked(Path jar) throws IOException {
    var to = house.run().resolve("lib").resolve(jar.getFileName());
    if (Files.exists(to) && Files.size(to) == Files.size(jar)) {
      return to;
    }
    Files.deleteIfExists(to);
    try {
      Files.createLink(to, jar);
    } catch (FileAlreadyExistsException e) {
      throw e;
    } catch (IOException | UnsupportedOperationException e) { // another disk, or no links there
      Files.copy(jar, to);
    }
    return to;
  }

  private static List<String> args(List<Path> jars, List<String> natives) {
    var path = String.join(File.pathSeparator, jars.stream().map(Path::toString).toList());
    var args = new ArrayList<>(FLAGS);
    args.addAll(natives);
    args.addAll(List.of("-cp", path, MAIN));
    return args.stream().map(RunFolder::quoted).toList();
  }

  private static String quoted(String arg) {
    return '"' + arg.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
  }

  private List<Path> builds() throws IOException {
    try (var entries = Files.newDirectoryStream(house.run(), "build-*")) {
      var builds = new ArrayList<Path>();
      entries.forEach(builds::add);
      builds.sort(Comparator.comparing(Path::toString).reversed());
      return builds;
    }
  }

  static void remove(Path folder) {
    try (var inside = Files.walk(folder)) {
      for (var path : inside.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(path);
      }
    } catch (IOException e) { // a process still runs it; the next build tries again
    }
  }

  private static Charset nativeCharset() {
    return Charset.forName(System.getProperty("native.encoding"));
  }
}
