// Reports of other deeds by the same people or in the same place: other kinds of deed, scores, turns and figures.
import { cut } from "../language/tokenize.ts";
import { type ApartRow, differ, strangers } from "./apart-row.ts";

const shared = (one: ReadonlySet<string>, other: ReadonlySet<string>): number => one.intersection(other).size;

/** Both tell where in the same row of things they stand, and not at the same place. */
const otherwise = (one: ReadonlyMap<string, string>, other: ReadonlyMap<string, string>): boolean =>
  [...one].some(([row, at]) => (other.get(row) ?? at) !== at);

/** A title alone has too few words to say that its deed is another. */
const enoughMatter = 2;

/** Stems of what every vote of a house is told with. */
const ofHouses = new Set(
  ["vote", "voted", "votes", "parliament", "council", "senate", "passed", "passes", "approved", "approves", "allow"]
    .concat(["lawmakers", "bill", "law", "legislation", "backed", "backs", "rejected", "rejects", "majority"])
    .flatMap((word) => cut(word).tokens.map(({ stem }) => stem)),
);

/** Both names of two who do something with one another in both. */
const twoPersons = 4;

/** What makes more victims by the hour. */
const growing: ReadonlySet<string> = new Set(
  "violence quake storm fire slide crash collapse explosion disease war search kidnapping".split(" "),
);

export const apartDeedRows: readonly ApartRow[] = [
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
    holds: (one, other) => otherwise(one.turns, other.turns),
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
    name: "another step of a course",
    holds: (one, other) => otherwise(one.steps, other.steps),
    yes: [
      [
        ["Norden takes pole in Monza", "Kai Norden took pole for the Italian Grand Prix in Monza on Saturday."],
        ["Norden wins in Monza", "Kai Norden won the Italian Grand Prix in Monza on Sunday, his third of the year."],
      ],
      [
        ["Crew launches to station", "Four astronauts left for the space station on a rocket from Kourou on Friday."],
        ["Crew returns from station", "Four astronauts came back from the space station off Kourou in a capsule."],
      ],
    ],
    no: [
      [
        ["Norden takes pole in Monza", "Kai Norden took pole for the Italian Grand Prix in Monza on Saturday."],
        ["Norden fastest in qualifying", "Kai Norden has pole for the Italian Grand Prix in Monza after Saturday."],
      ],
      [
        ["Norden wins in Monza", "Kai Norden won the Italian Grand Prix in Monza on Sunday."],
        ["Norden wins from pole", "Kai Norden won the Italian Grand Prix in Monza from pole on Sunday."],
      ],
      [
        ["Firm launches phone", "Norbank launched a phone in Turku on Friday."],
        [
          "Founder returns with a phone",
          "The founder of Norbank returned to the stage in Turku on Friday with a phone.",
        ],
      ],
    ],
  },
  {
    name: "another deed",
    holds: (one, other) =>
      (differ(one.deeds, other.deeds) || differ(one.happenings, other.happenings)) &&
      one.figures.isDisjointFrom(other.figures),
    yes: [
      [
        ["Clinic opens", "The king opened a hospital in Ellery that has 120 beds."],
        ["Clinic burns", "Two people died in a fire at a hospital in Ellery."],
      ],
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
      [
        ["King shot", "The king was shot in Ellery and was taken to a hospital."],
        ["King recovers", "The king is out of danger in a hospital in Ellery."],
      ],
    ],
  },
  {
    name: "nothing of the deed in common",
    holds: (one, other) =>
      one.language === other.language &&
      shared(one.names, other.names) < twoPersons &&
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
      [
        ["Dorn names chief", "Dorn named Ida Brook as its chief after eight years under Max Hale."],
        ["Ida Brook to lead Dorn", "Ida Brook, who follows Max Hale, will lead the carmaker."],
      ],
    ],
  },
  {
    name: "another matter before one house",
    holds: (one, other) =>
      one.language === other.language &&
      [one, other].every(({ deeds }) => deeds.size === 1 && deeds.has("vote")) &&
      shared(one.actors, other.actors) + shared(one.figures, other.figures) === 0 &&
      differ(one.matter.difference(ofHouses), other.matter.difference(ofHouses)),
    yes: [
      [
        ["Norland votes on budget", "The parliament of Norland passed a budget of 40 billion on Thursday."],
        ["Norland votes on abortion", "The parliament of Norland voted to allow abortion until the twelfth week."],
      ],
    ],
    no: [
      [
        ["Norland votes on budget", "The parliament of Norland passed a budget of 40 billion on Thursday."],
        ["Budget passed", "Lawmakers in Norland approved a budget that cuts spending on roads."],
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
      strangers(one, other) &&
      differ(one.figures, other.figures) &&
      shared(one.deeds, other.deeds) > 0 &&
      one.deeds.intersection(other.deeds).isDisjointFrom(growing),
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
