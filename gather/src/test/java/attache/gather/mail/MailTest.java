package attache.gather.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import attache.gather.Reading;
import attache.source.Extract;
import attache.source.Extractor.Content;
import attache.source.Extractor.Kind;
import attache.source.Extractor.Material;
import attache.story.Dated;
import attache.story.Draft;
import attache.story.StoryKey;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class MailTest {
  private static final String HEAD =
      """
      Return-Path: <ada@harbour.example.org>
      Received: from mx.example.org by mail.example.net; Wed, 4 Mar 2026 10:00:05 +0100
      From: =?utf-8?q?Hafen-Nachrichten_=C3=96st?= <ada@harbour.example.org>
      To: desk@ministry.example
      Subject: =?utf-8?B?TG90c2VuIGJlZW5kZW4=?=
       =?utf-8?Q?_den_Streik?=
      Date: Wed, 4 Mar 2026 10:00:00 +0100 (CET)
      Message-ID: <1@harbour.example.org>
      MIME-Version: 1.0
      """;

  private static List<Extract> all(String mail) throws IOException {
    return Reading.all(
        Material.of(
            "letter.eml",
            Content.of(mail.replace("\n", "\r\n").getBytes(StandardCharsets.ISO_8859_1))));
  }

  private static Draft only(String mail) throws IOException {
    assertThat(all(mail)).hasSize(1);
    return ((Extract.Item) all(mail).getFirst()).draft();
  }

  @Test
  void aPlainMailIsOneStory() throws IOException {
    var draft =
        only(
            HEAD
                + """
                Content-Type: text/plain; charset=iso-8859-1
                Content-Transfer-Encoding: quoted-printable

                Die Lotsen kehren am Montag zur=FCck. Sie hatten neun Tage lang =
                gestreikt.

                Der Hafen verlor 12 Millionen.
                --\s
                Ada Quill, Hafen-Nachrichten
                """);
    assertThat(draft.headline()).isEqualTo("Lotsen beenden den Streik");
    assertThat(draft.source()).isEqualTo("Hafen-Nachrichten Öst");
    assertThat(draft.body())
        .isEqualTo(
            "Die Lotsen kehren am Montag zurück. Sie hatten neun Tage lang gestreikt.\n\n"
                + "Der Hafen verlor 12 Millionen.");
    assertThat(draft.published().map(Dated::instant))
        .contains(Instant.parse("2026-03-04T09:00:00Z"));
    assertThat(draft.keys().getFirst())
        .isEqualTo(new StoryKey(StoryKey.Kind.FEED_ITEM, "mail <1@harbour.example.org>"));
  }

  @Test
  void ofAlternativesTheRicherIsReadAndAttachmentsAreNot() throws IOException {
    var draft =
        only(
            HEAD
                + """
                Content-Type: multipart/mixed; boundary="out"

                Not shown.
                --out
                Content-Type: multipart/alternative; boundary=in

                --in
                Content-Type: text/plain

                See this letter in a browser.
                --in
                Content-Type: text/html; charset=utf-8
                Content-Transfer-Encoding: base64

                PGRpdiBzdHlsZT0iZGlzcGxheTpub25lIj5QcmV2aWV3PC9kaXY+PHA+VGhlIHBpbG90cyByZXR1cm4g
                b24gTW9uZGF5LjwvcD48cD5OaW5lIGRheXMgd2VyZSBsb3N0LjwvcD48YSBocmVmPSJodHRwczovL3gu
                ZXhhbXBsZSI+VW5zdWJzY3JpYmU8L2E+
                --in--
                --out
                Content-Type: text/plain; name="minutes.txt"
                Content-Disposition: attachment; filename="minutes.txt"

                Minutes of another meeting.
                --out--
                """);
    assertThat(draft.body()).isEqualTo("The pilots return on Monday.\n\nNine days were lost.");
  }

  @Test
  void linesThatFlowAreJoined() throws IOException {
    assertThat(
            only(HEAD
                    + "Content-Type: text/plain; format=flowed\n\n"
                    + "The pilots \n"
                    + "return on \n"
                    + "Monday.\n"
                    + "All of them.\n")
                .body())
        .isEqualTo("The pilots return on Monday.\nAll of them.");
  }

  @Test
  void aNewsletterWithHeadingsIsCutIntoItsStories() throws IOException {
    var item =
        "<h2>%s</h2><p>The council of the harbour has met on Monday and agreed on %s after nine"
            + " days of talks with the crews.</p>";
    var drafts =
        all(
                HEAD
                    + "Content-Type: text/html\n\n"
                    + item.formatted("Pilots end their strike", "wages")
                    + item.formatted("New crane for the east quay", "a crane")
                    + item.formatted("Ferries to the islands resume", "a timetable"))
            .stream()
            .map(extract -> ((Extract.Item) extract).draft())
            .toList();
    assertThat(drafts)
        .extracting(Draft::headline)
        .containsExactly(
            "Pilots end their strike",
            "New crane for the east quay",
            "Ferries to the islands resume");
    assertThat(drafts).allSatisfy(draft -> assertThat(draft.source()).startsWith("Hafen"));
    assertThat(drafts).allSatisfy(draft -> assertThat(draft.published()).isPresent());
    assertThat(drafts.stream().map(draft -> draft.keys().getFirst()).distinct()).hasSize(3);
  }

  @Test
  void aMailInsideAMailIsAStoryOfItsOwn() throws IOException {
    var drafts =
        all(
            HEAD
                + """
                Content-Type: multipart/mixed; boundary=b

                --b
                Content-Type: text/plain

                See below.
                --b
                Content-Type: message/rfc822

                From: Coast Report <news@coast.example.net>
                Subject: Ferries resume
                Message-ID: <2@coast.example.net>

                They resume on Tuesday.
                --b--
                """);
    assertThat(drafts)
        .extracting(extract -> ((Extract.Item) extract).draft().headline())
        .containsExactly("Lotsen beenden den Streik", "Ferries resume");
    assertThat(((Extract.Item) drafts.getLast()).draft().published()).isEmpty();
  }

  @Test
  void aMailThatBreaksOffIsReadAsFarAsItGoes() throws IOException {
    var draft =
        only(
            HEAD
                + "Content-Type: multipart/mixed; boundary=b\n\n"
                + "--b\n"
                + "Content-Type: text/plain\n\n"
                + "The pilots return.\n"
                + "--b\n"
                + "Content-Type: app");
    assertThat(draft.body()).isEqualTo("The pilots return.");
  }

  @Test
  void aMailOfPicturesIsRefused() throws IOException {
    assertThat(all(HEAD + "Content-Type: image/png\n\nx"))
        .singleElement()
        .isInstanceOf(Extract.Bad.class);
  }

  @Test
  void aTextIsNoMail() {
    assertThatThrownBy(
            () -> Reading.all(Kind.MAIL, "a.txt", "\n\nA text.".getBytes(StandardCharsets.UTF_8)))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("a mail was wanted");
  }

  @Test
  void fieldsOfATextDoNotMakeItAMail() throws IOException {
    assertThat(
            Reading.only(
                    "note.txt",
                    "Title: Pilots return\n"
                        + "Date: 4 March 2026\n"
                        + "Source: Harbour Wire\n\n"
                        + "The pilots return on Monday, the harbour says.")
                .source())
        .isEqualTo("Harbour Wire");
  }
}
