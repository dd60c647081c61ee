package attache.door.http.mcp;

import io.modelcontextprotocol.server.McpStatelessServerFeatures.SyncPromptSpecification;
import io.modelcontextprotocol.spec.McpSchema.GetPromptRequest;
import io.modelcontextprotocol.spec.McpSchema.GetPromptResult;
import io.modelcontextprotocol.spec.McpSchema.Prompt;
import io.modelcontextprotocol.spec.McpSchema.PromptArgument;
import io.modelcontextprotocol.spec.McpSchema.PromptMessage;
import io.modelcontextprotocol.spec.McpSchema.Role;
import io.modelcontextprotocol.spec.McpSchema.TextContent;
import java.util.List;
import java.util.Map;

/// Ways to begin: a briefing on a topic.
final class Prompts {
  private Prompts() {}

  static List<SyncPromptSpecification> all() {
    var prompt =
        Prompt.builder("briefing")
            .title("A briefing with its evidence")
            .description("Writes a briefing on a topic, each sentence cited and checked.")
            .arguments(
                List.of(
                    PromptArgument.builder("topic")
                        .description("A topic, an actor or a question.")
                        .required(true)
                        .build(),
                    PromptArgument.builder("since")
                        .description("The first day it looks at, such as 2026-03-01.")
                        .required(false)
                        .build()))
            .build();
    return List.of(new SyncPromptSpecification(prompt, (_, request) -> briefing(request)));
  }

  private static GetPromptResult briefing(GetPromptRequest request) {
    Map<String, Object> given = request.arguments() == null ? Map.of() : request.arguments();
    var topic = String.valueOf(given.getOrDefault("topic", "what is new"));
    var since = given.get("since") == null ? "" : ", since " + given.get("since");
    var text = briefing(topic, since);
    var message = PromptMessage.builder(Role.USER, TextContent.builder(text).build()).build();
    return GetPromptResult.builder(List.of(message)).description("A briefing on " + topic).build();
  }

  private static String briefing(String topic, String since) {
    return """
    Write a briefing on: %s%s.
    Use the tools of Attaché alone: listDevelopments and getDevelopment for what happened, ask for \
    questions, listFigures, listMeasures and getTotals for amounts and decisions.
    Every sentence ends with its citation: source, date, and the exact quote the tool gave.
    Keep amounts, currencies, dates, and how far something has got, as the citations have them. Where \
    sources differ, show both sides with their dates. Say what the sources do not say.
    Before you show it, pass every sentence with its citations to the tool check, and leave out what \
    does not hold.\
    """
        .formatted(topic, since);
  }
}
