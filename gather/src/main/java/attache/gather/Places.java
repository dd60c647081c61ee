package attache.gather;

import attache.gather.web.Address;
import attache.source.Extract;
import attache.source.Extractor.Content;
import attache.source.Extractor.Kind;
import attache.source.Extractor.Material;
import attache.source.Fetcher;
import attache.source.Opener;
import attache.source.Validators;
import attache.source.Visit;
import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Consumer;

/// Opens files, folders, addresses and standard input, and reads what is in them. Safe for use by
/// many threads, except that standard input is read once.
public final class Places implements Opener {
  private final Documents documents = new Documents();
  private final Fetcher fetcher;
  private final InputStream standardInput;

  /// @param fetcher visits addresses
  public Places(Fetcher fetcher) {
    this(fetcher, System.in);
  }

  Places(Fetcher fetcher, InputStream standardInput) {
    this.fetcher = fetcher;
    this.standardInput = standardInput;
  }

  @Override
  public void open(
      String place, Optional<Kind> kind, Optional<String> source, Consumer<Extract> each)
      throws IOException {
    if (place.isBlank()) {
      throw new IOException("a file, a folder or an address was wanted, got nothing");
    }
    if (place.equals("-")) {
      documents.extract(Papers.piped(standardInput, kind, source), each);
    } else if (place.matches("(?i)https?://.*")) {
      visit(place, kind, source, each);
    } else if (place.matches("(?i)[a-z][a-z0-9+.-]*://.*")) {
      throw new IOException(
          "an http or https address was wanted, got %s: fetch it yourself and add the file"
              .formatted(place));
    } else {
      read(path(place), kind, source, each);
    }
  }

  @Override
  public Optional<String> fingerprint(String place) throws IOException {
    var path = path(place);
    return Files.exists(path) ? Optional.of(FolderPrint.of(path)) : Optional.empty();
  }

  private void read(Path path, Optional<Kind> kind, Optional<String> source, Consumer<Extract> each)
      throws IOException {
    var papers = Papers.at(path, kind, source);
    for (var document : papers.documents()) {
      if (Thread.interrupted()) {
        throw new InterruptedIOException("stopped before " + document.name());
      }
      try {
        documents.extract(document, each);
      } catch (InterruptedIOException e) {
        throw e;
      } catch (IOException e) {
        each.accept(new Extract.Bad(document.name(), 0, String.valueOf(e.getMessage())));
      }
    }
    for (var passed : papers.passedOver()) {
      each.accept(
          passed.unreadable()
              ? new Extract.Bad(passed.name(), 0, passed.reason())
              : new Extract.PassedOver(passed.name(), passed.reason()));
    }
  }

  private static Path path(String place) throws IOException {
    try {
      return Path.of(place);
    } catch (InvalidPathException e) {
      throw new IOException("a file, a folder or an address was wanted, got " + place, e);
    }
  }

  private void visit(
      String place, Optional<Kind> kind, Optional<String> source, Consumer<Extract> each)
      throws IOException {
    var address =
        Address.parse(place)
            .orElseThrow(
                () -> new IOException("an http or https address was wanted, got " + place));
    switch (fetcher.fetch(address, Validators.NONE)) {
      case Visit.Fresh(URI found, _, var contentType, var content, _, _) ->
          documents.extract(
              new Material(found.toString(), contentType, kind, source, Content.of(content)), each);
      case Visit.Unchanged _ -> throw new IOException(place + " answered that nothing changed");
      case Visit.Gone _ -> throw new IOException(place + " is gone for good (410)");
      case Visit.Refused(_, _, var reason, _) -> throw new IOException(reason);
    }
  }
}
