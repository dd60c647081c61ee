package attache.passage;

import static org.assertj.core.api.Assertions.assertThat;

import attache.story.Span;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class SentenceSplitterTest {
  private static final String HEADLINE = "Port reopens";

  @Nested
  final class Spans {
    @Test
    void countInHeadlineBlankLineBody() {
      assertThat(new SentenceSplitter().split(HEADLINE, "It cost €3m. Ships returned."))
          .containsExactly(new Span(0, 12), new Span(14, 26), new Span(27, 42));
    }

    @Test
    void ofAnEmptyBodyAreTheHeadlineAlone() {
      assertThat(new SentenceSplitter().split(HEADLINE, " \n\n ")).containsExactly(new Span(0, 12));
    }

    @Test
    void areInOrderApartTrimmedAndNeverEmptyWhateverTheText() {
      var random = new Random(20_250_601);
      var signs = "aB1 .!?…\n\r\t-•*“”„«»()。！？।؟🚢é\u00a0\u200b,;:'\"[1]#>";
      for (var round = 0; round < 3_000; round++) {
        var body = new StringBuilder();
        for (var length = random.nextInt(60); length > 0; length--) {
          body.append(signs.charAt(random.nextInt(signs.length())));
        }
        isSound(body.toString());
      }
    }

    private void isSound(String body) {
      var text = HEADLINE + "\n\n" + body;
      var free = HEADLINE.length();
      for (var span : new SentenceSplitter().split(HEADLINE, body).stream().skip(1).toList()) {
        assertThat(span.start()).as(body).isGreaterThan(free);
        assertThat(span.end()).as(body).isLessThanOrEqualTo(text.length());
        assertThat(span.in(text)).as(body).isNotBlank().isEqualTo(span.in(text).strip());
        free = span.end() - 1;
      }
    }
  }

  @Nested
  final class OneSentence {
    @ParameterizedTest
    @ValueSource(
        strings = {
          "The U.S. said Dr. Ana Lima met Gen. Park in St. Gallen.",
          "Only No. 5 of the list, e.g. steel, i.e. metal, was cut.",
          "Harbour Inc. and Lake Ltd. merged on Jan. 5 at 3 p.m. Monday.",
          "U.S. President Ana Lima spoke.",
          "The books of J. K. Rowling were sold.",
          "Lima vs. Park was heard in Washington, D.C. courts.",
          "It grew 1.25 points to €1,5 with 3.0-rc1 from example.com today.",
          "The talks… went on.",
          "“Who pays?” Lima asked.",
          "“Stop!” he said.",
          "Yahoo! Japan was sold.",
          "Parce que « Non ! » dit-il.",
          "M. Dupont est là.",
          "Er kam am 3. Mai nach Bonn.",
          "Die 5. Runde endete im 19. Jahrhundert.",
          "Es sind z. B. Firmen mit ca. 5 Mio. Euro.",
          "Los EE. UU. firmaron.",
          "See Fig. 3 and Art. 5 of the act.",
          "No stop here"
        })
    void staysOne(String sentence) {
      assertThat(split(sentence)).containsExactly(sentence);
    }
  }

  @Nested
  final class TwoSentences {
    @ParameterizedTest
    @ValueSource(
        strings = {
          "He spoke at the U.N.| The council agreed.",
          "It was sold to Harbour Inc.| The price was $5.",
          "She has a Ph.D.| It is in law.",
          "Nobody knew.| iPhone sales rose.",
          "Prices rose.| eBay fell.",
          "The end came…| The port closed.",
          "“We won.”| The firm left.",
          "(It is over.)| The port reopened.",
          "It paid $5.| They laughed.",
          "It was founded in 1999.| Then it closed.",
          "That is plan B.| The rest is known.",
          "It was done.|The firm left.",
          "He read it.[1]| She did too.[2]",
          "Is it true?| Nobody knows!",
          "台湾在哪里？|在亚洲！",
          "他说。|“好。”他说。",
          "यह वाक्य है।| यह दूसरा है।",
          "هل هذا سؤال؟| نعم هذا جواب.",
          "Pourquoi ?| Parce que.",
          "« Oui. »| Elle partit.",
          "Er sagte: „Nein!“| Danach ging er."
        })
    void areToldApart(String both) {
      var parts = List.of(both.split("\\|"));
      assertThat(split(both.replace("|", "")))
          .containsExactly(parts.get(0).strip(), parts.get(1).strip());
    }
  }

  @Nested
  final class Lines {
    @Test
    void areJoinedInsideAParagraph() {
      assertThat(split("The port was\nclosed by the\nUnited crew. It\nreopened."))
          .containsExactly("The port was\nclosed by the\nUnited crew.", "It\nreopened.");
    }

    @Test
    void areApartAcrossABlankOne() {
      assertThat(split("No stop here\r\n\r\nnor here")).containsExactly("No stop here", "nor here");
    }

    @Test
    void ofAListAreItemsWithoutTheirMarkers() {
      assertThat(
              split("Three aims:\n- more ships\n• fewer tolls\n2) one\n   port\n3. A crane. New."))
          .containsExactly(
              "Three aims:", "more ships", "fewer tolls", "one\n   port", "A crane.", "New.");
    }

    @Test
    void thatBeginWithANumberByWrappingAreNoItems() {
      assertThat(
              split(
                  "The price of the crane that was ordered last year rose to\n25. The port paid."))
          .containsExactly(
              "The price of the crane that was ordered last year rose to\n25.", "The port paid.");
    }

    @Test
    void thatAreShortBeforeWideOnesAreSubHeadings() {
      assertThat(
              split(
                  "What comes next\nThe port will be dredged, and larger ships will call by June.\nIt pays."))
          .containsExactly(
              "What comes next",
              "The port will be dredged, and larger ships will call by June.",
              "It pays.");
    }

    @Test
    void ofMarkdownHeadingsLoseTheirMarks() {
      assertThat(split("## What next\nThe port pays."))
          .containsExactly("What next", "The port pays.");
    }
  }

  @Nested
  final class LongSentences {
    @Test
    void areCutAtAClause() {
      var clause = "the port was closed and the ships had to wait outside";
      var sentences = split((clause + "; ").repeat(60) + "then it ended.");
      assertThat(sentences).allMatch(sentence -> sentence.length() <= 2_000).hasSize(2);
      assertThat(sentences.getFirst()).endsWith("outside;");
    }

    @Test
    void withoutABorderAreNeverCutInsideACharacter() {
      assertThat(split("x" + "🚢a".repeat(2_000)))
          .allMatch(part -> part.length() <= 2_000)
          .noneMatch(part -> Character.isHighSurrogate(part.charAt(part.length() - 1)));
    }
  }

  @Nested
  final class BoilerplateAround {
    @Test
    void isLeftOut() {
      assertThat(
              split(
                  "It cost €3m.\n\nWould you like to know more about ports? If so, ask our chatbot!\n\n"
                      + "Ships returned. Subscribe to our newsletter."))
          .containsExactly("It cost €3m.", "Ships returned.");
    }

    @Test
    void endsWithTheListOfOtherStories() {
      assertThat(
              split("It pays.\n\nRelated stories\n- Crane falls\n- Tolls rise\n\nShips returned."))
          .containsExactly("It pays.", "Ships returned.");
    }
  }

  private static List<String> split(String body) {
    var text = HEADLINE + "\n\n" + body;
    return new SentenceSplitter()
        .split(HEADLINE, body).stream().skip(1).map(span -> span.in(text)).toList();
  }
}
