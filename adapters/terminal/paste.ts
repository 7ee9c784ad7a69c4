// A text pasted after a bare /brief: which line ends it, when an empty line may be part of it.
import { Trouble } from "../../src/trouble.ts";
import { worded } from "../../src/words/worded.ts";
import type { Typing } from "./typing.ts";

export const pasteHint =
  "Paste the text, then a line with a single dot. An empty line at once takes the main story of what is followed here.";

/** Several lines at once of that many characters are the whole text: nobody pastes an article by halves. */
const textFrom = 200;
/** The same bound as a file's. */
const longest = 5 * 1024 * 1024;

/**
 * "" when nothing was pasted. Ends at a line with a dot, at a command (which then comes next), at the end of the input,
 * and at an empty line where it comes first or was typed by hand: an article has empty lines of its own. Throws Trouble
 * too-big.
 */
export async function readPaste(
  typing: Typing,
  isCommandLine: (line: string) => boolean,
  signal: AbortSignal,
): Promise<string> {
  const text: string[] = [];
  let length = 0;
  for (;;) {
    const arrived = await typing.next("");
    if (arrived === undefined || signal.aborted) break;
    const lines = arrived.split("\n");
    if (arrived.trim() === "" && (text.length === 0 || typing.byHand)) break;
    const end = lines.findIndex((line) => line.trim() === "." || isCommandLine(line));
    length += arrived.length;
    if (length <= longest) text.push(...(end < 0 ? lines : lines.slice(0, end)));
    if (end < 0) {
      if (typing.byHand && lines.length > 1 && arrived.length >= textFrom) break;
      continue;
    }
    typing.back(lines.slice(lines[end]?.trim() === "." ? end + 1 : end));
    break;
  }
  if (length > longest) throw new Trouble("too-big", worded("terminal.too-much"));
  return text.join("\n").trim();
}
