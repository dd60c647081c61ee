package attache.door.paper;

import java.time.Instant;
import java.util.List;

/// A briefing, an answer or a list of stories, ready to be written in any form.
///
/// @param id names it for good
/// @param title what it is called
/// @param about lines under the title: time, what was searched
/// @param blocks its parts, in reading order
/// @param notes the notes, by number
/// @param works the stories it quotes or lists, by number
/// @param made when
/// @param language ISO 639-1 code of the words around the quotations
/// @param json the same for programs
public record Paper(
    String id,
    String title,
    List<String> about,
    List<Block> blocks,
    List<Note> notes,
    List<Work> works,
    Instant made,
    String language,
    String json) {
  public Paper {
    about = List.copyOf(about);
    blocks = List.copyOf(blocks);
    notes = List.copyOf(notes);
    works = List.copyOf(works);
  }
}
