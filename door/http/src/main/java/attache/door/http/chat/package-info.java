/// The door for chat front ends: OpenAI's chat completions, with Attaché as the model. Messages →
/// question → answer → **completion**; citations are numbered in the text and structured beside it.
@NullMarked
package attache.door.http.chat;

import org.jspecify.annotations.NullMarked;
