package attache.briefing;

import attache.answer.written.Rewording;
import java.io.IOException;
import java.util.ArrayList;

/// Puts the sections of a briefing into the words of a configured language model. Safe for use by
/// many threads.
public final class ModelProse implements Prose {
  private final Rewording rewording;

  public ModelProse(Rewording rewording) {
    this.rewording = rewording;
  }

  @Override
  public Briefing written(Briefing briefing, String name) throws IOException {
    var parts =
        briefing.sections().stream()
            .map(section -> new Rewording.Part(section.heading().text(), section.statements()))
            .toList();
    var reworded = rewording.reworded(parts, name);
    var sections = new ArrayList<Section>();
    for (var i = 0; i < parts.size(); i++) {
      sections.add(briefing.sections().get(i).saying(reworded.parts().get(i)));
    }
    return briefing.in(sections, reworded.leftOut());
  }
}
