package attache.gather;

import attache.gather.feed.Opml;
import attache.gather.text.Decoding;
import attache.gather.text.Document;
import attache.source.ListForm;
import attache.source.SourceList;
import java.io.IOException;
import java.util.Optional;

/// Lists of sources in OPML.
public final class OpmlForm implements ListForm {
  @Override
  public SourceList read(String name, byte[] content) throws IOException {
    return Opml.read(
        new Document(name, Optional.empty(), Decoding.text(content, Optional.empty())));
  }

  @Override
  public String write(SourceList list) {
    return Opml.write(list);
  }
}
