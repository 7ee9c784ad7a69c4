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
      strangers(one, other, "actors") && (differ(one.victims, other.victims) || differ(one.persons, other.persons)),
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

const knownByFigures: ReadonlySet<string> = new Set(["study", "results", "recall", "deal", "jobs", "vote", "heat"]);
