package attache.passage;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/// The forms of lines that are not content, each for a whole sentence in lower case with plain
/// spaces and quotes and without its final stop or exclamation mark.
final class BoilerplateForms {
  private static final int LONGEST = 320;

  private static final String BOT =
      "(?:chat ?bots?|bots?|(?:ai |virtual |digital )*assistants?|chat|copilot|helper|advis[eo]r|agent)";
  private static final String NETWORK =
      "(?:social media|facebook|twitter|x|linkedin|instagram|youtube|whatsapp|telegram|tiktok|threads"
          + "|bluesky|mastodon|google news|flipboard|reddit|spotify|apple podcasts|rss)";
  private static final String PAPER =
      "(?:article|story|post|piece|page|news|column|interview|report|link|blog|video)";

  /// Appeals whose end is open; refused when a verb of reporting shows that they are news.
  private static final Forms APPEALS =
      Forms.of(
          // closing invitations
          "(?:would you (?:also )?like|do you (?:also )?(?:want|wish)|want|wish|care|are you (?:interested|curious|looking|keen)"
              + "|interested|curious|keen|eager|looking|like) (?:in |to |about )?"
              + "(?:learn|read|know|find|hear|discover|explore|understand|see|dive|dig|stay|get)(?:ing)? .*\\?"
              + "(?: *if (?:so|yes|you do)?,? ?.{0,90}| *(?:then )?(?:please )?(?:ask|chat|talk|try|click|subscribe|sign up|visit|see|follow|join|read) .{0,90})?",
          "(?:would you like|do you want|want) to (?:learn|read|know|hear|find out) more(?: (?:about|on) .{1,120})?",
          "(?:if so|if yes|if you do|in that case|then|simply|just|why not)?[,:]? ?(?:please )?(?:simply |just )?"
              + "(?:ask|chat (?:with|to)|talk (?:to|with)|speak (?:to|with)|try|consult|query|use|message|contact|put your questions? to"
              + "|pose your questions? to|get in touch with|check out|visit|meet|turn to) (?:to )?(?:our|us|the)\\b.{0,40}?"
              + BOT
              + "(?: (?:now|today|here|anything|a question|your questions?|below|for more.{0,60}|about .{1,80}|on .{1,40}))?",
          "(?:have|got) (?:a |any |more |further )?questions?(?: (?:about|on) .{1,100})?\\?.{0,80}",
          "(?:to|for|if you (?:want|wish|would like) to) (?:learn|read|know|find out|hear|discover|see|explore|get|stay|further|more|keep)\\b.{0,120}?,? "
              + "(?:please )?(?:ask|chat with|talk to|visit|click|try|contact|consult|subscribe|follow|sign up|join|check out|see our|read our|go to|head to|see here)\\b.{1,100}",
          "for (?:more|further|additional) (?:information|details|news|stories|updates|coverage)(?: .{0,60})?,? "
              + "(?:please )?(?:visit|see|contact|go to|click|read|follow|check|call|e-?mail|write to|subscribe)\\b.{0,120}",
          // subscribe, follow, support
          "(?:please )?(?:subscribe|sign ?up|register|opt in)(?: (?:now|here|today|free|for free))?(?: (?:to|for|here|now|today|with|and|via|on)\\b.{0,140})?",
          "(?:please )?(?:join|get|receive|enter|have|download|try|enjoy|unlock|start|discover|never miss|don't miss|stay|keep)\\b.{0,80}\\b"
              + "(?:newsletters?|mailing list|(?:your|straight to your|the) inbox|e-?mail address|(?:our|the) app|(?:our|whatsapp|telegram) channel"
              + "|our community|free trial|your trial|up to date|updated|our (?:daily|weekly|morning) (?:briefing|digest|e-?mail|round-?up))\\b.{0,80}",
          "(?:please )?(?:follow|like|find|join|connect with|add|watch|listen to|subscribe to) (?:us|me|our .{1,40}|@\\w+|.{1,30}) on (?:our )?"
              + NETWORK
              + "\\b.{0,80}",
          "(?:please )?(?:follow us|stay (?:tuned|connected|informed|up to date))(?: .{0,80})?",
          "(?:please )?(?:support|donate to|donate|contribute to|become a (?:member|subscriber|supporter|patron))(?: (?:us|now|today|our [^,]{1,80}|of [^,]{1,60}|independent journalism.{0,60}|and .{1,80}))?",
          "(?:if you )(?:enjoyed|liked|found) (?:this|the) " + PAPER + ".{0,160}",
          "thank(?:s| you) for (?:reading|subscribing|signing up|visiting|your interest)\\b.{0,80}",
          "(?:already|not (?:yet )?|are you) (?:a |an )?(?:subscriber|member|subscribed|registered)\\??.{0,60}",
          // more to read
          "(?:click|tap|press) (?:here|below|(?:on )?the (?:link|button|image|banner)(?: below| above)?|this link)(?: .{0,100})?",
          "(?:read|learn|see|find out|discover|view|watch|hear) more(?: (?:here|about .{1,100}|on .{1,80}|at .{1,60}|from .{1,40}|in our .{1,60}))?",
          "(?:read|view|see|watch) (?:the )?(?:full|whole|complete|entire|original) (?:story|article|report|text|post|statement|video|interview)(?: .{0,80})?",
          "(?:listen to|print|save|bookmark|download|e-?mail) this " + PAPER + "(?: .{0,50})?",
          // cookies, scripts, payment
          "(?:we|this (?:web)?site|our (?:web)?site|this page|[\\w .]{1,30} (?:web)?site)(?: and our partners)? (?:uses?|stores?|collects?|sets?) (?:\\w+ ){0,3}cookies\\b.{0,220}",
          "by (?:continuing|using|clicking|browsing|signing up|subscribing|proceeding|submitting)\\b.{0,120}\\b(?:you|cookies)\\b.{0,140}",
          "(?:accept|reject|allow|decline|manage|customi[sz]e)(?: all| your)?(?: cookies?| preferences| consent| settings| choices).{0,60}",
          "(?:please )?(?:enable|turn on|activate) (?:javascript|cookies)\\b.{0,100}",
          "(?:please )?(?:disable|turn off) your ad ?blocker.{0,100}",
          "you have (?:reached|read|used|viewed)\\b.{0,40}\\bfree (?:articles?|stories)\\b.{0,80}",
          "you can unsubscribe\\b.{0,80}",
          "unsubscribe(?: .{0,60})?",
          // credits, tags, paths that news can look like
          "\\(?(?:photo|image|picture|illustration|photograph|graphic)s? (?:by|courtesy(?: of)?|credits?|via|supplied|taken by|©)\\b.{0,80}",
          "(?:tags?|tagged(?: with)?|filed under|categor(?:y|ies)|keywords|posted in|topics?|hashtags?) ?:.{0,160}",
          "(?:accueil|home|startseite|inicio|homepage|news)(?: ?(?:>|»|›|→|/|\\||::) ?[^.?!]{1,60})+",
          // French
          "(?:voulez|souhaitez|aimeriez|désirez)-vous (?:en )?(?:savoir|lire|apprendre|découvrir|connaître).{0,160}",
          "(?:envie|besoin|curieux) d[e'] ?(?:en )?(?:savoir|lire|apprendre|découvrir).{0,120}",
          "(?:vous (?:voulez|souhaitez)|pour) en savoir (?:plus|davantage).{0,140}",
          "(?:si oui|si c'est le cas|alors)?,? ?(?:demandez|posez|interrogez|discutez|consultez|parlez)\\b.{0,60}\\b(?:à|avec|notre|nos)\\b.{0,60}(?:chatbot|assistant|robot|agent)\\b.{0,40}",
          "(?:abonnez|inscrivez|désabonnez)-(?:vous|toi)\\b.{0,140}",
          "(?:suivez|rejoignez|retrouvez)-nous\\b.{0,100}",
          "(?:recevez|recevoir)\\b.{0,80}\\b(?:newsletter|lettre d'information|boîte mail|par e-?mail)\\b.{0,60}",
          "(?:partagez|partager|imprimer|envoyer) (?:cet|l'|cette|la) ?(?:article|page|info).{0,60}",
          "(?:cliquez|cliquer) (?:ici|sur)\\b.{0,80}",
          "(?:nous utilisons|ce site utilise|notre site utilise) (?:des |les )?cookies\\b.{0,200}",
          "en (?:poursuivant|continuant) (?:votre|la) navigation\\b.{0,160}",
          // German
          "(?:möchten|wollen|würden|möchtest|willst) (?:sie|du)\\b.{0,40}\\bmehr\\b.{0,140}",
          "(?:sie (?:möchten|wollen)|lust|um) (?:gern )?mehr\\b.{0,80}\\b(?:erfahren|wissen|lesen)\\b.{0,100}",
          "(?:wenn ja|falls ja|dann)?,? ?(?:fragen|frag|fragt|sprechen|chatten|nutzen|testen|stellen) (?:sie )?.{0,60}\\b(?:unseren?|unserem|deine fragen)\\b.{0,40}(?:chat ?bot|assistent(?:en)?|bot)\\b.{0,40}",
          "(?:jetzt )?(?:abonnieren|abonniere|folgen|folge|teilen|teile|bleiben) (?:sie |uns |diesen |den |unseren |jetzt )\\b.{0,120}",
          "(?:melden sie sich|jetzt anmelden|hier anmelden)\\b.{0,60}\\b(?:newsletter|verteiler|anmelden)\\b.{0,40}",
          "(?:klicken sie hier|hier klicken|mehr dazu hier)\\b.{0,80}",
          "(?:wir verwenden|wir nutzen|diese (?:web)?seite (?:verwendet|nutzt)|diese website (?:verwendet|nutzt)|unsere (?:web)?seite (?:verwendet|nutzt)) cookies\\b.{0,200}",
          // Spanish
          "¿?(?:quiere|quieres|desea|deseas|te gustaría|le gustaría|quiere usted)\\b.{0,20}\\b(?:saber|conocer|aprender|leer|descubrir)\\b.{0,20}\\bmás\\b.{0,140}",
          "(?:si es así|en ese caso|entonces)?,? ?(?:pregunte|pregunta|pregúntele|pregúntale|consulte|consulta|hable|habla|chatea|chatee)\\b.{0,30}\\b(?:nuestr[oa])\\b.{0,40}(?:chatbot|asistente|bot)\\b.{0,40}",
          "(?:suscríb(?:ase|ete)|suscribirse|regístr(?:ese|ate)|inscríb(?:ase|ete))\\b.{0,120}",
          "(?:sígu(?:enos|anos)|síganos|únete|únase)\\b.{0,80}",
          "(?:comparte|comparta|compartir|imprimir) (?:este|esta|el|la|en)\\b.{0,60}",
          "(?:haz|haga|hacer) clic(?: aquí| en).{0,80}",
          "(?:utilizamos|usamos|este sitio (?:web )?(?:utiliza|usa)) cookies\\b.{0,200}",
          "para (?:saber|obtener|conocer) más(?: .{0,80})?,? (?:visite|visita|consulte|consulta|haga|haz|pregunte|pregunta|lea|lee)\\b.{0,80}");

