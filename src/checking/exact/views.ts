// In which other order one sentence says the same: with the speaker moved before what was said.
import { reportingClass } from "../../language/en/speech-verbs.ts";
import type { Word } from "../line.ts";

/** A sentence's tokens in another order, or undefined when it has no speaker after its statement. */
export function speakerFirst(all: readonly Word[]): readonly Word[] | undefined {
  let end = all.length;
  while (end > 0 && /^[.!?]$/.test((all[end - 1] as Word).norm)) end--;
  for (let at = end - 1; at > 1; at--) {
    const cut = cutAt(all, at);
    if (cut === undefined) continue;
    const next = nextStatement(all, cut, end);
    const speaker = subjectFirst(all.slice(cut, next));
    if (speaker === undefined) continue;
    return [...speaker, ...all.slice(0, at), ...all.slice(next, end)];
  }
  return undefined;
}

/** After `, "` or `,` or `"`: where the words about the speaker begin. */
function cutAt(all: readonly Word[], at: number): number | undefined {
  const norm = (all[at] as Word).norm;
  if (norm === '"' || norm === "'")
    return /^[,!?.]$/.test(all[at - 1]?.norm ?? "") || all[at + 1]?.norm === ","
      ? at + (all[at + 1]?.norm === "," ? 2 : 1)
      : undefined;
  return norm === "," && all[at + 1]?.norm !== '"' ? at + 1 : undefined;
}

/** `"A," he said, "B"`: where the second half begins. */
function nextStatement(all: readonly Word[], from: number, end: number): number {
  for (let at = from; at < end; at++) if (all[at]?.norm === '"') return at;
  return end;
}

/** "said Smith on Monday" becomes "Smith said on Monday"; undefined when there is no reporting verb near the front. */
function subjectFirst(part: readonly Word[]): readonly Word[] | undefined {
  const verb = part.findIndex((token) => reportingClass(token.norm) !== undefined);
  if (verb < 0 || verb > 8) return undefined;
  if (verb > 0) return part.filter((token, index) => !(index === part.length - 1 && token.norm === ","));
  let stop = 1;
  while (stop < part.length && !/^(,|on|in|at|during|to|after|—)$/.test((part[stop] as Word).norm)) stop++;
  return stop === 1 ? undefined : [...part.slice(1, stop), part[0] as Word, ...part.slice(stop)];
}
