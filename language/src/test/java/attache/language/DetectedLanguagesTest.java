package attache.language;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class DetectedLanguagesTest {
  private static final DetectedLanguages LANGUAGES = new DetectedLanguages();

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "en|who si the minster of ports?",
        "en|what is new?",
        "en|how much did Amazon invest in OpenAI",
        "en|ceo of nvidia",
        "en|latest on chips",
        "en|Is Anthropic owned by Amazon?",
        "en|hello",
        "en|thanks",
        "fr|combien Amazon investit-il dans OpenAI ?",
        "fr|Quel montant la France a-t-elle promis ?",
        "fr|Qui dirige Nvidia ?",
        "fr|Où sont les usines de TSMC ?",
        "fr|L'Allemagne reçoit-elle des aides d'État ?",
        "de|Wie viel investiert Amazon in OpenAI?",
        "de|Wer ist der Chef von Nvidia?",
        "de|Welche Firmen bekommen Beihilfen?",
        "de|Was kostet das Werk in Dresden?",
        "es|¿Cuánto invierte Amazon en OpenAI?",
        "es|cuanto invierte microsoft en la india",
        "es|Quién es el jefe de Nvidia",
        "it|Quanto investe Amazon in OpenAI?",
        "it|Chi è il capo di Nvidia?",
        "it|Dove sono le fabbriche di TSMC?",
        "pt|Quanto a Amazon investe na OpenAI?",
        "pt|Quem é o chefe da Nvidia?",
        "pt|Quais empresas não pagam?",
        "nl|Hoeveel investeert Amazon in OpenAI?",
        "nl|Wie is de baas van Nvidia?",
        "nl|Welke bedrijven krijgen steun?",
        "zh|台湾在哪些国家建厂？",
        "zh|Nvidia H200 能卖给中国吗",
        "ja|エヌビディアのCEOは誰ですか",
        "ja|日本の投資額は？",
        "ko|엔비디아의 CEO는 누구인가요?",
        "hi|भारत में माइक्रोसॉफ्ट कितना निवेश करेगा?",
        "ar|كم تستثمر أمازون في الهند؟",
        "fa|چه کسی مدیر عامل انویدیا است؟",
        "ru|Сколько Amazon инвестирует в OpenAI?",
        "uk|Скільки інвестує Amazon у Індії?",
        "el|Ποιος είναι ο διευθύνων σύμβουλος;",
        "he|מי מנכ\"ל אנבידיה?",
        "th|ใครคือซีอีโอของเอ็นวิเดีย",
        "pl|Rząd ogłosił w poniedziałek, że przeznaczy miliard złotych na rozwój sztucznej inteligencji.",
        "sv|Regeringen meddelade på måndagen att den ska satsa en miljard kronor på artificiell intelligens.",
        "tr|Hükümet pazartesi günü yapay zeka için bir milyar lira ayıracağını açıkladı.",
        "en|The company said the Musée d'Orsay and the El Mundo daily would use its AI.",
        "en|De Beers to cut jobs in Botswana, the company said",
        "hu|A kormány hétfőn bejelentette, hogy egymilliárd forintot fordít a mesterséges intelligencia fejlesztésére.",
        "id|Pemerintah mengumumkan pada hari Senin bahwa mereka akan mengalokasikan satu miliar rupiah untuk kecerdasan buatan.",
        "fi|Hallitus ilmoitti maanantaina, että se aikoo käyttää miljardi euroa tekoälyn kehittämiseen.",
        "cs|Vláda v pondělí oznámila, že vyčlení miliardu korun na rozvoj umělé inteligence.",
        "vi|Chính phủ hôm thứ Hai thông báo sẽ dành một tỷ đồng cho trí tuệ nhân tạo.",
        "fr|Le gouvernement a annoncé lundi un milliard d'euros pour l'intelligence artificielle."
      })
  void areToldForShortQuestionsAndStories(String language, String text) {
    assertThat(LANGUAGES.of(text)).isEqualTo(language);
  }

  @Test
  void areNotGuessedFromNamesAlone() {
    assertThat(LANGUAGES.of("H200 25%")).isEqualTo("und");
    assertThat(LANGUAGES.of("Lima Park Harbour")).isEqualTo("und");
    assertThat(LANGUAGES.of("")).isEqualTo("und");
  }

  @Test
  void ofATextWithAForeignNameAreThoseOfTheText() {
    assertThat(LANGUAGES.of("The minister Łukasz Żółć met Erdoğan on the border.")).isEqualTo("en");
    assertThat(LANGUAGES.of("台湾的 Harbour Technologies 公司在哪里建厂？")).isEqualTo("zh");
  }
}
