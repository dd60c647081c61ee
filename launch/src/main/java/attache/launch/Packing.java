package attache.launch;

import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// Makes archives that run with nothing installed: `attache package [--to FOLDER]`.
///
/// ```
/// java Packing.java ROOT terminal|plain [--to FOLDER]
///
/// bin/attache, bin/attache.cmd   start it
/// runtime/                       the parts of the JDK it needs, for this platform
/// lib/ native/                   the program, its libraries and their native parts
/// ```
///
/// It takes what a build left, so that what is packed is what runs.
public final class Packing {
  private static final int USAGE = 64;

  /// What the program and its libraries use, character sets of old feeds and languages of dates
  /// among it; not the compiler, nor what only development needs.
  private static final String MODULES =
      "java.se,jdk.charsets,jdk.crypto.ec,jdk.localedata,jdk.management,jdk.net,jdk.unsupported,jdk.zipfs";

  private final House house;
  private final Progress progress;
  private final Path to;

  private Packing(House house, boolean terminal, Path to) {
    this.house = house;
    this.progress = new Progress(System.err, terminal, "Packing Attaché");
    this.to = to.toAbsolutePath().normalize();
  }

  /// Exits with 0 when the archives are there, 1 when they could not be made.
  public static void main(String[] args) throws IOException, InterruptedException {
    var house = new House(Path.of(args[0]));
    var terminal = args[1].equals("terminal");
    var words = List.of(args).subList(2, args.length);
    var named = words.size() == 2 && words.getFirst().equals("--to");
    if (!words.isEmpty() && !named) {
      System.err.println(
          "attache package takes --to FOLDER or nothing, got: " + String.join(" ", words));
      System.exit(USAGE);
    }
    var to = named ? Path.of(words.getLast()) : house.root().resolve("target");
    System.exit(new Packing(house, terminal, to).make());
  }

  private int make() throws IOException, InterruptedException {
    progress.begin("into " + to);
    var jars = RunFolder.jars(house);
    var name = name(jars);
    Files.createDirectories(to);
    var work = Files.createTempDirectory(to, "packing-");
    try {
      var folder = work.resolve(name);
      Files.createDirectories(folder);
      progress.say("copying the program");
      programs(folder, jars);
      progress.say("taking out the parts of the JDK it needs");
      link(folder.resolve("runtime"));
      progress.say("packing");
      var packed = List.of(tar(work, name), zip(work, name));
      progress.clear();
      for (var archive : packed) {
        System.out.printf("%s  %,d MB%n", archive, Files.size(archive) / 1_000_000);
      }
      return 0;
    } catch (IOException e) {
      progress.clear();
      System.err.println("attache: the package could not be made: " + e.getMessage());
      return 1;
    } finally {
      RunFolder.remove(work);
    }
  }

  /// Such as `attache-0.1.0-linux-x64`.
  private static String name(List<Path> jars) {
    var own =
        jars.stream()
            .map(jar -> jar.getFileName().toString())
            .filter(jar -> jar.startsWith("attache-app-"))
            .findFirst()
            .orElseThrow();
    var version = own.substring("attache-app-".length(), own.length() - ".jar".length());
    var here = Platform.here();
    return "attache-" + version + "-" + here.os() + (here.arm() ? "-arm64" : "-x64");
  }

  private void programs(Path folder, List<Path> jars) throws IOException {
    var lib = Files.createDirectories(folder.resolve("lib"));
    for (var jar : jars) {
      Files.copy(jar, lib.resolve(jar.getFileName()), StandardCopyOption.REPLACE_EXISTING);
    }
    var natives = new Natives(folder.resolve("native"), Platform.here()).unpack(jars);
    var bin = Files.createDirectories(folder.resolve("bin"));
    var start = bin.resolve("attache");
    Files.writeString(start, PackagedStart.sh(natives, folder));
    if (!start.toFile().setExecutable(true, false) && !Platform.here().windows()) {
      throw new IOException("cannot be made executable: " + start);
    }
    Files.writeString(bin.resolve("attache.cmd"), PackagedStart.cmd(natives, folder));
    for (var text : List.of("LICENSE", "NOTICE", "README.md", "CHANGELOG.md")) {
      if (Files.exists(house.root().resolve(text))) {
        Files.copy(house.root().resolve(text), folder.resolve(text));
      }
    }
    copyAll(house.root().resolve("LICENSES"), folder.resolve("LICENSES"));
  }

  private static void copyAll(Path from, Path to) throws IOException {
    if (!Files.isDirectory(from)) {
      return;
    }
    try (var inside = Files.walk(from)) {
      for (var path : inside.toList()) {
        Files.copy(path, to.resolve(from.relativize(path).toString()));
      }
    }
  }

  private static void link(Path runtime) throws IOException, InterruptedException {
    var home = Path.of(System.getProperty("java.home"));
    run(
        List.of(
            home.resolve("bin", Platform.here().windows() ? "jlink.exe" : "jlink").toString(),
            "--add-modules",
            MODULES,
            "--strip-debug",
            "--no-header-files",
            "--no-man-pages",
            "--compress",
            "zip-6",
            "--output",
            runtime.toString()),
        home);
  }

  /// With the system's own `tar`, which Windows has as well.
  private Path tar(Path work, String name) throws IOException, InterruptedException {
    var archive = to.resolve(name + ".tar.gz");
    Files.deleteIfExists(archive);
    run(List.of("tar", "-czf", archive.toString(), "-C", work.toString(), name), work);
    return archive;
  }

  private Path zip(Path work, String name) throws IOException {
    var archive = to.resolve(name + ".zip");
    Files.deleteIfExists(archive);
    var posix = FileSystems.getDefault().supportedFileAttributeViews().contains("posix");
    var options = Map.of("create", "true", "enablePosixFileAttributes", String.valueOf(posix));
    var address = URI.create("jar:" + archive.toUri());
    try (var zip = FileSystems.newFileSystem(address, options);
        var inside = Files.walk(work.resolve(name))) {
      for (var path : inside.toList()) {
        var packed = zip.getPath("/" + work.relativize(path).toString().replace('\\', '/'));
        if (Files.isDirectory(path)) {
          Files.createDirectories(packed);
        } else {
          write(path, packed);
          if (posix) {
            Files.setPosixFilePermissions(packed, Files.getPosixFilePermissions(path));
          }
        }
      }
    }
    return archive;
  }

  private static void write(Path from, Path to) throws IOException {
    try (OutputStream out = Files.newOutputStream(to, StandardOpenOption.CREATE)) {
      Files.copy(from, out);
    }
  }

  private static void run(List<String> command, Path folder)
      throws IOException, InterruptedException {
    var log = Files.createTempFile("attache-package", ".log");
    try {
      var process =
          new ProcessBuilder(new ArrayList<>(command))
              .directory(folder.toFile())
              .redirectErrorStream(true)
              .redirectOutput(log.toFile())
              .start();
      if (process.waitFor() != 0) {
        throw new IOException(command.getFirst() + ": " + Files.readString(log).strip());
      }
    } finally {
      Files.deleteIfExists(log);
    }
  }
}