  /// Lines that are closed at both ends.
  private static final Forms LINES =
      Forms.of(
          "(?:please )?(?:share|tweet|pin|print|e-?mail|send|post|copy)(?: (?:this|the|on|via|to|with|by|it|article|story|post|page|link|your|friends?|colleagues?|a|url|and|or|now|social|media|email|"
              + NETWORK
              + ")|[,|/])*",
          "(?:advertisement|advertising|advert|ad|ads|sponsored(?: content| post| story| links?| by .{1,40})?|promoted(?: content| by .{1,30})?|paid (?:content|post|partnership)(?: .{0,30})?"
              + "|(?:story|article|content) continues (?:below|after) .{1,40}|scroll (?:down )?to continue.{0,30}|continue reading.{0,60}|skip (?:ad|advertisement|to (?:main )?content|navigation))",
          "(?:©|\\(c\\)|copyright (?:©|\\(c\\)|\\d{4})|© ?copyright).{0,160}",
          "(?:this) (?:article|story|post|piece|column|interview|text|essay|blog post|blog)\\b.{0,40}\\b(?:first|originally|previously) (?:published|appeared|posted|ran)\\b.{0,120}",
          "this (?:article|story|post|piece|column|interview|text|essay|blog post) (?:first|originally|previously|has been|is|was|appears) (?:published|appeared|republished|syndicated|reproduced|part of a paid)\\b.{0,140}",
          "(?:originally|first) (?:published|posted|appeared) (?:on|at|in|by|here|:).{1,100}",
          "(?:the )?(?:views|opinions) expressed (?:in|here|by|are)\\b.{0,200}\\b(?:own|necessarily|author'?s?)\\b.{0,80}",
          "(?:the )?(?:photo|image|picture|illustration|graphic|photograph|featured image|cover image|header image|main image|lead image|feature photo)s?(?: credits?| courtesy| source| illustration| by)*(?: of)? ?[:/|©].{1,140}",
          "(?:photo|image|picture) ?credits?.{0,80}",
          "(?:back to (?:top|home|all .{1,20})|home|menu|search|log ?in|sign ?in|log ?out|newsletters?|leave a (?:comment|reply).{0,20}|comments?(?: \\(\\d+\\)| are closed| off)?|no comments(?: yet)?"
              + "|\\d+ (?:comments?|shares?|views?|likes?)|(?:about )?\\d+[ -]min(?:ute)?s?(?: read)?|(?:estimated )?reading time:? .{1,20}|(?:next|previous)(?: article| story| post| page)?|load more.{0,20}|show (?:more|less|all)"
              + "|about us|contact(?: us)?|privacy(?: policy| notice)?|cookies?(?: (?:policy|settings|preferences|notice))?|terms(?: (?:of (?:use|service)|and conditions|& conditions))?|help|faqs?|site ?map|careers|rss|advertise with us"
              + "|most (?:read|popular|viewed|shared|commented)|trending(?: now)?|latest news|top stories|follow|subscribe|support us|donate|about the authors?|listen|listen now|view comments|copy link|link copied)",
          "(?:related|see also|read also|also read|read next|read more|see more|up next|more on this.{0,20}|more from .{1,40}|recommended.{0,20}|you (?:may|might|will) also (?:like|enjoy).{0,20}|don't miss|further reading|watch|listen|must read"
              + "|related (?:stories|story|articles?|news|coverage|content|posts?|reading|links?)) ?[:>»→|].{0,200}",
          "#?[\\p{L}\\d_]+(?:[ ,]+#[\\p{L}\\d_]+)+",
          // French
          "(?:à )?lire (?:aussi|également|la suite|plus|l'article|l'intégralité)\\b.{0,200}",
          "(?:voir|écouter) (?:aussi|également)\\b.{0,160}",
          "(?:publicité|annonce|contenu sponsorisé|en savoir plus|plus d'infos?|continuer la lecture.{0,30}|la suite après .{1,30}|retour en haut|accueil|commentaires?|réagir|temps de lecture ?:.{0,20})",
          "cet? article (?:a (?:d'abord )?été|est|fut) (?:initialement |d'abord |originellement )?(?:publié|paru).{0,120}",
          "(?:crédits?|crédits? photos?|photos?|image|illustration) ?(?::|©).{1,120}",
          "sur le même (?:sujet|thème)(?: ?:.{0,160})?",
          // German
          "(?:lesen sie|lies) (?:auch|mehr|hier|weiter|dazu|außerdem)\\b.{0,200}",
          "(?:mehr (?:lesen|erfahren|dazu|zum thema)|weiterlesen|weiter lesen|jetzt lesen|zum artikel|anzeige|werbung|artikel (?:teilen|drucken|merken)|nach oben|startseite|kommentare?|lesezeit:? .{1,20}|impressum|datenschutz(?:erklärung)?)(?: ?[:>»→].{0,160})?",
          "(?:dieser|der) (?:artikel|beitrag|text)\\b.{0,20}\\b(?:ist|wurde|erschien)\\b.{0,30}\\b(?:zuerst|zunächst|ursprünglich|erstmals)\\b.{0,120}",
          "(?:foto|bild|bildquelle|bildnachweis|titelbild|symbolbild|quelle bild)s? ?(?::|©).{1,120}",
          // Spanish
          "(?:lea|lee|leer|ver|vea|mira) (?:también|más|además|el artículo completo|la noticia completa)\\b.{0,200}",
          "(?:publicidad|anuncio|contenido patrocinado|más información|seguir leyendo|sigue leyendo|continúe leyendo|volver arriba|inicio|comentarios?|te puede interesar|le puede interesar|tiempo de lectura ?:.{0,20})(?: ?[:>»→].{0,160})?",
          "este artículo (?:se publicó|fue publicado|apareció|ha sido publicado)\\b.{0,140}",
          "(?:fotos?|imagen|crédito|créditos|fotografía)(?: de portada)? ?(?::|©).{1,120}");

