// In which orders one sentence says the same: as it stands, and with the speaker moved before what was said.
import type { Token } from "../tokens.ts";
import { reportingClass } from "../words.ts";

/**
 * Which tokens stand between quotation marks. A mark left open quotes to the end; a sentence whose first mark closes was
 * opened in an earlier one and is quoted up to there.
 */
export function quotedTokens(all: readonly Token[]): readonly boolean[] {
  const first = all.findIndex(isMark);
  let open = first >= 0 && closes(all, first) ? (all[first] as Token).norm : "";
  return all.map((token) => {
    if (!isMark(token)) return open !== "";
    if (open === token.norm) open = "";
    else if (open === "") open = token.norm;
    return false;
  });
}

const isMark = (token: Token): boolean => token.norm === '"' || token.norm === "'";

/** A curly mark says which it is; a straight one closes where it touches what is before it and not what follows. */
function closes(all: readonly Token[], at: number): boolean {
  const mark = all[at] as Token;
  if (mark.raw !== '"') return mark.raw === "”";
  const before = all[at - 1];
  const next = all[at + 1];
  return before?.end === mark.start && (next === undefined || next.start > mark.end || /^[,.!?;:]$/.test(next.norm));
}

/** A sentence's tokens in another order, or undefined when it has no speaker after its statement. */
export function speakerFirst(all: readonly Token[]): readonly Token[] | undefined {
  let end = all.length;
  while (end > 0 && /^[.!?]$/.test((all[end - 1] as Token).norm)) end--;
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
function cutAt(all: readonly Token[], at: number): number | undefined {
  const norm = (all[at] as Token).norm;
  if (norm === '"' || norm === "'")
    return /^[,!?.]$/.test(all[at - 1]?.norm ?? "") || all[at + 1]?.norm === ","
      ? at + (all[at + 1]?.norm === "," ? 2 : 1)
      : undefined;
  return norm === "," && all[at + 1]?.norm !== '"' ? at + 1 : undefined;
}

/** `"A," he said, "B"`: where the second half begins. */
function nextStatement(all: readonly Token[], from: number, end: number): number {
  for (let at = from; at < end; at++) if (all[at]?.norm === '"') return at;
  return end;
}

/** "said Smith on Monday" becomes "Smith said on Monday"; undefined when there is no reporting verb near the front. */
function subjectFirst(part: readonly Token[]): readonly Token[] | undefined {
  const verb = part.findIndex((token) => reportingClass(token.norm) !== undefined);
  if (verb < 0 || verb > 8) return undefined;
  if (verb > 0) return part.filter((token, index) => !(index === part.length - 1 && token.norm === ","));
  let stop = 1;
  while (stop < part.length && !/^(,|on|in|at|during|to|after|—)$/.test((part[stop] as Token).norm)) stop++;
  return stop === 1 ? undefined : [...part.slice(1, stop), part[0] as Token, ...part.slice(stop)];
}
