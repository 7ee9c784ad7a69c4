// Which names are surely nobody, though they were taken for somebody: feasts, storms, parks and halves of names.
import { genderOfFirstName } from "../../language/en/gender.ts";
import { rarity } from "../../language/frequency.ts";
import { wordSet } from "../../language/word-set.ts";
import type { Actor } from "../briefing.ts";

type Named = Pick<Actor, "name" | "kind" | "role">;

export type NobodyRule = {
  readonly name: string;
  readonly kinds: readonly Actor["kind"][];
  /** Asked of the words of the name and their small letters. */
  readonly is: (words: readonly string[], lower: readonly string[]) => boolean;
  /** Holds though the text states a role. */
  readonly evenWithRole?: true;
  readonly yes: readonly [string, ...string[]];
  readonly no: readonly [string, ...string[]];
};

const both = ["person", "organisation"] as const;
const thingEnds = wordSet(
  `act album award awards bay beach bowl bridge building canyon castle cathedral championship championships creek
  cup day derby eve expo fair festival finals fire forest games garden gardens globes grammys harbor harbour
  highway hill hills holiday hotel hurricane island islands lake mall marathon monument mount mountain mountains
  oscars palace parade park plaza prize reef ridge river road route sea series square stadium storm street terrace
  tour tower trail trophy valley war way zoo`,
);
const thingOpens = wordSet(
  "artemis cyclone eid fort hurricane lake mount mt mt. operation oval project storm super tropical typhoon",
);
const placeEnds = wordSet("city county school state states town township university village");
const countries = wordSet("america britain u.k. u.s. uk us usa");
const otherLetters = wordSet("ai aids covid covid-19 dna gdp hiv ivf lgbt lgbtq lgbtq+ lgbtqia tv");
const feasts = wordSet(
  `christmas diwali easter eid emmys grammys halloween hanukkah juneteenth kwanzaa olympics oscars passover purim
  ramadan thanksgiving tonys`,
);
const unnamed = wordSet(
  "authority board center centre commission committee council court department office party union",
);
const agencies = wordSet("afp ap getty reuters");

export const nobodyRules: readonly NobodyRule[] = [
  {
    name: "a thing, a feast or a place by its last word",
    kinds: both,
    evenWithRole: true,
    is: (words, lower) => words.length > 1 && thingEnds.has(lower.at(-1) ?? ""),
    yes: ["Rose Garden", "Milky Way", "Golden Globes", "Great Barrier Reef", "Academy Awards", "Dewey Beach"],
    no: ["Tom Reed", "Norbank", "Harbour Council", "Park Yoon"],
  },
  {
    name: "a storm, a lake or a mission by its first word",
    kinds: both,
    is: (words, lower) => words.length > 1 && thingOpens.has(lower[0] ?? ""),
    yes: ["Oval Office", "Storm Helene", "Hurricane Ida", "Eid al-Fitr", "Artemis II", "Lake Lowell"],
    no: ["Tom Storm", "Anna Lake"],
  },
  {
    name: "a place or a school taken for a person",
    kinds: ["person"],
    is: (words, lower) => words.length > 1 && placeEnds.has(lower.at(-1) ?? ""),
    yes: ["Anderson State", "Ellery County"],
    no: ["Tom Reed", "State Reed"],
  },
  {
    name: "a town by its first word",
    kinds: ["person"],
    is: (words, lower) => words.length > 1 && /^(?:north|south|east|west|new|upper|lower)$/.test(lower[0] ?? ""),
    yes: ["North Hampton", "New Ellery"],
    no: ["Norton Reed", "Tom North"],
  },
  {
    name: "a feast or a prize",
    kinds: both,
    is: (_, lower) => lower.some((word) => feasts.has(word)),
    yes: ["Passover", "Eid al-Adha", "Christmas", "Oscars"],
    no: ["Tom Reed", "Norbank"],
  },
  {
    name: "a body without its name",
    kinds: ["organisation"],
    is: (_, lower) => lower.length === 1 && unnamed.has(lower[0] ?? ""),
    yes: ["Union", "Department"],
    no: ["Senate", "European Union"],
  },
  {
    name: "a weapon",
    kinds: both,
    is: (_, lower) => lower.some((word) => /^(?:missiles?|rockets?|rifles?|drones?|howitzers?)$/.test(word)),
    yes: ["Army Tactical Missile Systems"],
    no: ["Army Council"],
  },
  {
    name: "a country taken for a body",
    kinds: ["organisation"],
    is: (_, lower) => /^(?:the )?united (?:states|kingdom)/.test(lower.join(" ")) || countries.has(lower.join(" ")),
    yes: ["United States", "U.S."],
    no: ["United Nations", "US Airways"],
  },
  {
    name: "letters of something else than a body",
    kinds: ["organisation"],
    is: (_, lower) => lower.length === 1 && otherLetters.has(lower[0] ?? ""),
    yes: ["LGBTQ", "IVF"],
    no: ["NATO", "HIV Alliance"],
  },
  {
    name: "letters of a body that news does not know, and the reader neither",
    kinds: ["organisation"],
    is: (words, lower) => words.length === 1 && /^\p{Lu}{2,6}$/u.test(words[0] ?? "") && rarity(lower[0] ?? "") === 1,
    yes: ["MBAH", "XQZT"],
    no: ["NATO", "FDA", "FIFA", "Norbank"],
  },
  {
    name: "a picture agency run together with its caption",
    kinds: both,
    evenWithRole: true,
    is: (words, lower) => agencies.has(lower[0] ?? "") && words.length > (lower[1] === "images" ? 2 : 1),
    yes: ["Getty Images Protesters", "AFP Rescuers"],
    no: ["Getty Images", "Reuters"],
  },
  {
    name: "letters that are no name of a person",
    kinds: ["person"],
    is: (words) => words.some((word) => /\d|^(?:II|III|IV)$/.test(word)) || /^\p{Lu}{2,}$/u.test(words.join("")),
    yes: ["Artemis II", "Apollo 11", "IVF"],
    no: ["Tom Reed", "JD Vance"],
  },
  {
    name: "two names run together",
    kinds: ["person"],
    evenWithRole: true,
    is: (words, lower) => words.length === 4 && isFirst(lower[2]) && !isFirst(lower[1]),
    yes: ["Luka Doncic Anthony Davis", "Tom Reed Anna Lind"],
    no: ["Maria Anna Elena Lind", "Miguel de la Torre", "Anthony Davis"],
  },
  {
    name: "half a name",
    kinds: ["person"],
    evenWithRole: true,
    is: (words) =>
      words.length > 1 &&
      (/^(?:de|dos|da|das|del|van|von|bin|al)$/.test(words[0] ?? "") || /^\p{Lu}\.?$/u.test(words.at(-1) ?? "")),
    yes: ["dos Santos Lima", "van der Berg", "Robert C", "Robert C."],
    no: ["Ann dos Santos", "Van Morrison", "Robert C. Reed"],
  },
];

function isFirst(lower: string | undefined): boolean {
  return lower !== undefined && genderOfFirstName(lower) !== undefined;
}

export function isNobody({ name, kind, role }: Named): boolean {
  const words = name.split(" ");
  const lower = name.toLowerCase().split(" ");
  return nobodyRules.some(
    (rule) => rule.kinds.includes(kind) && (role === undefined || rule.evenWithRole) && rule.is(words, lower),
  );
}
