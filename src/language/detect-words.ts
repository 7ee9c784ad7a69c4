// Which little words and which letters give a language away, for the languages that news is written in.
import littleWords from "./detect.words.json" with { type: "json" };
import { withoutNames } from "./name-mask.ts";

/** Frequent words that say nothing but the language. Neighbours (Danish and Norwegian) differ in a few of them. */
const lists: Readonly<Record<string, readonly string[]>> = littleWords;

/** Letters that, among neighbours in the same script, one language or a few have: each is worth a little word. */
const letters: Readonly<Record<string, string>> = {
  de: "ßäöü",
  es: "ñ¿¡",
  pt: "ãõç",
  ro: "șțăţ",
  sv: "åäö",
  da: "æøå",
  no: "æøå",
  is: "ðþæýö",
  fi: "äö",
  et: "õäöü",
  fr: "çèêœ",
  hu: "őű",
  pl: "łąęśźżć",
  cs: "řůěť",
  sk: "ľĺŕôť",
  sl: "čšž",
  hr: "đćčšž",
  lt: "ėųįąęū",
  lv: "āēģīķļņū",
  tr: "ğış",
  vi: "ơưđăạảấầẩẫậắằẳẵặẹẻẽếềểễệỉịọỏốồổỗộớờởỡợụủứừửữựỳỵỷỹ",
  uk: "їєґі",
  be: "ўіыэё",
  bg: "ъщ",
  sr: "јћђљњ",
  mk: "јѓќљњ",
  ru: "ыэё",
  kk: "әғқңөұүһі",
  mn: "өү",
  az: "əğış",
  sq: "ë",
  eo: "ĉĝĥĵŝŭ",
  fa: "پچژگ",
  ur: "ٹڈڑےہں",
};

const byWord = languagesBy((language) => lists[language] ?? []);
const byLetter = languagesBy((language) => [...(letters[language] ?? "")]);

function languagesBy(marksOf: (language: string) => readonly string[]): ReadonlyMap<string, readonly string[]> {
  const by = new Map<string, string[]>();
  for (const language of Object.keys(lists))
    for (const mark of new Set(marksOf(language))) by.set(mark, [...(by.get(mark) ?? []), language]);
  return by;
}

/** Scripts of one language, or of one that most texts are in; Japanese is told from Chinese by its own letters. */
const scripts: readonly (readonly [RegExp, string])[] = [
  [/\p{Script=Hangul}/u, "ko"],
  [/[\p{Script=Hiragana}\p{Script=Katakana}]/u, "ja"],
  [/\p{Script=Thai}/u, "th"],
  [/\p{Script=Greek}/u, "el"],
  [/\p{Script=Hebrew}/u, "he"],
  [/\p{Script=Armenian}/u, "hy"],
  [/\p{Script=Georgian}/u, "ka"],
  [/\p{Script=Bengali}/u, "bn"],
  [/\p{Script=Tamil}/u, "ta"],
  [/\p{Script=Telugu}/u, "te"],
  [/\p{Script=Kannada}/u, "kn"],
  [/\p{Script=Malayalam}/u, "ml"],
  [/\p{Script=Gujarati}/u, "gu"],
  [/\p{Script=Gurmukhi}/u, "pa"],
  [/\p{Script=Khmer}/u, "km"],
  [/\p{Script=Myanmar}/u, "my"],
  [/\p{Script=Lao}/u, "lo"],
  [/\p{Script=Ethiopic}/u, "am"],
  [/\p{Script=Han}/u, "zh"],
  [/\p{Script=Devanagari}/u, "hi"],
  [/\p{Script=Arabic}/u, "ar"],
  [/\p{Script=Cyrillic}/u, "ru"],
];

/** Latin letters stand in texts of every script: a script must hold a good part of the sample. */
export function byScript(sample: string): string | undefined {
  for (const [letters, language] of scripts) {
    if (!letters.test(sample)) continue;
    const count = sample.match(new RegExp(letters, "gu"))?.length ?? 0;
    if (count > sample.length / 5) return language;
  }
  return undefined;
}

/**
 * The language that most of the sample's little words and letters speak for. A mark that several languages share speaks
 * for each of them less. Those of names speak for none; where nothing else decides they may confirm what does speak.
 */
export function byLittleWords(sample: string): string | undefined {
  const outsideNames = votesIn(withoutNames(sample));
  const decided = winner(outsideNames);
  if (decided !== undefined) return decided;
  const whole = winner(votesIn(sample));
  const [first, second] = ranked(outsideNames);
  return whole !== undefined && first?.[0] === whole && first[1] > (second?.[1] ?? 0) ? whole : undefined;
}

function winner(counted: Votes): string | undefined {
  const [best, second] = ranked(counted);
  if (best === undefined || counted.marks < 2 || best[1] < counted.words / 8) return undefined;
  return best[1] > (second?.[1] ?? 0) ? best[0] : undefined;
}

const ranked = ({ votes }: Votes): readonly (readonly [language: string, votes: number])[] =>
  [...votes].sort(([, one], [, other]) => other - one);

const nearlyAll = 0.7;

/** Whether a few words may be of a language: no other one has clearly more of their little words and letters. */
export function speaksFor(language: string, sample: string): boolean {
  const { votes } = votesIn(sample);
  const most = Math.max(0, ...votes.values());
  return (votes.get(language) ?? 0) >= most * nearlyAll;
}

type Votes = { readonly votes: ReadonlyMap<string, number>; readonly marks: number; readonly words: number };

function votesIn(sample: string): Votes {
  const words = sample.toLowerCase().match(/['’][ns]\b|[\p{L}\p{M}]+/gu) ?? [];
  const votes = new Map<string, number>();
  let marks = 0;
  const count = (languages: readonly string[] = []): void => {
    if (languages.length > 0) marks++;
    for (const language of languages) votes.set(language, (votes.get(language) ?? 0) + 1 + 1 / languages.length);
  };
  for (const word of words) {
    count(byWord.get(word.replace("’", "'")));
    for (const letter of word.match(beyondAscii) ?? []) count(byLetter.get(letter));
  }
  return { votes, marks, words: words.length };
}

const beyondAscii = /[\u0080-\uffff]/g;
