// Reports of other people, however alike their words are: other names, victims, accused, sides and states.
import { type ApartRow, apartIn, differ, strangers } from "./apart-row.ts";
import type { Gist } from "./gist.ts";

/** A man and a woman, a child and a couple. */
const otherKind = (one: Gist, other: Gist): boolean =>
  [...one.kinds].some(([about, kinds]) => differ(kinds, other.kinds.get(about) ?? new Set()));

export const apartWhoRows: readonly ApartRow[] = [
  {
    name: "nobody and nowhere in common",
    holds: (one, other) => apartIn(one, other, "names"),
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
    holds: (one, other) => apartIn(one, other, "actors"),
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
    name: "other names in the headlines",
    holds: (one, other) => apartIn(one, other, "titled"),
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
    name: "other persons by what they are",
    holds: (one, other) => strangers(one, other) && apartIn(one, other, "titledRoles", "roles"),
    yes: [
      [
        ["Jury convicts priest", "A jury in Dalton convicted a priest of abusing three boys."],
        ["Jury convicts teacher", "A jury in Dalton convicted a teacher of stealing school funds."],
      ],
    ],
    no: [
      [
        ["Jury convicts priest", "A jury in Dalton convicted a priest of abusing three boys."],
        ["Pastor guilty", "A jury in Dalton found a priest guilty of abuse."],
      ],
    ],
  },
  {
    name: "other victims",
    holds: (one, other) => strangers(one, other) && (differ(one.victims, other.victims) || otherKind(one, other)),
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
    holds: (one, other) => strangers(one, other) && differ(one.suspects, other.suspects),
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
    holds: (one, other) => differ(one.states, other.states) && strangers(one, other),
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
];
