package attache.ledger.reading;

import attache.actor.ActorType;
import attache.ledger.ClaimId;
import attache.ledger.Figure;
import attache.ledger.Flag;
import attache.ledger.Measure;
import attache.ledger.Measure.Direction;
import attache.ledger.Modality;
import attache.ledger.Party;
import attache.ledger.Period;
import attache.ledger.Place;
import attache.ledger.Quantity;
import attache.ledger.Stage;
import attache.ledger.reading.VerbGroup.Range;
import attache.story.Span;
import attache.story.StoryId;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/// Reads the decisions and acts of a sentence.
final class MeasureReader {
  private static final Pattern CONDITION =
      Pattern.compile(
          "\\b(?:following|subject to|in return for|in exchange for|on condition(?: that)?|provided(?: that)?"
              + "|if|unless|conditional on|contingent on|pending)\\s+([^,;:.]{4,120})",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern GROUND =
      Pattern.compile(
          "\\b(?:due to|because of|owing to|citing|on grounds? of|over|for reasons of|because)\\s+([^,;:.]{4,120})",
          Pattern.CASE_INSENSITIVE);

  private static final Set<String> GOES_ON = Set.of("proceed", "resume", "go", "stand");
  private static final Set<String> HELPS =
      Set.of("help", "assist", "enable", "let", "support", "allow");

  private static final Set<String> CLOSES = Set.of("close", "complete");
  private static final Set<Measure.Type> DEALS =
      EnumSet.of(
          Measure.Type.INVESTMENT,
          Measure.Type.PURCHASE,
          Measure.Type.CONTRACT,
          Measure.Type.PARTNERSHIP);

  private final Acts acts;
  private final NounActs nounActs;
  private final Topics topics;
  private final Cues cues;
  private final String extractor;

  MeasureReader(Acts acts, NounActs nounActs, Topics topics, Cues cues, String extractor) {
    this.acts = acts;
    this.nounActs = nounActs;
    this.topics = topics;
    this.cues = cues;
    this.extractor = extractor;
  }

  /// The measures of a sentence, in reading order.
  List<Measure> read(
      Copy revision, StoryId story, Parsed sentence, List<Figure> figures, Discourse discourse) {
    var found = new ArrayList<NounActs.Found>();
    for (var group : sentence.groups()) {
      discourse
          .bargains()
          .in(sentence, group, discourse)
          .or(() -> byVerb(sentence, group, discourse))
          .ifPresent(found::add);
    }
    var byVerb = List.copyOf(found);
    for (var noun : nounActs.in(sentence, discourse)) {
      if (byVerb.stream().noneMatch(other -> says(sentence, other, noun))) {
        var deal = noun.type() == Measure.Type.CONTRACT || noun.type() == Measure.Type.PARTNERSHIP;
        found.removeIf(other ->
            deal
                && byVerb.contains(other)
                && other.type() == noun.type()
                && !other.counterpart().isStated());
        found.add(noun);
      }
    }
    announced(sentence, figures).forEach(found::add);
    found.sort(java.util.Comparator.comparingInt(f -> f.tokens().from()));
    var measures = new ArrayList<Measure>();
    for (var f : found) {
      var ordinal = (int) measures.stream().filter(m -> same(m, f, sentence)).count();
      measures.add(measure(revision, story, sentence, f, figures, discourse, ordinal));
    }
    return measures;
  }

  private static boolean same(Measure m, NounActs.Found f, Parsed sentence) {
    var span = sentence.span(f.tokens());
    var start = sentence.span().start() + span.start();
    return m.type() == f.type() && m.place().span().start() == start;
  }

  /// Whether a verb already says what a noun in its clause or subject names.
  private static boolean says(Parsed s, NounActs.Found verb, NounActs.Found noun) {
    var group = s.around(verb.tokens().from());
    var from =
        group
            .map(g -> g.subject().empty() ? g.first() : g.subject().from())
            .orElse(verb.tokens().from());
    var overlap =
        Math.min(from, verb.tokens().from()) < noun.tokens().to()
            && noun.tokens().from() < verb.tokens().to();
    if (!overlap) {
      return false;
    }
    return verb.type() == noun.type()
        || verb.type() == Measure.Type.INVESTMENT && noun.type() == Measure.Type.PURCHASE
        || verb.type() == Measure.Type.CONTRACT && noun.type() == Measure.Type.PARTNERSHIP
        || verb.type() == Measure.Type.PARTNERSHIP && noun.type() == Measure.Type.CONTRACT;
  }

  /// "Announcements from X ($2bn) and Y ($3bn)": a bracket says who puts in how much.
  private static List<NounActs.Found> announced(Parsed s, List<Figure> figures) {
    var found = new ArrayList<NounActs.Found>();
    for (var figure : figures) {
      var place = figure.place().span();
      var inSentence = new Span(place.start() - s.span().start(), place.end() - s.span().start());
      var open = s.text().lastIndexOf('(', inSentence.start());
      var invests =
          figure.role() == attache.ledger.Role.INVESTMENT && figure.stage() == Stage.ANNOUNCED;
      if (!invests || open < 0 || s.text().indexOf(')', open) < inSentence.end()) {
        continue;
      }
      var close = s.text().indexOf(')', open) + 1;
      var tokens = s.tokensIn(new Span(open, close));
      var from = tokens.from();
      while (from > 0 && s.tokens().get(from - 1).is(Tag.NAME)) {
        from--;
      }
      found.add(
          new NounActs.Found(
              new Range(from, tokens.to()),
              Measure.Type.INVESTMENT,
              Direction.SUPPORT,
              figure.stage(),
              Modality.ASSERTED,
              figure.actor(),
              figure.counterpart(),
              "",
              "invest",
              List.of(),
              false));
    }
    return found;
  }

  private Optional<NounActs.Found> byVerb(Parsed s, VerbGroup group, Discourse discourse) {
    var verb = Telling.verb(acts, group);
    if (verb.isEmpty() || group.negated() && !s.text().contains(" yet")) {
      return Optional.empty();
    }
    var passive = group.passive(verb.get());
    var actor = actor(s, group, passive, discourse);
    var sphere = discourse.sphere(actor);
    var about = topics(s, group, passive);
    if (discourse.speaksOfExport() && Telling.CONTROLS.contains(verb.get())) {
      about.add("export");
    }
    var act = acts.of(verb.get(), about, sphere == '?' && passive ? 'P' : sphere);
    if (act.isEmpty()
        || speaksOfOthers(s, group, act.get())
        || vague(s, group, act.get(), actor, passive, discourse)) {
      return Optional.empty();
    }
    if (Telling.effect(s, group, act.get())
        || group.participle()
            && group.actPassive()
            && Telling.CONTROLS.contains(verb.get())
            && !Telling.by(s, group)) {
      return Optional.empty();
    }
    if (Telling.reversal(s, group) && discourse.speaksOfExport()) {
      act =
          Optional.of(
              new Acts.Act(
                  act.get().topics(),
                  act.get().actors(),
                  Measure.Type.EXPORT_CONTROL,
                  Direction.EASE,
                  act.get().role()));
    }
    var stage = helped(s, group) ? Stage.PLANNED : cues.stage(group);
    var modality = helped(s, group) ? Modality.EXPECTED : cues.modality(group);
    if (announcedThat(s, group) && stage.height() < Stage.ANNOUNCED.height()) {
      stage = Stage.ANNOUNCED;
    }
    if (stage == Stage.ENDED && CLOSES.contains(verb.get()) && DEALS.contains(act.get().type())) {
      stage = Stage.DONE;
    }
    if (group.conditional()) {
      stage = Stage.PENDING;
    } else if (act.get().type() == Measure.Type.EXPORT_CONTROL
        && act.get().direction() == Direction.TIGHTEN) {
      stage = inForce(group, stage);
    }
    var goods = passive || GOES_ON.contains(verb.get()) || Telling.reversal(s, group);
    var also = group.first() > 0 && s.tokens().get(group.first() - 1).is("also") ? 1 : 0;
    var from = goods && !group.subject().empty() ? group.subject().from() : group.first() - also;
    var tokens = new Range(from, Math.max(group.end(), thatClause(s, group, act.get())));
    return Optional.of(
        new NounActs.Found(
            tokens,
            act.get().type(),
            act.get().direction(),
            stage,
            modality,
            actor,
            counterpart(s, group, actor, passive, discourse),
            object(s, group, passive),
            verb.get(),
            conditions(s, group),
            group.conditional()));
  }

  /// Findings are said in a clause: "concluded that the aid complies with the rules".
  private static int thatClause(Parsed s, VerbGroup group, Acts.Act act) {
    var tokens = s.tokens();
    if (act.type() != Measure.Type.LEGAL_FINDING
        || group.last() + 1 >= tokens.size()
        || !tokens.get(group.last() + 1).is("that")) {
      return 0;
    }
    return s.groups().stream()
        .filter(g -> g.first() > group.last())
        .findFirst()
        .map(VerbGroup::end)
        .orElse(0);
  }

  /// "announced that sales could go on": the announcement has happened.
  private static boolean announcedThat(Parsed s, VerbGroup group) {
    return s.groups().stream()
        .anyMatch(g ->
            g.act().equals("announce")
                && g.finite()
                && g.last() < group.first()
                && g.last() + 2
                    >= (group.subject().empty() ? group.first() : group.subject().from()));
  }

  /// "will help X build": what help is to bring about is planned.
  private static boolean helped(Parsed s, VerbGroup group) {
    return s.groups().stream()
        .filter(g -> g.first() < group.first())
        .reduce((_, last) -> last)
        .filter(g ->
            HELPS.contains(g.act()) && g.modal().equals("will") && group.first() - g.last() < 5)
        .isPresent();
  }

  /// Acts that nobody named does, or that name neither an amount nor another party, are not kept.
  private static boolean vague(
      Parsed s, VerbGroup group, Acts.Act act, Party actor, boolean passive, Discourse discourse) {
    var sphere = discourse.sphere(actor);
    if ((act.type() == Measure.Type.INVESTMENT || act.type() == Measure.Type.BUDGET)
        && Telling.amountUntold(s, group, act, passive)) {
      return true;
    }
    var ownMatter = act.type() == Measure.Type.PLANT || act.type() == Measure.Type.PLANT_MILESTONE;
    if (act.actors() != 'P'
        && !discourse.decides(actor)
        && !(ownMatter && (passive || group.relative() || helped(s, group)))) {
      return act.actors() != 'A' || !GOES_ON.contains(group.act()) && !passive;
    }
    return act.type() == Measure.Type.PLANT
        && sphere == '?'
        && !discourse.named(actor)
        && !passive
        && !helped(s, group);
  }

  /// A control that was put on holds until something is said of its end.
  private static Stage inForce(VerbGroup group, Stage stage) {
    if (group.perfect() && group.past()) {
      return Stage.ENDED;
    }
    return stage == Stage.DECIDED && (group.passive() || group.perfect()) ? Stage.IN_FORCE : stage;
  }

  private Set<String> topics(Parsed s, VerbGroup group, boolean passive) {
    var about = new HashSet<String>();
    var range = s.complements(group);
    for (var i = range.from(); i < range.to(); i++) {
      about.addAll(topics.of(s.tokens().get(i).lower()));
    }
    if (pays(s, passive ? group.subject() : range)) {
      about.add("money");
    }
    for (var lemma : group.chain()) {
      about.addAll(lemma.equals(group.chain().getFirst()) ? Set.of() : topics.of(lemma));
    }
    if (passive || GOES_ON.contains(group.act())) {
      for (var i = group.subject().from(); i < group.subject().to(); i++) {
        about.addAll(topics.of(s.tokens().get(i).lower()));
      }
    }
    var subject = group.subject();
    for (var i = subject.from(); i < subject.to(); i++) {
      if (s.tokens().get(i).is("export") || s.tokens().get(i).is("exports")) {
        about.add("export");
      }
    }
    return about;
  }

  private static boolean pays(Parsed s, Range range) {
    if (range.empty()) {
      return false;
    }
    var span = s.span(range);
    return s.amounts().stream()
        .anyMatch(a -> a.quantity().kind() == Quantity.Kind.MONEY && span.contains(a.span()));
  }

  /// "to help it invest", "would allow them to build": purposes and possibilities are no acts.
  private static boolean speaksOfOthers(Parsed s, VerbGroup group, Acts.Act act) {
    if (helped(s, group)) {
      return false;
    }
    var loose = !group.finite() && !group.participle();
    var possible = Set.of("can", "may", "might").contains(group.modal());
    var noObject =
        s.complements(group).empty() && !group.passive() && thatClause(s, group, act) == 0;
    return loose
        || possible
        || noObject && act.topics().isEmpty() && act.type() != Measure.Type.LOBBYING
        || group.participle() && !group.past();
  }

  private static Party actor(Parsed s, VerbGroup group, boolean passive, Discourse discourse) {
    if (GOES_ON.contains(group.act())) {
      return Owners.speaker(s, group.first(), discourse).orElse(discourse.lastDecider());
    }
    if (passive) {
      for (var i = group.last() + 1; i < group.end(); i++) {
        if (s.tokens().get(i).is("by")) {
          var to = i + 1;
          while (to < group.end() && s.tokens().get(to).tag().nominal()) {
            to++;
          }
          var by = discourse.party(s, new Range(i + 1, to));
          if (by.isStated()) {
            return by;
          }
        }
      }
      return discourse.lastDecider();
    }
    var subject = discourse.subject(s, group);
    if (!subject.isStated() && !group.subject().empty() && !group.participle()) {
      return Party.NOT_STATED;
    }
    return subject.isStated() ? subject : Owners.subjectBefore(s, group.first(), discourse);
  }

  private static Party counterpart(
      Parsed s, VerbGroup group, Party actor, boolean passive, Discourse discourse) {
    var range = passive || GOES_ON.contains(group.act()) ? group.subject() : s.complements(group);
    var names = new ArrayList<String>();
    for (var name : s.namesIn(range)) {
      var full = discourse.full(name);
      var other = name.type().acts() && name.sense() != attache.actor.Mention.Sense.ADJECTIVE;
      if (other && !actor.names().contains(full) && !names.contains(full) && names.size() < 4) {
        names.add(full);
      }
    }
    return names.isEmpty() ? Party.NOT_STATED : new Party(names, Party.Basis.STATED, false);
  }

  private static String object(Parsed s, VerbGroup group, boolean passive) {
    var range = passive || GOES_ON.contains(group.act()) ? group.subject() : s.complements(group);
    var to = range.from();
    while (to < range.to() && to - range.from() < 10 && !s.tokens().get(to).is(Tag.COMMA)) {
      to++;
    }
    return s.words(new Range(range.from(), to));
  }

  private static List<String> conditions(Parsed s, VerbGroup group) {
    var clause = s.clause(group);
    var matcher = CONDITION.matcher(s.text());
    var conditions = new ArrayList<String>();
    while (matcher.find()) {
      if (matcher.start() < clause.end() + 2 && matcher.end() > clause.start() - 80) {
        for (var part : matcher.group(1).split(" and (?=an? |the )")) {
          conditions.add(part.strip());
        }
      }
    }
    return conditions;
  }

  private Measure measure(
      Copy revision,
      StoryId story,
      Parsed s,
      NounActs.Found f,
      List<Figure> figures,
      Discourse discourse,
      int ordinal) {
    var span = s.span(f.tokens());
    var place = FigureReader.place(revision, story, s, span);
    var saying = Saying.at(s, new Span(span.start(), span.start() + 1), discourse, cues);
    var firm = f.modality() == Modality.ASSERTED ? saying.modality() : f.modality();
    var group = s.around(f.tokens().from());
    var ground = GROUND.matcher(span.in(s.text()));
    if (f.type() == Measure.Type.SANCTION || f.type() == Measure.Type.LEGAL_FINDING) {
      discourse.authority(f.actor());
    }
    discourse.acted(f.actor(), f.type());
    return new Measure(
        ClaimId.of('m', revision.id(), place.span(), f.type().name(), ordinal),
        place,
        place.span().in(revision.text()),
        Spheres.of(f, discourse),
        f.type(),
        f.actor(),
        granter(s, f),
        f.counterpart(),
        Party.NOT_STATED,
        f.object(),
        "",
        f.action(),
        f.direction(),
        f.stage(),
        firm,
        saying.attribution(),
        f.conditions(),
        "",
        ground.find() ? ground.group(1) : "",
        Periods.of(s, span, group),
        Map.<Measure.Moment, Period>of(),
        inside(place, figures),
        flags(s, f),
        extractor);
  }

  private static Set<Flag> flags(Parsed s, NounActs.Found f) {
    var flags = EnumSet.noneOf(Flag.class);
    if (f.mention()) {
      flags.add(Flag.MENTION);
    }
    if (s.number() == 0) {
      flags.add(Flag.HEADLINE_ONLY);
    }
    if (f.counterpart().open()) {
      flags.add(Flag.OPEN_LIST);
    }
    return flags;
  }

  private static Party granter(Parsed s, NounActs.Found f) {
    if (f.type() != Measure.Type.STATE_AID) {
      return Party.NOT_STATED;
    }
    return s.namesIn(f.tokens()).stream()
        .filter(name -> name.type() == ActorType.STATE)
        .findFirst()
        .map(name -> Party.stated(name.name()))
        .orElse(Party.NOT_STATED);
  }

  /// The figures that stand in a place.
  static List<ClaimId> inside(Place place, List<Figure> figures) {
    return figures.stream()
        .filter(figure -> place.span().contains(figure.place().span()))
        .map(Figure::id)
        .toList();
  }
}