  /// Lines told by their end or by their dividers, and the signs that one of them must have.
  private static final Forms MARKED =
      Forms.of(
          ".{0,120}\\b(?:all rights reserved|tous droits réservés|alle rechte vorbehalten|todos los derechos reservados)(?:\\. .{0,120})?",
          ".{1,70}(?:/| via | \\| )(?:getty(?: images)?|shutterstock|unsplash|pexels|alamy(?: stock photo)?|istock|adobe stock|pixabay|wikimedia(?: commons)?|flickr)\\)?",
          ".{1,60} ?/ ?(?:reuters|afp|ap(?: photo)?|epa|dpa|keystone|efe|ansa|xinhua)\\)?",
          "[^.?!>»›→|]{1,40}(?: (?:>|»|›|→|\\|) [^.?!>»›→|]{1,60}){2,}");

  private static final String DIVIDERS = "/|>»›→";
  private static final List<String> MARKS =
      List.of(" via ", "reserved", "réservés", "vorbehalten", "reservados");
  private static final String OPENING = " *_>#[(«“\"-";
  private static final String CLOSING = " .!…*_])»”\"";

  private static final Pattern CREDIT =
      Pattern.compile(
          "(?U)\\(?(?:Additional reporting|Reporting|Writing|Editing|Edited|Translated) by \\p{Lu}[\\p{L}.'’-]+(?:[\\s,;]+(?:and|in|by|additional|editing|reporting|writing|\\p{Lu}[\\p{L}.'’-]*))*\\)?\\.?",
          0);

