// Which line an outlet's later change concerns, and the words in which a reader is told of it.
import type { Briefing } from "./briefing.ts";
import type { CheckedClaim, Citation } from "./claim.ts";
import type { Correction } from "./correction.ts";
import { tongueOf } from "./shown.ts";

/** The newest correction that a line stands on; undefined while its article says what it said. */
export function correctionOf(
  { corrections = [] }: Pick<Briefing, "corrections">,
  { text, citations }: Pick<CheckedClaim, "text" | "citations">,
): Correction | undefined {
  return corrections
    .filter((one) => citations.some((cited) => isIn(one, cited)) && touches(one, text))
    .toSorted((one, other) => one.seenAt - other.seenAt)
    .at(-1);
}

const isIn = (one: Correction, cited: Citation): boolean =>
  one.source === cited.source && one.sentence === cited.sentence;

/**
 * A line that left the changed words out still stands. A denial, a sentence that is gone, and words that only came to
 * what stood there concern all of it.
 */
export function touches({ kind, was }: Pick<Correction, "kind" | "was">, text: string): boolean {
  if (kind === "denial" || kind === "gone" || was === "") return true;
  const words = new Set(wordsOf(text));
  const telling = wordsOf(was).filter((word) => /^[\p{Lu}\p{N}]/u.test(word));
  return (telling.length > 0 ? telling : wordsOf(was)).some((word) => words.has(word));
}

const wordsOf = (text: string): readonly string[] =>
  text.match(/[\p{L}\p{N}][\p{L}\p{N}.,'’-]*[\p{L}\p{N}]|[\p{L}\p{N}]/gu) ?? [];

/**
 * "Wikinews changed this (3 May, 14:20): was 18, now 13". `time` is as the platform shows it; `plain` escapes words of
 * others.
 */
export function correctionWords(
  correction: Correction,
  briefing: Briefing,
  show: { readonly time: string; readonly plain: (words: string) => string },
): string {
  const { source, kind, was, now, reads = "", note } = correction;
  const tongue = tongueOf(briefing);
  const { time } = show;
  const outlet = show.plain(briefing.sources[source]?.outlet || tongue.say("correction.outlet"));
  const said = note === undefined ? "" : ` · ${tongue.say("briefing.note", { words: show.plain(note) })}`;
  if (kind === "note") return tongue.say("briefing.note-by", { outlet, words: show.plain(note ?? "") });
  if (kind === "gone") return tongue.say("correction.gone", { outlet, time }) + said;
  if (kind === "denial" || was === "" || now === "")
    return tongue.say("correction.reads", { outlet, time, words: show.plain(reads) }) + said;
  return tongue.say("correction.changed", { outlet, time, was: show.plain(was), now: show.plain(now) }) + said;
}

/** The moment in a zone, for who has no better way to show one. */
export const correctedAt = ({ seenAt }: Pick<Correction, "seenAt">, briefing: Briefing, zone = "UTC"): string =>
  tongueOf(briefing).date(seenAt, zone, {
    day: "numeric",
    month: "long",
    hour: "2-digit",
    minute: "2-digit",
  });

/** What its outlet changed of a line, for who shows words as they are; undefined while the article says the same. */
export function correctionTold(
  briefing: Briefing,
  claim: Pick<CheckedClaim, "text" | "citations">,
  zone?: string,
): string | undefined {
  const correction = correctionOf(briefing, claim);
  if (correction === undefined) return undefined;
  return correctionWords(correction, briefing, {
    time: correctedAt(correction, briefing, zone),
    plain: (words) => words,
  });
}
