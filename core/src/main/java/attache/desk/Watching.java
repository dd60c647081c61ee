package attache.desk;

import attache.actor.Gazetteer;
import attache.actor.Names;
import attache.answer.AnswerShelf;
import attache.answer.Answerer;
import attache.index.Analysis;
import attache.index.Embedder;
import attache.index.Follower;
import attache.index.PassageIndex;
import attache.ledger.Ledger;
import attache.ledger.LedgerFollower;
import attache.question.Reader;
import attache.story.Archive;
import attache.watch.AlertForm;
import attache.watch.Courier;
import attache.watch.Findings;
import attache.watch.Likeness;
import attache.watch.Teller;
import attache.watch.WatchFollower;
import attache.watch.WatchList;
import java.time.InstantSource;
import java.util.function.Supplier;

/// What watching is made of, and how the parts go together.
///
/// @param ids gives fresh ids of 26 characters
public record Watching(
    WatchList list,
    Archive archive,
    Ledger ledger,
    LedgerFollower ledgerFollower,
    AnswerShelf answers,
    Answerer answerer,
    ReplyForm replies,
    AlertForm alerts,
    PassageIndex index,
    Follower meanings,
    Embedder embedder,
    Analysis analysis,
    Reader reader,
    Gazetteer gazetteer,
    Names names,
    Surroundings surroundings,
    Courier courier,
    Supplier<String> ids,
    InstantSource clock) {
  /// The desk of watches over these parts.
  public WatchDesk desk() {
    var likeness = new Likeness(meanings, embedder, names);
    var follower =
        new WatchFollower(
            list,
            archive,
            ledger,
            ledgerFollower,
            answers,
            reader,
            analysis,
            names,
            gazetteer,
            likeness,
            clock);
    var findings = new Findings(list, archive, ledger);
    var teller = new Teller(list, findings, surroundings::matter, courier, alerts, ids, clock);
    return new WatchDesk(
        list,
        follower,
        findings,
        teller,
        likeness,
        archive,
        index,
        new OpenQuestions(answers, answerer, replies),
        new WatchedQuestions(list, answerer, archive, names, clock),
        new Lookout(list, follower, findings, archive, ledger, answers, surroundings, clock),
        new Calls(ledger, archive, clock),
        courier,
        ids,
        clock);
  }
}
