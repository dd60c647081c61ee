/// The door for assistants that speak the Model Context Protocol: the interface for programs as
/// tools, stories and storylines as resources, a briefing as a prompt.
@NullMarked
package attache.door.http.mcp;

import org.jspecify.annotations.NullMarked;