  private static final Pattern LIST_HEAD =
      Pattern.compile(
          "(?:related(?: (?:stories|story|articles?|posts?|news|content|topics?|links?|reading|coverage))?|see also|read (?:also|next)|also read|up next|more (?:on this(?: story| topic)?|from .{1,30}|stories|news)"
              + "|recommended(?: for you| reading)?|you (?:may|might) also (?:like|enjoy|be interested in)|further reading|editor'?s'? (?:picks?|choice)|what to read next|most (?:read|popular)|in other news"
              + "|articles? (?:similaires?|liés?|connexes)|sur le même (?:sujet|thème)|à lire (?:aussi|également)|(?:ähnliche|verwandte|weitere) (?:artikel|beiträge|themen)|mehr zum thema|lesen sie auch"
              + "|(?:noticias|artículos|contenidos?) relacionad[oa]s?|lea también|te puede interesar)[:.…]?");

  private static final Pattern REPORTS =
      Pattern.compile(
          "(?U)\\b(?:said|says|told|tells|announced|asked|warned|argued|reported|according to|fell|rose|grew|dropped|reached|launched|found|shows?|showed|will|must|was|were|had|has|did|remains?|became"
              + "|a (?:dit|déclaré|annoncé|indiqué|affirmé)|selon|sagte|sagt|teilte|erklärte|laut|wurde|wurden|hat|dijo|afirmó|anunció|según|explicó)\\b");

