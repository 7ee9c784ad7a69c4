// What holds two reports apart however alike their words are: rows, each with pairs it must hold apart and pairs it must not.
import type { Gist } from "./gist.ts";

/** Title and text, of two reports. */
export type ApartExample = readonly [readonly [string, string], readonly [string, string]];

export type ApartRow = {
  readonly name: string;
  readonly holds: (one: Gist, other: Gist) => boolean;
  readonly yes: readonly [ApartExample, ...ApartExample[]];
  readonly no: readonly [ApartExample, ...ApartExample[]];
};

/** Neither is empty, and they have nothing in common. */
const differ = (one: ReadonlySet<string>, other: ReadonlySet<string>): boolean =>
  one.size > 0 && other.size > 0 && one.isDisjointFrom(other);

/** Neither speaks of those whom the other names. */
const strangers = (one: Gist, other: Gist, of: "names" | "actors"): boolean =>
  one[of].isDisjointFrom(other.said) && other[of].isDisjointFrom(one.said);

/** A man and a woman, a child and a couple. */
const otherKind = (one: Gist, other: Gist): boolean =>
  [...one.kinds].some(([about, kinds]) => differ(kinds, other.kinds.get(about) ?? new Set()));

const shared = (one: ReadonlySet<string>, other: ReadonlySet<string>): number => one.intersection(other).size;

