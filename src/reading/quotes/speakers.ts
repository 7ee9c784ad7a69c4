// Who spoke a quotation: who is named beside it, or who is carried over to it where it goes on.

import { tokensWithin } from "../../language/tokenize.ts";
import { surname } from "../actors/agreement.ts";
import { antecedentOfSpeaker } from "./antecedent.ts";
import { attributionsOf } from "./attributions.ts";
import { type Beside, besideAfter, besideBefore, namesWithin } from "./beside.ts";
import type { Context, Speaker } from "./speaker.ts";
import type { Voice } from "./voices.ts";

export function speakerOf(context: Context): Speaker | undefined {
  const { sentences, names, part } = context;
  const opensSentence = part.start === 1;
  const ahead = opensSentence ? undefined : besideBefore(sentences, names, part);
  // "It said she would win: “...,” the union wrote": who "it" is stands behind.
  const before = ahead?.voice.pronoun && /^it$/i.test(ahead.voice.text) ? undefined : ahead;
  // "What she said: “...,” Hill told reporters": a label over it.
  const isLabelled = before?.voice.pronoun && /^what\b/i.test(sentences[part.sentence]?.text ?? "");
  const after = before?.touching && !isLabelled ? undefined : besideAfter(sentences, names, part);
  const found = after ?? before;
  if (found) return settled(context, found);
  return opensSentence && !leadsOn(context) ? carried(context) : undefined;
}

/** "It is over,” a baker at the fair": behind its comma somebody else is told of, even where no row reads who. */
function leadsOn({ sentences, part }: Context): boolean {
  const { text } = sentences[part.lastSentence] ?? { text: "" };
  const behind = text.slice(part.end + 1);
  return (text[part.end - 1] === "," || behind.startsWith(",")) && /\p{L}/u.test(behind);
}

function settled(context: Context, { voice, sentence, cited }: Beside): Speaker | undefined {
  if (voice.pronoun) return antecedentOfSpeaker(context, voice, sentence);
  return { ...named(voice, sentence), ...(cited ? { cited } : {}) };
}

const named = ({ text, start, end }: Voice, sentence: number): Speaker => ({
  name: text,
  at: { sentence, start, end },
  far: false,
});

/** No more of a long sentence is searched for who speaks in it. */
const windowBefore = 400;

/** A quotation that opens its sentence and names no speaker goes on with the one just heard, in his paragraph. */
function carried(context: Context): Speaker | undefined {
  const { sentences, names, part, last } = context;
  const before = sentences[part.sentence - 1];
  if (before === undefined) return undefined;
  if (last?.speaker && last.part.lastSentence >= part.sentence - 1) {
    const goesOn =
      part.continues || before.paragraph === sentences[part.sentence]?.paragraph || isAllQuoted(context, last.speaker);
    return goesOn && !isJoinedByOther(context, last.speaker) ? { ...last.speaker, far: true } : undefined;
  }
  if (before.paragraph !== sentences[part.sentence]?.paragraph) return undefined;
  const from = Math.max(0, before.text.length - windowBefore);
  const here = namesWithin(names[part.sentence - 1], from, before.text.length);
  const [only, ...more] = attributionsOf(tokensWithin(before.text, from), here);
  if (only === undefined || more.length > 0) return undefined;
  const speaker = settled(context, { voice: only.voice, sentence: part.sentence - 1 });
  return speaker && { ...speaker, far: true };
}

/** A paragraph that is all quotation goes on with the speaker of the one before, if nobody else is named there. */
function isAllQuoted({ sentences, names, part, last }: Context, speaker: Speaker): boolean {
  const end = sentences[part.lastSentence];
  if (end === undefined || part.end < end.text.length - 1 || speaker.far) return false;
  if (end.paragraph === sentences[part.lastSentence + 1]?.paragraph) return false;
  return (names[last?.part.lastSentence ?? -1] ?? []).every(
    ({ kind, text }) => kind !== "person" || surname(text) === surname(speaker.name),
  );
}

/** 'Reed said "..." and Hill laughed. "..."': behind the quotation of a speaker who led it somebody else is named. */
function isJoinedByOther({ names, last }: Context, speaker: Speaker): boolean {
  if (last === undefined || (speaker.at.sentence === last.part.lastSentence && speaker.at.start > last.part.end))
    return false;
  return (names[last.part.lastSentence] ?? []).some(
    ({ kind, text, at }) => kind === "person" && at.start > last.part.end && surname(text) !== surname(speaker.name),
  );
}
