// General nouns that with "the" before them mostly stand for something told before, by what they name.
import nouns from "../../language/en/general-nouns.words.json" with { type: "json" };

/**
 * Names of the first three resolve them within a sentence; a happening, a clause before it; matters and things, only a
 * word for one of them.
 */
export type GeneralKind = keyof typeof nouns;

const kinds: ReadonlyMap<string, GeneralKind> = new Map(
  (Object.keys(nouns) as GeneralKind[]).flatMap((kind) =>
    nouns[kind].map((noun): [string, GeneralKind] => [noun, kind]),
  ),
);

/** Undefined for every other word. */
export const generalKindOf = (noun: string): GeneralKind | undefined => kinds.get(noun);