export const apartRows: readonly ApartRow[] = [
  {
    name: "nobody and nowhere in common",
    holds: (one, other) => one.names.size > 0 && other.names.size > 0 && strangers(one, other, "names"),
    yes: [
      [
        ["Quake shakes Chile", "A strong quake shook Chile on Monday."],
        ["Quake shakes Japan", "A strong quake shook Japan on Monday."],
      ],
    ],
    no: [
      [
        ["Quake shakes Chile", "A strong quake shook Chile on Monday."],
        ["Strong tremor felt", "People in Chile ran out of their homes."],
      ],
    ],
  },
  {
    name: "other actors",
    holds: (one, other) => one.actors.size > 0 && other.actors.size > 0 && strangers(one, other, "actors"),
    yes: [
      [
        ["Ito beats Petrenko", "Mei Ito beat Olga Petrenko in Larksea."],
        ["Sandoval beats Marlow", "Lucia Sandoval beat Ana Marlow in Larksea."],
      ],
    ],
    no: [
      [
        ["Ito beats Petrenko", "Mei Ito beat Olga Petrenko in Larksea."],
        ["Petrenko out", "Olga Petrenko is out of the tournament in Larksea."],
      ],
    ],
  },
  {
    name: "other scores",
    holds: (one, other) => differ(one.scores, other.scores),
    yes: [
      [
        ["Rovers beat City 2-1", "Rovers beat City 2-1 on Thursday."],
        ["Rovers beat City 3-0", "The women of Rovers beat City 3-0 on Thursday."],
      ],
    ],
    no: [
      [
        ["Rovers beat City 2-1", "Rovers beat City 2-1 on Thursday."],
        ["City lose 1-2", "City lost 1-2 to Rovers on Thursday."],
      ],
    ],
  },
  {
    name: "another turn of a series",
    holds: (one, other) => [...one.turns].some(([turn, at]) => (other.turns.get(turn) ?? at) !== at),
    yes: [
      [
        ["Brennan wins stage five", "Conor Brennan won stage five."],
        ["Ferri wins stage six", "Luca Ferri won stage six, Conor Brennan came second."],
      ],
    ],
    no: [
      [
        ["Brennan wins stage five", "Conor Brennan won stage five."],
        ["Brennan takes stage five", "The Irishman won."],
      ],
    ],
  },
  {
    name: "other victims",
    holds: (one, other) =>
      strangers(one, other, "actors") && (differ(one.victims, other.victims) || otherKind(one, other)),
    yes: [
      [
        ["Man shot dead outside bar", "A 34-year-old man was shot dead outside a bar in Ellery, police said."],
        ["Woman shot dead in car park", "A 52-year-old woman was shot dead in a car park in Ellery, police said."],
      ],
    ],
    no: [
      [
        ["Man shot dead outside bar", "A 34-year-old man was shot dead outside a bar in Ellery, police said."],
        ["Woman held", "A woman of 41 was arrested in Ellery over a killing outside a bar."],
      ],
    ],
  },
  {
    name: "other accused",
    holds: (one, other) => strangers(one, other, "actors") && differ(one.suspects, other.suspects),
    yes: [
      [
        ["Man charged with murder", "A 45-year-old man was charged with the murder of his neighbour."],
        ["Man charged with murder", "A 22-year-old man was charged with the murder of his girlfriend."],
      ],
    ],
    no: [
      [
        ["Man charged with murder", "A 45-year-old man was charged with the murder of his neighbour."],
        ["Man in court", "A 45-year-old man was charged with murder."],
      ],
    ],
  },
  {
    name: "another deed",
    holds: (one, other) => differ(one.deeds, other.deeds) && one.figures.isDisjointFrom(other.figures),
    yes: [
      [
        ["Council votes for port", "The council of Ellery voted for a new port."],
        ["Ferry sinks", "A ferry sank off Ellery."],
      ],
    ],
    no: [
      [
        ["Council votes for port", "The council of Ellery voted for a new port."],
        ["Port approved", "Ellery will build a port, councillors decided."],
      ],
    ],
  },
  {
    name: "nothing of the deed in common",
    holds: (one, other) =>
      one.language === other.language &&
      shared(one.deeds, other.deeds) === 0 &&
      shared(one.figures, other.figures) === 0 &&
      Math.min(one.matter.size, other.matter.size) >= enoughMatter &&
      shared(one.matter, other.matter) === 0,
    yes: [
      [
        ["Senator Hale to retire", "Senator Robin Hale will not seek a fourth term, she said on Monday."],
        ["Senator Hale falls", "Senator Robin Hale broke her wrist on Monday, a colleague said."],
      ],
    ],
    no: [
      [
        ["Senator Hale to retire", "Senator Robin Hale will not seek a fourth term, she said on Monday."],
        ["No fourth term for Hale", "Robin Hale will retire from the Senate after a third term."],
      ],
    ],
  },
  {
    name: "other names in the headlines",
    holds: (one, other) =>
      one.titled.size > 0 &&
      other.titled.size > 0 &&
      one.titled.isDisjointFrom(other.said) &&
      other.titled.isDisjointFrom(one.said),
    yes: [
      [
        ["Regulator fines Ardent Bank", "The Financial Authority fined Ardent Bank 12 million pounds."],
        ["Regulator fines Loxley", "The Financial Authority fined the insurer Loxley 7 million pounds."],
      ],
    ],
    no: [
      [
        ["Regulator fines Ardent Bank", "The Financial Authority fined Ardent Bank 12 million pounds."],
        ["Fine for Ardent", "The bank Ardent must pay 12 million pounds."],
      ],
    ],
  },
  {
    name: "another side of the club",
    holds: (one, other) => one.side !== other.side && one.deeds.has("sport") && other.deeds.has("sport"),
    yes: [
      [
        ["India beat England", "India beat England by six wickets in Nagpur."],
        ["India women beat England", "India women beat England in the final in Nagpur."],
      ],
    ],
    no: [
      [
        ["India women beat England", "India women beat England in the final in Nagpur."],
        ["England women lose final", "The women of England lost the final to India."],
      ],
    ],
  },
  {
    name: "other states",
    holds: (one, other) => differ(one.states, other.states) && strangers(one, other, "actors"),
    yes: [
      [
        ["President of Chile in Tokyo", "The president of Chile came to Tokyo."],
        ["President of Kenya in Tokyo", "The president of Kenya came to Tokyo."],
      ],
    ],
    no: [
      [
        ["President of Chile in Tokyo", "The president of Chile came to Tokyo."],
        ["Tokyo: talks with Chile", "Japan and Chile held talks in Tokyo."],
      ],
    ],
  },
  {
    name: "other places and figures",
    holds: (one, other) => differ(one.settings, other.settings) && differ(one.figures, other.figures),
    yes: [
      [
        ["Greens ahead in Weser", "A poll by Infratest puts the Greens ahead in Weser with 28%."],
        ["Greens behind in Saale", "A poll by Infratest puts the Greens behind in Saale with 23%."],
      ],
    ],
    no: [
      [
        ["Greens ahead in Weser", "A poll by Infratest puts the Greens ahead in Weser with 28%."],
        ["Greens lead", "The Greens have 28% in a new poll, a paper in Saale writes."],
      ],
    ],
  },
  {
    name: "other figures of what is known by its figures",
    holds: (one, other) =>
      strangers(one, other, "actors") &&
      differ(one.figures, other.figures) &&
      one.deeds.intersection(other.deeds).intersection(knownByFigures).size > 0,
    yes: [
      [
        ["Coffee and stroke", "A study of 190,000 adults links coffee to stroke."],
        ["Naps and stroke", "A study of 62,000 adults links naps to stroke."],
      ],
    ],
    no: [
      [
        ["Flood kills 7", "At least 7 people were killed by a flood in Mersa."],
        ["Flood kills 13", "At least 13 people were killed by a flood in Mersa."],
      ],
    ],
  },
];

/** A title alone has too few words to say that its deed is another. */
const enoughMatter = 3;

const knownByFigures: ReadonlySet<string> = new Set([
  "study",
  "results",
  "recall",
  "deal",
  "jobs",
  "vote",
  "heat",
  "record",
]);
