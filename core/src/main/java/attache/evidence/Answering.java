package attache.evidence;

import attache.actor.ActorType;
import attache.actor.Mention;
import attache.passage.Expression;
import attache.passage.Expression.Kind;
import attache.question.QuestionTerm;
import attache.question.QuestionTerm.Role;
import attache.question.Reading;
import attache.question.Wanted;
import attache.story.Span;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/// Finds the words of a line that would answer a question for an amount, a date or a name.
final class Answering {
  private static final Pattern NAMED =
      Pattern.compile(
          "\\b(?:called|named|dubbed|known as|titled|nicknamed|codenamed|labelled|branded|as)\\s*$",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern LAW =
      Pattern.compile(
          ".*\\b(?:Act|Law|Regulation|Directive|Treaty|Convention|Code|Charter|Rules|Framework)");
  private static final Pattern BECAUSE =
      Pattern.compile(
          "\\b(?:because|due to|owing to|thanks to|since|so that|in order to|reasons?|grounds?"
              + "|caused?|causes|driven by|prompted|amid|explain\\w*|reflect\\w*|fear\\w*|citing|cited"
              + "|concerns?|worr\\w+|argu\\w+|held that|found that|despite|for want of|in response to"
              + "|blam\\w+|trac(?:es?|ed) .{1,40} to|faulty|failed to|doubts?|given that|result(?:s|ed)? (?:from|of)"
              + "|on (?:the )?grounds|over (?:fears|concerns|worries)|until|came (?:to \\w+ )?after"
              + "|as (?:it|they|he|she|domestic|demand|prices|most|many|some|no|few|there|their|its)"
              + "|so as to|led to|leads to|means that|to avoid|to prevent|to protect|to safeguard)\\b",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern PERHAPS_BECAUSE =
      Pattern.compile(
          "\\b(?:to [a-z]{3,}|as|after|following|giv\\w+|gave|enabl\\w+|allow\\w+|warn\\w*|mean\\w*"
              + "|require\\w*|help\\w*|aim\\w*|could|would|may)\\b",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern BY_MEANS =
      Pattern.compile(
          "\\b(?:by|through|via|using|with|as|under|help\\w*|allow\\w*|will|would|could|should|must)\\b",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern COMMON_AGENT =
      Pattern.compile(
          "\\b(?:analysts|experts|officials|researchers|scientists|rivals|critics|engineers|lawyers"
              + "|regulators|investors|executives|ministers|lawmakers|activists|users|farmers"
              + "|patients|doctors|teachers|judges|auditors|companies|firms|operators)\\b",
          Pattern.CASE_INSENSITIVE);

  private static final Set<String> COMPANIES =
      Set.of("company", "companies", "firm", "firms", "startup", "startups", "manufacturers");

  /// Nearer than words that only share a root.
  private static final float NAMESAKE = 0.85f;

  /// How near in meaning another word for what is counted stands: "subscribers" for "customers".
  private static final float ALIKE = 0.4f;

  /// A place in a line that may answer.
  ///
  /// @param span the words
  /// @param fit how well their kind fits, 0 to 1
  record Candidate(Span span, float fit) {}

  private final Reading reading;
  private final Match match;

  Answering(Reading reading, Match match) {
    this.reading = reading;
    this.match = match;
  }

  /// What may answer in a line, best first; empty when nothing of the wanted kind stands there.
  ///
  /// @param met how well the meaning of the line's words meets each term, 0 to 1
  List<Candidate> candidates(Line line, Map<QuestionTerm, Float> met) {
    var found = new ArrayList<Candidate>();
    for (var expression : line.expressions()) {
      var fit = fit(expression, line, met);
      if (fit > 0 && !repeats(expression.span().in(line.text()))) {
        found.add(new Candidate(expression.span(), fit));
      }
    }
    for (var mention : line.names()) {
      var fit = fit(mention, line);
      if (fit > 0 && !asked(mention)) {
        found.add(new Candidate(mention.span(), fit));
      }
    }
    if (found.isEmpty() && reading.wanted() == Wanted.PERSON) {
      commonAgent(line).ifPresent(found::add);
    }
    found.sort(Comparator.comparingDouble((Candidate candidate) -> -candidate.fit()));
    return found;
  }

  /// How well a line explains: 1 when it says why, or how, in so many words; a half otherwise.
  float explains(Line line) {
    return switch (reading.wanted()) {
      case REASON ->
          BECAUSE.matcher(line.text()).find()
              ? 1
              : PERHAPS_BECAUSE.matcher(line.text()).find() ? 0.5f : 0;
      case MANNER -> BY_MEANS.matcher(line.text()).find() ? 1 : 0.4f;
      default -> 1;
    };
  }

  private Optional<Candidate> commonAgent(Line line) {
    var matcher = COMMON_AGENT.matcher(line.text());
    return matcher.find()
        ? Optional.of(new Candidate(new Span(matcher.start(), matcher.end()), 0.6f))
        : Optional.empty();
  }

  private float fit(Expression expression, Line line, Map<QuestionTerm, Float> met) {
    var kind = expression.kind();
    return switch (reading.wanted()) {
      case AMOUNT -> amount(kind, expression, line);
      case PERCENT -> kind == Kind.PERCENT ? 1 : kind == Kind.MULTIPLE ? 0.5f : 0;
      case COUNT -> counts(expression, line, met);
      case MULTIPLE -> kind == Kind.MULTIPLE ? 1 : kind == Kind.PERCENT ? 0.4f : 0;
      case DURATION ->
          kind == Kind.DURATION ? 1 : kind == Kind.DATE && spans(expression, line) ? 0.9f : 0;
      case DATE -> kind == Kind.DATE ? 1 : kind == Kind.DURATION ? 0.5f : 0;
      case NAMING -> kind == Kind.QUOTED ? naming(expression.span(), line, 0.9f) : 0;
      default -> 0;
    };
  }

  private static boolean spans(Expression expression, Line line) {
    return expression.span().in(line.text()).matches("(?i).*(?:year|decade|month|week|quarter).*");
  }

  private float amount(Kind kind, Expression expression, Line line) {
    return switch (kind) {
      case MONEY -> 1;
      case PERCENT -> 0.9f;
      case MULTIPLE -> 0.6f;
      case NUMBER -> inName(expression.span(), line) ? 0 : 0.6f;
      case DURATION -> 0.3f;
      case DATE, QUOTED -> 0;
    };
  }

  /// A count answers when what it counts is what was asked for, a few words after it.
  private float counts(Expression expression, Line line, Map<QuestionTerm, Float> met) {
    var kind = expression.kind();
    if (kind != Kind.NUMBER && kind != Kind.DURATION || inName(expression.span(), line)) {
      return 0;
    }
    var head = reading.terms().stream().filter(term -> term.role() == Role.FOCUS).toList();
    if (head.isEmpty()) {
      return 0.5f;
    }
    var carried = match.carried(head.getLast(), line);
    if (counted(head.getLast(), line, expression.span().end())) {
      return 1;
    }
    if (carried >= NAMESAKE) {
      return 0.4f * carried;
    }
    return met.getOrDefault(head.getLast(), 0f) >= ALIKE ? 0.35f : 0;
  }

  /// Whether one of the three words after a number is what is counted; a verb of the same root is
  /// not.
  private static boolean counted(QuestionTerm term, Line line, int from) {
    return line.terms().stream()
        .filter(word -> word.span().start() >= from && word.span().start() <= from + 45)
        .limit(3)
        .anyMatch(word -> term.near().getOrDefault(word.text(), 0f) > NAMESAKE);
  }

  private static boolean inName(Span span, Line line) {
    return line.names().stream()
        .anyMatch(name -> name.span().contains(span) && name.type() != ActorType.UNKNOWN);
  }

  private float fit(Mention mention, Line line) {
    return switch (reading.wanted()) {
      case PERSON -> person(mention, line);
      case ORGANISATION ->
          switch (mention.type()) {
            case COMPANY -> 1;
            case BODY -> asksForCompanies() ? 0 : 1;
            case UNKNOWN -> 0.9f;
            default -> 0;
          };
      case PLACE ->
          switch (mention.type()) {
            case STATE, PLACE -> 1;
            case UNKNOWN -> after(line, mention, "in|at|near|from|to|of|outside|across") ? 0.8f : 0;
            default -> 0;
          };
      case INSTRUMENT ->
          mention.type() == ActorType.INSTRUMENT
              ? 1
              : LAW.matcher(mention.name()).matches() ? 0.95f : 0;
      case PRODUCT ->
          switch (mention.type()) {
            case PRODUCT -> 1;
            case UNKNOWN -> 0.8f;
            default -> 0;
          };
      case NAMING ->
          switch (mention.type()) {
            case UNKNOWN, PRODUCT, INSTRUMENT, EVENT, BODY, COMPANY ->
                naming(mention.span(), line, 1);
            default -> 0;
          };
      default -> 0;
    };
  }

  /// "Which companies" is not answered by an authority.
  private boolean asksForCompanies() {
    return reading.terms().stream()
        .filter(term -> term.role() == Role.FOCUS)
        .anyMatch(term -> COMPANIES.contains(term.word()));
  }

  /// Who is asked for by a role is the one named beside it; nobody is named by "in Porto".
  private float person(Mention mention, Line line) {
    var role = Roles.in(reading.english());
    return switch (mention.type()) {
      case PERSON -> role && !Roles.beside(mention.span(), line.text()) ? 0.9f : 1;
      case UNKNOWN -> {
        if (after(line, mention, "in|at|near|from|across|outside")) {
          yield 0.3f;
        }
        if (role) {
          yield Roles.beside(mention.span(), line.text()) ? 1 : 0.6f;
        }
        yield mention.name().contains(" ") ? 0.95f : 0.8f;
      }
      case COMPANY, BODY, STATE ->
          role ? 0.2f : mention.sense() == Mention.Sense.ADJECTIVE ? 0.5f : 0.7f;
      default -> 0;
    };
  }

  /// A name names what was asked for when it stands beside the word for it, or after "called".
  private float naming(Span span, Line line, float fit) {
    var before = line.text().substring(Math.max(0, span.start() - 20), span.start());
    if (NAMED.matcher(before.replaceAll("[‘“\"]", "")).find()) {
      return fit;
    }
    for (var term : reading.terms()) {
      if (term.role() == Role.NAME || term.role() == Role.CONTEXT) {
        continue;
      }
      for (var word : line.terms()) {
        var weight = term.near().getOrDefault(word.text(), 0f);
        var apart =
            word.span().end() <= span.start()
                ? span.start() - word.span().end()
                : word.span().start() - span.end();
        if (weight >= 0.8f && apart >= -1 && apart <= 3 && joined(line.text(), word.span(), span)) {
          return fit * weight;
        }
        if (weight >= 0.8f && span.contains(word.span())) {
          return fit * weight;
        }
      }
    }
    return 0;
  }

  private static boolean joined(String text, Span a, Span b) {
    var from = Math.min(a.end(), b.end());
    var to = Math.max(a.start(), b.start());
    return from >= to || text.substring(from, to).matches("[\\s,‘“\"(’”]*");
  }

  private static boolean after(Line line, Mention mention, String prepositions) {
    var before = line.text().substring(0, mention.span().start());
    return Pattern.compile("\\b(?:" + prepositions + ")\\s+(?:the\\s+)?$", Pattern.CASE_INSENSITIVE)
        .matcher(before)
        .find();
  }

  private boolean asked(Mention mention) {
    return ownWords(mention)
        || reading.names().stream().anyMatch(name -> match.same(name, mention) >= 0.9f)
        || reading.followsOn()
            && reading.wanted() != Wanted.PLACE
            && reading.context().stream().anyMatch(name -> match.same(name, mention) >= 0.9f);
  }

  /// Whether the question has every word of a name, in whatever letters.
  private boolean ownWords(Mention mention) {
    var asked = List.of(reading.english().toLowerCase(Locale.ROOT).split("[^\\p{L}\\d]+"));
    return mention.type() == ActorType.UNKNOWN
        && asked.containsAll(
            List.of(mention.name().toLowerCase(Locale.ROOT).split("[^\\p{L}\\d]+")));
  }

  /// What the question itself states answers nothing.
  private boolean repeats(String written) {
    var digits = written.replaceAll("[^\\d.]", "");
    var stated = reading.years().contains(digits) || reading.numbers().contains(digits);
    return stated && !digits.isEmpty()
        || Set.of("one", "two", "three", "four").contains(written.toLowerCase(Locale.ROOT))
            && reading.wanted() != Wanted.COUNT
            && reading
                .english()
                .toLowerCase(Locale.ROOT)
                .contains(written.toLowerCase(Locale.ROOT));
  }
}
