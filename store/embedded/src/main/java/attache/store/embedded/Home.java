package attache.store.embedded;

import static java.nio.file.attribute.PosixFilePermissions.asFileAttribute;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.AclEntry;
import java.nio.file.attribute.AclEntryPermission;
import java.nio.file.attribute.AclEntryType;
import java.nio.file.attribute.AclFileAttributeView;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;

/// The folder that holds everything Attaché keeps: the record, the index and the locks. Readable by
/// its owner alone.
///
/// @param folder the folder itself, absolute
/// @param record the SQLite file
/// @param index the folder of the Lucene index
/// @param locks the folder of files that processes lock
/// @param writable false if it is only read
public record Home(Path folder, Path record, Path index, Path locks, boolean writable) {
  private static final String ADVICE = "name another with --home or ATTACHE_HOME";

  /// Takes a folder as home, made if it is not there yet.
  ///
  /// @throws IOException if it is a file, cannot be made or cannot be written
  public static Home at(Path folder) throws IOException {
    var made = in(folder, true);
    var home = made.folder;
    if (Files.exists(home) && !Files.isDirectory(home)) {
      throw new IOException("the home must be a folder, and " + home + " is a file: " + ADVICE);
    }
    try {
      makePrivate(home);
      makePrivate(made.index);
      makePrivate(made.locks);
      makePrivateFile(made.record);
    } catch (FileSystemException e) {
      throw new IOException(refusal(home, e), e);
    }
    requireWritable(home);
    requireWritable(made.record);
    return made;
  }

  /// Takes a folder as home that has a record already, and writes nothing in it.
  ///
  /// @throws IOException if there is no record that can be read
  public static Home reading(Path folder) throws IOException {
    var home = in(folder, false);
    if (!Files.isReadable(home.record)) {
      throw new IOException(
          "a home that can be read was wanted, and %s cannot: %s".formatted(home.record, ADVICE));
    }
    return home;
  }

  /// Whether a folder is a home that can be read and not written.
  public static boolean isOnlyRead(Path folder) {
    var home = in(folder, false);
    return Files.isReadable(home.record)
        && !(Files.isWritable(home.folder) && Files.isWritable(home.record));
  }

  private static Home in(Path folder, boolean writable) {
    var home = folder.toAbsolutePath().normalize();
    return new Home(
        home, home.resolve("attache.db"), home.resolve("index"), home.resolve("locks"), writable);
  }

  private static void requireWritable(Path path) throws IOException {
    if (!Files.isWritable(path)) {
      throw new IOException(
          "the home must be writable, and %s is not: allow writing to it, or %s"
              .formatted(path, ADVICE));
    }
  }

  private static String refusal(Path home, FileSystemException e) {
    var why =
        e instanceof AccessDeniedException
            ? "access is denied"
            : Objects.requireNonNullElse(e.getReason(), "no folder can be made there");
    return "the home %s cannot be made or written: %s (%s); %s"
        .formatted(home, why, e.getFile(), ADVICE);
  }

  private static void makePrivate(Path folder) throws IOException {
    if (Files.isDirectory(folder)) {
      return;
    }
    if (posix(folder)) {
      var owner = asFileAttribute(PosixFilePermissions.fromString("rwx------"));
      Files.createDirectories(folder, owner);
    } else {
      Files.createDirectories(folder);
      allowOwnerAlone(folder);
    }
  }

  /// SQLite gives its side files the permissions of the file they belong to.
  static void makePrivateFile(Path file) throws IOException {
    if (Files.exists(file)) {
      return;
    }
    try {
      if (posix(file)) {
        var owner = asFileAttribute(PosixFilePermissions.fromString("rw-------"));
        Files.createFile(file, owner);
      } else {
        Files.createFile(file);
      }
    } catch (java.nio.file.FileAlreadyExistsException e) {
      // Another process made it meanwhile.
    }
  }

  private static boolean posix(Path path) {
    return path.getFileSystem().supportedFileAttributeViews().contains("posix");
  }

  private static void allowOwnerAlone(Path folder) throws IOException {
    var view = Files.getFileAttributeView(folder, AclFileAttributeView.class);
    if (view != null) {
      var all =
          AclEntry.newBuilder()
              .setType(AclEntryType.ALLOW)
              .setPrincipal(view.getOwner())
              .setPermissions(EnumSet.allOf(AclEntryPermission.class))
              .setFlags(
                  java.nio.file.attribute.AclEntryFlag.FILE_INHERIT,
                  java.nio.file.attribute.AclEntryFlag.DIRECTORY_INHERIT)
              .build();
      view.setAcl(List.of(all));
    }
  }
}