  private BoilerplateForms() {}

  static boolean matches(String sentence) {
    if (sentence.length() > LONGEST) {
      return false;
    }
    var plain = plain(sentence);
    return LINES.match(plain)
        || LIST_HEAD.matcher(plain).matches()
        || marked(plain) && MARKED.match(plain)
        || CREDIT.matcher(sentence.strip()).matches()
        || APPEALS.match(plain) && !REPORTS.matcher(plain).find();
  }

  /// Whether headlines of other stories follow.
  static boolean opensList(String line) {
    return line.length() < 60 && LIST_HEAD.matcher(plain(line)).matches();
  }

  /// In one pass, for every sentence that is stored goes through here.
  private static String plain(String text) {
    var plain = new StringBuilder(text.length());
    for (var at = 0; at < text.length(); at++) {
      var unit = text.charAt(at);
      if (isSpace(unit)) {
        if (plain.isEmpty() || plain.charAt(plain.length() - 1) != ' ') {
          plain.append(' ');
        }
      } else {
        plain.append(unit == '’' || unit == '‘' ? '\'' : unit);
      }
    }
    var start = 0;
    var end = plain.length();
    while (start < end && OPENING.indexOf(plain.charAt(start)) >= 0) {
      start++;
    }
    while (end > start && CLOSING.indexOf(plain.charAt(end - 1)) >= 0) {
      end--;
    }
    return plain.substring(start, end).strip().toLowerCase(Locale.ROOT);
  }

  private static boolean isSpace(char unit) {
    return Character.isWhitespace(unit)
        || Character.isSpaceChar(unit)
        || unit == '\u000b'
        || unit == '\u200b'
        || unit == '\ufeff';
  }

  /// The divider that a line told by its dividers must have.
  private static boolean marked(String plain) {
    for (var at = 0; at < plain.length(); at++) {
      if (DIVIDERS.indexOf(plain.charAt(at)) >= 0) {
        return true;
      }
    }
    return MARKS.stream().anyMatch(plain::contains);
  }
}
