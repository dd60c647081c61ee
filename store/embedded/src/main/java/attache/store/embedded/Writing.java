package attache.store.embedded;

import org.apache.lucene.codecs.KnnVectorsFormat;
import org.apache.lucene.codecs.lucene104.Lucene104Codec;
import org.apache.lucene.codecs.lucene104.Lucene104HnswScalarQuantizedVectorsFormat;
import org.apache.lucene.index.ConcurrentMergeScheduler;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.TieredMergePolicy;
import org.apache.lucene.util.quantization.QuantizedByteVectorValues.ScalarEncoding;

/// How the index is written.
final class Writing {
  private static final double BUFFER_MB = 32;
  // Segments below this are merged eagerly: about a thousand passages.
  private static final double FLOOR_MB = 2;
  private static final int NEIGHBOURS = 16;
  private static final int BEAM = 100;

  // Segments get a graph once it would spare work at this many neighbours wanted: from about 31,000
  // vectors on. Below, all int8 vectors are compared, which is exact, as fast, and costs nothing to
  // build.
  private static final int SCANNED = 3000;

  private Writing() {}

  static IndexWriterConfig settings() {
    var merging = new TieredMergePolicy();
    merging.setFloorSegmentMB(FLOOR_MB);
    merging.setForceMergeDeletesPctAllowed(0);
    var scheduler = new ConcurrentMergeScheduler();
    // One thread merges while one writes: a laptop has a reader to serve besides.
    scheduler.setMaxMergesAndThreads(3, 1);
    return new IndexWriterConfig()
        .setCodec(codec())
        .setRAMBufferSizeMB(BUFFER_MB)
        .setMergePolicy(merging)
        .setMergeScheduler(scheduler)
        .setCommitOnClose(false);
  }

  private static Lucene104Codec codec() {
    var vectors =
        new Lucene104HnswScalarQuantizedVectorsFormat(
            ScalarEncoding.UNSIGNED_BYTE, NEIGHBOURS, BEAM, 1, null, SCANNED);
    return new Lucene104Codec() {
      @Override
      public KnnVectorsFormat getKnnVectorsFormatForField(String field) {
        return vectors;
      }
    };
  }
}
