// Whether the countries, regions and towns that a claim names are those of its source's words.
import { isWithin, regionNamed } from "../../language/en/places.ts";
import { wordSet } from "../../language/word-set.ts";
import { isEnglish, type Passage } from "./passage.ts";
import type { Placed } from "./placed.ts";
import { alike, type Clash, ofPairs, type View, type VouchedRow } from "./view.ts";

/** `region` where it is a country, a state or a continent; a town has none. */
type Place = { readonly at: number; readonly region: string | undefined };

export function placesIn(passage: Passage, pieces: readonly number[]): readonly Place[] {
  const found: Place[] = [];
  const taken = new Set<number>();
  for (const at of pieces) {
    const word = passage.word(at);
    if (taken.has(at) || word.kind !== "word" || !word.capital || word.norm === "the") continue;
    const next = pieces.includes(at + 1) ? passage.word(at + 1) : undefined;
    const both = next?.capital ? regionNamed(`${word.text} ${next.text}`) : undefined;
    const region = both ?? regionNamed(word.text);
    if (both !== undefined) taken.add(at + 1);
    if (region !== undefined || isIn(passage, at)) found.push({ at, region });
  }
  return found;
}

/** "in Oslo": a name behind a word of place. */
const isIn = (passage: Passage, at: number): boolean =>
  passage.isProper(at) && inside.has(passage.all[at - 1]?.norm ?? "") && passage.word(at).quantity === undefined;
const inside = wordSet("in at near from to");

/** Each names a place and none of the source's is the claim's or lies in it: French is European, not the other way. */
function otherPlace(view: View, placed: Placed): readonly Clash[] {
  const { claim } = view;
  const { sentence, source } = placed;
  if (!isEnglish(claim.language) || !isEnglish(sentence.language)) return [];
  const theirs = placesIn(sentence, source);
  if (theirs.length === 0) return [];
  return placesIn(claim, placed.claim).flatMap((own): Clash[] => {
    const gives = (there: number): boolean => alike(view, claim, own.at, sentence, there);
    const covers = ({ at, region }: Place): boolean =>
      region === undefined || own.region === undefined ? gives(at) : isWithin(region, own.region);
    const rival = theirs.find(({ region }) => (region === undefined) === (own.region === undefined));
    if (rival === undefined || theirs.some(covers) || (own.region === undefined && source.some(gives))) return [];
    const { region } = rival;
    const isNarrower = region !== undefined && own.region !== undefined && isWithin(own.region, region);
    if (isNarrower && !isOfSame(view, own.at, sentence, rival.at)) return [];
    const [mine, other] = [claim.word(own.at).text, sentence.word(rival.at).text];
    return [{ claim: mine, source: other, words: `The source says "${other}" there, not "${mine}".` }];
  });
}

/** "its German plants" for "its European plants"; "the Danes" for "the European side" may be told elsewhere. */
function isOfSame(view: View, at: number, sentence: Passage, there: number): boolean {
  const [own, theirs] = [view.claim.governor(at), sentence.governor(there)];
  return own >= 0 && theirs >= 0 && alike(view, view.claim, own, sentence, theirs);
}

export const regionRows: readonly VouchedRow[] = [
  {
    name: "another country, region or town",
    kind: "name",
    weight: "veto",
    find: ofPairs(otherPlace),
    yes: [
      ["Workers {at four Spanish plants} left.", "Workers {at four French plants} left."],
      ["Reed {was born in the United Kingdom}.", "Reed {was born in Switzerland}."],
      ["It cut jobs {at its German plants}.", "It cut jobs {at its European plants}."],
      ["{The US government welcomed} it.", "{The UK government welcomed} it."],
      ["Shares fell {in Bergen}.", "Shares fell {in Oslo}."],
    ],
    no: [
      ["It cut jobs {at its European plants}.", "It cut jobs {at its German plants}."],
      ["{British buyers} paid more.", "{Customers in the UK} paid more."],
      ["It is the largest {in America}.", "It is the largest {in the United States}."],
      ["{The Danish firm} won.", "{Airo, a firm in Denmark,} won."],
      ["{Reed drew Denmark level}.", "{Reed scored, equalising for the European side}."],
      ["The ministry said it, {the US department} said.", "{The U.S. Department of Trade} said it."],
      ["{It opened in Oslo}.", "{It opened in Oslo, Norway}."],
    ],
  },
];
