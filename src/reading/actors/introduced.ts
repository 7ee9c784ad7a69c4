// Where a text itself says that two names are one: "Free Syrian Army (FSA)", "ISIS, also known as ISIL".
import type { NameMention, Sentence } from "../../news/reading.ts";
import { formOf, spells } from "./same-name.ts";

/** Between the two names, and nothing else: an opening bracket or words that make them one. */
const between: readonly RegExp[] = [
  /^["”']?\s*\((?:\s|also |formerly |better |now |or |the )*["“']?$/i,
  /^["”']?\s*\((?:\s|also |formerly |better |now )*(?:known as|called) ["“']?$/i,
  /^["”']?\s*\(abbreviated ["“']?$/i,
  /^["”']?,? (?:(?:also|formerly|better|now|otherwise) )?known as (?:the )?["“']?$/i,
  // "Kim's lawyer, X, called Cho a liar": without "also" it is a verb like another.
  /^["”']?,? (?:also|formerly|now) called (?:the )?["“']?$/i,
  /^["”']?,? (?:also )?abbreviated(?: as| to)? (?:the )?["“']?$/i,
  /^["”']?, or (?:the )?["“']?$/i,
];

/** Pairs of spelling keys. */
export function introducedNames(
  sentences: readonly Sentence[],
  names: readonly NameMention[],
  title: string,
): [string, string][] {
  const pairs: [string, string][] = [];
  for (let i = 1; i < names.length; i++) {
    const one = names[i - 1];
    const other = names[i];
    if (one === undefined || other === undefined || one.at.sentence !== other.at.sentence) continue;
    const gap = other.at.start - one.at.end;
    if (gap < 1 || gap > 40) continue;
    const text = one.at.sentence < 0 ? title : (sentences[one.at.sentence]?.text ?? "");
    const words = text.slice(one.at.end, other.at.start);
    if (!between.some((pattern) => pattern.test(words))) continue;
    // "Obama (Democrat)" or "Paris, or London" is no second name: brackets and "or" need the letters to agree.
    const stated = /known as|called|abbreviated/i.test(words);
    if (stated ? one.kind === other.kind : spells(other.text, one.text) || spells(one.text, other.text))
      pairs.push([key(one), key(other)]);
  }
  return pairs;
}

const key = (name: NameMention): string => formOf(name.text, name.kind).key;
