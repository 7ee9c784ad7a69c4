// What a whole document corrects in the names of each sentence: a surname of a full name, most of a repeated one.
import type { DocumentSightings, TaggerSentence } from "./context.ts";
import { type DocumentEvidence, type FoundName, nameText } from "./found-names.ts";
import { addMissed, mendNames } from "./mending.ts";

const kindOfTag = ["other", "person", "person", "organisation", "organisation", "place", "place", "other"] as const;

export function foundIn(tagged: Uint8Array): FoundName[] {
  const found: FoundName[] = [];
  for (let i = 0; i < tagged.length; i++) {
    const tag = tagged[i] ?? 0;
    if (tag === 0) continue;
    const last = found.at(-1);
    const kind = kindOfTag[tag] ?? "other";
    const goesOn = tag === 7 ? tagged[i - 1] === 7 : (tag & 1) === 0;
    if (goesOn && last !== undefined && last.to === i) last.to = i + 1;
    else found.push({ from: i, to: i + 1, kind });
  }
  return found;
}

/** Changes the names of every sentence in place. */
export function settle(
  sentences: readonly TaggerSentence[],
  names: readonly FoundName[][],
  sightings: DocumentSightings,
): void {
  const document: DocumentEvidence = { sightings, companies: new Set() };
  const { companies } = document;
  sentences.forEach((sentence, s) => {
    mendNames(sentence, names[s] ?? [], document);
  });
  const votes = new Map<string, Map<FoundName["kind"], number>>();
  const surnames = new Set<string>();
  const texts = sentences.map((sentence, s) =>
    (names[s] ?? []).map((found) => {
      const text = nameText(sentence, found.from, found.to);
      if (sentence.style === 1) return text;
      const vote = votes.get(text) ?? new Map<FoundName["kind"], number>();
      vote.set(found.kind, (vote.get(found.kind) ?? 0) + 1);
      votes.set(text, vote);
      const last = sentence.words[found.to - 1]?.text ?? "";
      if (found.kind === "person" && found.to - found.from > 1 && last.length > 2) surnames.add(last);
      return text;
    }),
  );
  sentences.forEach((sentence, s) => {
    const here = names[s] ?? [];
    here.forEach((found, n) => {
      const text = texts[s]?.[n] ?? "";
      const word = sentence.words[found.from];
      const alone = found.to - found.from === 1 && word !== undefined && surnames.has(text);
      // "Freberg" is Stan Freberg, though there is also a Freberg Ltd.
      if (companies.has(text) && !alone) {
        found.kind = "organisation";
        return;
      }
      // Valeska Paris is "Paris" afterwards, unless the article is also somewhere "in Paris".
      if (alone && (found.kind !== "place" || !sentence.places[found.from] || sightings.get(word.key)?.afterIn === 0)) {
        found.kind = "person";
        return;
      }
      found.kind = majority(votes.get(text), found.kind);
    });
    addMissed(sentence, here, surnames, document);
  });
}

/** Two thirds of three or more decide. */
function majority(
  vote: ReadonlyMap<FoundName["kind"], number> | undefined,
  otherwise: FoundName["kind"],
): FoundName["kind"] {
  if (vote === undefined) return otherwise;
  let best = otherwise;
  let most = 0;
  let all = 0;
  for (const [kind, count] of vote) {
    all += count;
    if (count > most) {
      most = count;
      best = kind;
    }
  }
  return all >= 3 && most / all >= 0.67 ? best : otherwise;
}
