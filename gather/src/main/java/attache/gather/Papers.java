package attache.gather;

import attache.source.Extractor.Content;
import attache.source.Extractor.Kind;
import attache.source.Extractor.Material;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.FileVisitOption;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;

/// What lies at a path: one document, or those of a folder and all folders in it.
///
/// @param documents in order of their names; opened only when they are read
/// @param passedOver what is not read, in order of its names
public record Papers(List<Material> documents, List<PassedOver> passedOver) {
  private static final Set<String> ENDINGS =
      Set.of(
          "",
          "txt",
          "text",
          "md",
          "markdown",
          "mdown",
          "html",
          "htm",
          "xhtml",
          "xml",
          "rss",
          "atom",
          "rdf",
          "jsonl",
          "ndjson",
          "json",
          "eml",
          "pdf",
          "docx");

  public Papers {
    documents = List.copyOf(documents);
    passedOver = List.copyOf(passedOver);
  }

  /// A file or folder that is not read, and why.
  ///
  /// @param unreadable whether it would have been read if it could
  public record PassedOver(String name, String reason, boolean unreadable) {
    PassedOver(String name, String reason) {
      this(name, reason, false);
    }
  }

  /// What lies at a path. A file that is named is taken whatever it is called; in a folder, hidden
  /// files and those whose ending no document has are passed over, and so are links that lead back.
  ///
  /// Names are those of the path as given, from the folder on if it is absolute.
  ///
  /// @param kind what the reader says the documents are
  /// @param source name of the source that the drafts shall carry
  /// @throws IOException if nothing is there or it cannot be read
  public static Papers at(Path path, Optional<Kind> kind, Optional<String> source)
      throws IOException {
    if (!Files.exists(path)) {
      throw new NoSuchFileException(
          path.toString(), null, "a file or folder was wanted, found nothing");
    }
    if (!Files.isDirectory(path)) {
      return new Papers(List.of(material(path, path.toString(), kind, source)), List.of());
    }
    var walk = new Walk(path);
    Files.walkFileTree(path, EnumSet.of(FileVisitOption.FOLLOW_LINKS), Integer.MAX_VALUE, walk);
    walk.found.sort(Comparator.comparing(walk::name));
    walk.passedOver.sort(Comparator.comparing(PassedOver::name));
    var documents =
        walk.found.stream().map(file -> material(file, walk.name(file), kind, source)).toList();
    return new Papers(documents, walk.passedOver);
  }

  /// A document that comes through a pipe; the stream is read to its end but not closed.
  public static Material piped(InputStream in, Optional<Kind> kind, Optional<String> source) {
    return new Material("standard-input", Optional.empty(), kind, source, () -> new Kept(in));
  }

  private static Material material(
      Path file, String name, Optional<Kind> kind, Optional<String> source) {
    return new Material(name.replace('\\', '/'), Optional.empty(), kind, source, new Filed(file));
  }

  private record Filed(Path file) implements Content {
    @Override
    public InputStream open() throws IOException {
      return Files.newInputStream(file);
    }

    @Override
    public OptionalLong length() throws IOException {
      return Files.isRegularFile(file) ? OptionalLong.of(Files.size(file)) : OptionalLong.empty();
    }
  }

  /// A stream whose end is not ours to close.
  private static final class Kept extends FilterInputStream {
    Kept(InputStream in) {
      super(in);
    }

    @Override
    public void close() {}
  }

  /// Collects the files of a folder.
  private static final class Walk extends SimpleFileVisitor<Path> {
    private final Path root;
    private final List<Path> found = new ArrayList<>();
    private final List<PassedOver> passedOver = new ArrayList<>();

    Walk(Path root) {
      this.root = root;
    }

    String name(Path path) {
      var from = root.isAbsolute() ? root.normalize().getParent() : null;
      return (from == null ? path.normalize() : from.relativize(path.normalize())).toString();
    }

    @Override
    public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes)
        throws IOException {
      if (!folder.equals(root) && Files.isHidden(folder)) {
        passedOver.add(new PassedOver(name(folder), "hidden folder"));
        return FileVisitResult.SKIP_SUBTREE;
      }
      return FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
      if (Files.isHidden(file)) {
        passedOver.add(new PassedOver(name(file), "hidden"));
      } else if (!attributes.isRegularFile()) {
        passedOver.add(new PassedOver(name(file), "no regular file"));
      } else if (!ENDINGS.contains(ending(file))) {
        passedOver.add(new PassedOver(name(file), "." + ending(file) + " is not read"));
      } else {
        found.add(file);
      }
      return FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult visitFileFailed(Path file, IOException e) {
      passedOver.add(
          new PassedOver(name(file), "cannot be opened: " + e.getClass().getSimpleName(), true));
      return FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult postVisitDirectory(
        Path folder, java.io.@org.jspecify.annotations.Nullable IOException e) {
      if (e != null) {
        passedOver.add(
            new PassedOver(
                name(folder),
                "cannot be listed to its end: " + e.getClass().getSimpleName(),
                true));
      }
      return FileVisitResult.CONTINUE;
    }

    private static String ending(Path file) {
      var name = file.getFileName().toString();
      var dot = name.lastIndexOf('.');
      return dot < 0 ? "" : name.substring(dot + 1).toLowerCase(Locale.ROOT);
    }
  }
}
