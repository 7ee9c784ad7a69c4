// /topics: what this place wants to read about, and what not.
import { lessWords } from "../news/less-of.ts";
import { Trouble } from "../trouble.ts";
import { worded } from "../words/worded.ts";
import type { CommandCall } from "./call.ts";
import { nextLine, notice, previewButton, undoButton } from "./notices.ts";
import { change, settingsHere, subscriptionsHere } from "./subscriptions.ts";

const mostTopics = 50;
const everything = /^(everything|all|any|none|clear|\*)$/i;

/**
 * Separated by commas or lines; without any, single words by spaces, quoted ones kept together. Throws Trouble
 * `bad-input`.
 */
export function typedTopics(text: string): readonly string[] {
  const trimmed = text.trim();
  if (trimmed === "" || everything.test(trimmed)) return [];
  const boolean = /\b(AND|OR|NOT)\b|[()]/.test(trimmed);
  const pieces = /[,;\n]/.test(trimmed)
    ? trimmed.split(/[,;\n]/)
    : boolean
      ? [trimmed]
      : (trimmed.match(/-?"[^"]+"|\S+/g) ?? []);
  const topics = [...new Set(pieces.map((piece) => piece.trim()).filter((piece) => /[\p{L}\p{N}]/u.test(piece)))];
  if (topics.length > mostTopics || topics.some((topic) => topic.length > 200))
    throw new Trouble("bad-input", worded("topics.too-many", { most: mostTopics }));
  return topics;
}

export const topicWords = (topics: readonly string[]): string => topics.join(", ");

export async function runTopics(call: CommandCall): Promise<void> {
  const words = call.heard.inputs.words?.trim() ?? "";
  const here = await subscriptionsHere(call);
  const settings = await settingsHere(call);
  const less =
    settings.less.length > 0
      ? [
          call.tongue.say("topics.later", {
            topics: settings.less.map((one) => lessWords(one, call.tongue)).join(", "),
          }),
        ]
      : [];
  if (words === "") {
    const topics = [...new Set(here.flatMap((one) => one.topics))];
    const lines =
      topics.length === 0
        ? [call.tongue.say("topics.everything")]
        : [call.tongue.say("topics.here", { topics: topicWords(topics) }), call.tongue.say("topics.to-change")];
    await call.say(notice("plain", [...lines, ...less]));
    return;
  }
  const [first] = here;
  if (first === undefined) throw new Trouble("bad-input", worded("topics.nothing-followed"));
  const topics = typedTopics(words);
  const cleared = topics.length === 0;
  const token = await change(call, {
    save: here.map((one) => ({ ...one, topics })),
    ...(cleared && settings.less.length > 0 ? { settings: { ...settings, less: [] } } : {}),
  });
  const line = cleared
    ? call.tongue.say("topics.cleared")
    : call.tongue.say("topics.here", { topics: topicWords(topics) });
  await call.say(
    notice("done", [line, nextLine(first, call.now, call.tongue)], {
      buttons: [undoButton(token, call.tongue), previewButton(first.id, call.tongue)],
    }),
  );
}
