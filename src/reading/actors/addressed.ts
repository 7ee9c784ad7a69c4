// Which names keep their title, because the text calls both a man and a woman by that surname: Mr Hill and Mrs Hill.
import { genderOfNoun } from "../../language/en/gender.ts";
import { courtesyTitles } from "../../language/en/titles.ts";
import type { NameMention, Sentence } from "../../news/reading.ts";
import { gendersOf, surname } from "./agreement.ts";

/** No title is longer. */
const longest = 12;
const wordBefore = /(?:^|[\s"“‘'(])(\p{L}+\.?) $/u;

/** The same mentions, those of such a surname with the title before it, as the text writes it. Linear in the names. */
export function withTitles(sentences: readonly Sentence[], names: readonly NameMention[]): readonly NameMention[] {
  const genders = gendersOf(sentences, [names]);
  return names.map((name) => {
    if (name.kind !== "person" || genders.get(surname(name.text)) !== "both") return name;
    const { sentence, start, end } = name.at;
    const text = sentences[sentence]?.text ?? "";
    const title = wordBefore.exec(text.slice(Math.max(0, start - longest), start))?.[1];
    const lower = title?.toLowerCase();
    if (title === undefined || lower === undefined || !courtesyTitles.has(lower)) return name;
    if (genderOfNoun(lower) === undefined) return name;
    const from = start - title.length - 1;
    return { ...name, text: text.slice(from, end), at: { sentence, start: from, end } };
  });
}
