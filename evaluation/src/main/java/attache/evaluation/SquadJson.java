package attache.evaluation;

import attache.question.Question;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/// Reads a SQuAD v2 file: every paragraph becomes a story whose headline is the title of its
/// article and its number there. For one set, once.
final class SquadJson {
  private final List<SquadParagraph> paragraphs = new ArrayList<>();
  private final List<SquadItem> items = new ArrayList<>();
  private final List<QuestionSet.Fault> faults = new ArrayList<>();
  private final Set<String> ids = new HashSet<>();

  QuestionSet.Squad read(JsonNode root) {
    var number = 0;
    for (var article : Fields.elements("data", root.path("data"))) {
      number++;
      article(article, "article " + number);
    }
    return new QuestionSet.Squad(List.copyOf(paragraphs), List.copyOf(items), List.copyOf(faults));
  }

  private void article(JsonNode node, String where) {
    try {
      var fields = new Fields(node);
      var title = SourceSentence.collapsed(fields.words("title").replace('_', ' '));
      var number = 0;
      for (var paragraph : fields.elements("paragraphs")) {
        number++;
        paragraph(
            new Fields(paragraph),
            "%s, paragraph %d".formatted(title, number),
            "%s, paragraph %d".formatted(where, number));
      }
    } catch (Fields.Wrong e) {
      faults.add(e.at(where));
    }
  }

  private void paragraph(Fields fields, String headline, String where) {
    try {
      paragraphs.add(new SquadParagraph(headline, fields.words("context")));
      var number = 0;
      for (var question : fields.elements("qas")) {
        number++;
        question(new Fields(question), "%s, question %d".formatted(where, number));
      }
    } catch (Fields.Wrong e) {
      faults.add(e.at(where));
    }
  }

  private void question(Fields fields, String where) {
    try {
      items.add(item(fields));
    } catch (Fields.Wrong e) {
      faults.add(e.at(where));
    }
  }

  private SquadItem item(Fields fields) {
    var answers = new ArrayList<String>();
    if (!fields.truth("is_impossible")) {
      for (var answer : fields.elements("answers")) {
        answers.add(new Fields(answer).words("text"));
      }
      if (answers.isEmpty()) {
        throw new Fields.Wrong(
            "answers", "one or more wanted for an answerable question, got none");
      }
    }
    var item = new SquadItem(fields.words("id"), fields.words("question"), answers);
    if (item.question().length() > Question.LONGEST) {
      throw new Fields.Wrong("question", "at most " + Question.LONGEST + " characters wanted");
    }
    if (!ids.add(item.id())) {
      throw new Fields.Wrong("id", "one not used before wanted, got " + item.id());
    }
    return item;
  }
}
