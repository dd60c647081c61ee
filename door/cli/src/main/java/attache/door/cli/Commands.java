package attache.door.cli;

import java.util.List;
import java.util.function.Function;

/// The commands of the program, in the order help lists them.
public final class Commands {
  /// A command.
  ///
  /// @param name what is typed
  /// @param make makes it: an object that picocli can run
  public record Entry(String name, Function<Reception, Object> make) {}

  static final List<Entry> OURS =
      List.of(
          new Entry("ask", AskCommand::new),
          new Entry("chat", ChatCommand::new),
          new Entry("add", AddCommand::new),
          new Entry("sources", SourcesCommand::new),
          new Entry("gather", GatherCommand::new),
          new Entry("stories", StoriesCommand::new),
          new Entry("story", StoryCommand::new),
          new Entry("figures", FiguresCommand::new),
          new Entry("measures", MeasuresCommand::new),
          new Entry("totals", TotalsCommand::new),
          new Entry("tracker", TrackerCommand::new),
          new Entry("developments", DevelopmentsCommand::new),
          new Entry("development", DevelopmentCommand::new),
          new Entry("timeline", TimelineCommand::new),
          new Entry("actor", ActorCommand::new),
          new Entry("claim", ClaimCommand::new),
          new Entry("review", ReviewCommand::new),
          new Entry("today", TodayCommand::new),
          new Entry("watches", WatchesCommand::new),
          new Entry("watch", WatchCommand::new),
          new Entry("lens", LensCommand::new),
          new Entry("calls", CallsCommand::new),
          new Entry("answers", AnswersCommand::new),
          new Entry("answer", AnswerCommand::new),
          new Entry("open-questions", OpenQuestionsCommand::new),
          new Entry("brief", BriefCommand::new),
          new Entry("briefings", BriefingsCommand::new),
          new Entry("check", CheckCommand::new),
          new Entry("models", ModelsCommand::new),
          new Entry("remove", RemoveCommand::new),
          new Entry("reinstate", ReinstateCommand::new),
          new Entry("forget", ForgetCommand::new),
          new Entry("keys", KeysCommand::new),
          new Entry("audit", AuditCommand::new),
          new Entry("backup", BackupCommand::new),
          new Entry("restore", RestoreCommand::new),
          new Entry("reindex", ReindexCommand::new),
          new Entry("doctor", DoctorCommand::new),
          new Entry("completion", CompletionCommand::new),
          new Entry("version", VersionCommand::new));

  private Commands() {}
}
