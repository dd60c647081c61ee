package attache.store.embedded;

import attache.development.Profile;
import attache.story.StoryId;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/// Profiles of stories as bytes: equal profiles have equal bytes. Lead and actors have columns of
/// their own.
final class ProfileBytes {
  private ProfileBytes() {}

  static byte[] write(Profile profile) {
    var bytes = new ByteArrayOutputStream();
    try (var out = new DataOutputStream(bytes)) {
      out.writeUTF(profile.language());
      out.writeBoolean(profile.roundUp());
      out.writeBoolean(profile.day().isPresent());
      out.writeLong(profile.day().orElse(0L));
      write(out, profile.words());
      write(out, profile.names());
      write(out, profile.subjects());
      write(out, profile.numbers());
      write(out, profile.sentences());
      write(out, profile.places());
    } catch (IOException e) {
      throw new UncheckedIOException("a profile in memory could not be written", e);
    }
    return bytes.toByteArray();
  }

  private static void write(DataOutputStream out, Map<Integer, Float> weights) throws IOException {
    out.writeShort(weights.size());
    for (var entry : new TreeMap<>(weights).entrySet()) {
      out.writeInt(entry.getKey());
      out.writeFloat(entry.getValue());
    }
  }

  private static void write(DataOutputStream out, Collection<Integer> hashes) throws IOException {
    out.writeShort(hashes.size());
    for (var hash : new TreeSet<>(hashes)) {
      out.writeInt(hash);
    }
  }

  static Profile read(StoryId story, byte[] bytes, String lead, List<String> actors) {
    try (var in = new DataInputStream(new ByteArrayInputStream(bytes))) {
      var language = in.readUTF();
      var roundUp = in.readBoolean();
      var dated = in.readBoolean();
      var day = in.readLong();
      var words = weights(in);
      var names = weights(in);
      var subjects = hashes(in);
      var numbers = hashes(in);
      var sentences = hashes(in);
      // Those written by earlier rules end here.
      var places = in.available() > 0 ? hashes(in) : Set.<Integer>of();
      return new Profile(
          story,
          language,
          roundUp,
          dated ? Optional.of(day) : Optional.empty(),
          words,
          names,
          subjects,
          places,
          numbers,
          sentences,
          lead,
          actors);
    } catch (IOException e) {
      throw new UncheckedIOException("the profile of story " + story.value() + " is damaged", e);
    }
  }

  private static Map<Integer, Float> weights(DataInputStream in) throws IOException {
    var weights = new HashMap<Integer, Float>();
    for (var left = in.readUnsignedShort(); left > 0; left--) {
      weights.put(in.readInt(), in.readFloat());
    }
    return weights;
  }

  private static Set<Integer> hashes(DataInputStream in) throws IOException {
    var hashes = new HashSet<Integer>();
    for (var left = in.readUnsignedShort(); left > 0; left--) {
      hashes.add(in.readInt());
    }
    return hashes;
  }
}
