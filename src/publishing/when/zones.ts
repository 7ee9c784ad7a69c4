// The time zone named in a schedule: "Europe/London", "UTC+5:30", "New York time", "in Tokyo", "ET".
import { Trouble } from "../../trouble.ts";
import { worded } from "../../words/worded.ts";
import { checkZone } from "../walltime.ts";
import places from "./zone-places.json" with { type: "json" };

/** Letters that mean one zone to those who write them; summer time comes with the zone. */
const letters: Readonly<Record<string, string>> = {
  utc: "UTC",
  gmt: "UTC",
  z: "UTC",
  et: "America/New_York",
  est: "America/New_York",
  edt: "America/New_York",
  eastern: "America/New_York",
  pt: "America/Los_Angeles",
  pst: "America/Los_Angeles",
  pdt: "America/Los_Angeles",
  pacific: "America/Los_Angeles",
  mst: "America/Denver",
  mdt: "America/Denver",
  mountain: "America/Denver",
  cdt: "America/Chicago",
  central: "America/Chicago",
  cet: "Europe/Berlin",
  cest: "Europe/Berlin",
  eet: "Europe/Athens",
  eest: "Europe/Athens",
  bst: "Europe/London",
  msk: "Europe/Moscow",
  jst: "Asia/Tokyo",
  kst: "Asia/Seoul",
  sgt: "Asia/Singapore",
  aest: "Australia/Sydney",
  aedt: "Australia/Sydney",
};
/** Letters that mean several zones, with two of them. */
const several: Readonly<Record<string, readonly [string, string]>> = {
  ist: ["Asia/Kolkata", "Europe/Dublin"],
  cst: ["America/Chicago", "Asia/Shanghai"],
  ct: ["America/Chicago", "Asia/Shanghai"],
  ast: ["America/Halifax", "Asia/Riyadh"],
};

type Split = { readonly zone?: string; readonly rest: string };

type Named = { readonly at: number; readonly length: number; readonly zone: string };

const areas = "africa america antarctica arctic asia atlantic australia europe indian pacific etc us";
const area = new RegExp(`\\b(?:${areas.replace(/ /g, "|")})/[\\w+/-]+`, "i");
const fromUtc = /\b(?:utc|gmt) ?([+-])(\d{1,2})(?::?(\d{2}))?(?![\d:])/i;
// "08:00 -10:00" is from when to when.
const shift = /(?<![\w:]|\d ?(?=-))([+-])(\d{2}):?(\d{2})(?![\d:])/;
const afterTime = /(?<=\d{2}:?\d{2})z\b/i;

/** "08:00+01:00", "8am +5:30": a shift, or a second time. */
const joined = /(?<=\d(?: ?[ap]m ?)?)\+(\d{1,2}:\d{2})/i;

/** What is left is read as a schedule without a zone. Throws Trouble `bad-input` for a zone that nobody knows. */
export function zoneIn(text: string): Split {
  const named = area.exec(text);
  if (named) return withoutLetters(taken(text, at(named, checkZone(named[0]))));
  const shifted = fromUtc.exec(text) ?? shift.exec(text);
  if (shifted) return taken(text, at(shifted, offsetZone(shifted)));
  const either = joined.exec(text);
  if (either) {
    const { rest } = taken(text, at(either, "UTC"));
    const offers = { one: `${rest} UTC${either[0]}`, two: text.replace(either[0], ` and ${either[1]}`) };
    throw new Trouble("bad-input", [worded("phrase.two-ways"), worded("phrase.suggest", offers)]);
  }
  const zulu = afterTime.exec(text);
  if (zulu) return taken(text, at(zulu, "UTC"));
  return placeIn(text) ?? lettersIn(text) ?? { rest: text };
}

/** "9am IST (Asia/Kolkata)": letters that say the zone again, and no other. */
function withoutLetters(split: Split & { readonly zone: string }): Split {
  const again = [...split.rest.matchAll(/(?<=[\s\dm])[a-z]{2,8}\b/gi)].find(([said]) => {
    const small = said.toLowerCase();
    return letters[small] === split.zone || several[small]?.includes(split.zone);
  });
  return again ? { ...split, rest: taken(split.rest, at(again, split.zone)).rest } : split;
}

const at = (found: RegExpExecArray, zone: string): Named => ({ at: found.index, length: found[0].length, zone });

function taken(text: string, { at, length, zone }: Named): Split & { readonly zone: string } {
  const before = text.slice(0, at).replace(/[\s,(]+(?:in\s+)?$/i, "");
  const after = text.slice(at + length).replace(/^\s*\)?(?:\s*time\b)?/i, "");
  return { zone, rest: `${before} ${after}`.trim() };
}

function offsetZone([said, sign, hours = "", minutes = "00"]: RegExpExecArray): string {
  if (Number(hours) > 14 || Number(minutes) > 59)
    throw new Trouble("bad-input", worded("phrase.no-zone", { typed: said }));
  return checkZone(`${sign}${hours.padStart(2, "0")}:${minutes}`);
}

function lettersIn(text: string): Split | undefined {
  for (const found of text.matchAll(/(?<=[\s(\dm])([a-z]{2,8})\b/gi)) {
    const said = (found[1] ?? "").toLowerCase();
    const zone = said === "z" ? undefined : letters[said];
    if (zone) return taken(text, at(found, zone));
    const [one, two] = several[said] ?? [];
    if (one === undefined || two === undefined) continue;
    const { rest } = taken(text, at(found, one));
    throw new Trouble("bad-input", [
      worded("phrase.two-zones", { typed: found[1] ?? "" }),
      worded("phrase.suggest", { one: `${rest} ${one}`, two: `${rest} ${two}` }),
    ]);
  }
  return undefined;
}

let zoneOfPlace: ReadonlyMap<string, string> | undefined;

/** The last part of every zone's name, and large places that name none. */
function knownPlaces(): ReadonlyMap<string, string> {
  zoneOfPlace ??= new Map([
    ...Intl.supportedValuesOf("timeZone").flatMap((zone) =>
      // "San Juan" is not first of all the one in Argentina.
      zone.split("/").length > 2
        ? []
        : [[(zone.split("/").at(-1) ?? "").replace(/_/g, " ").toLowerCase(), zone] as const],
    ),
    ...Object.entries(places),
  ]);
  return zoneOfPlace;
}

/** "New York time", "in Tokyo": a place counts only where the words around it say that it is a zone. */
function placeIn(text: string): Split | undefined {
  const small = text.toLowerCase().replace(/_/g, " ");
  for (const frame of [/(?:^| )(?:in )?((?:[a-z.'-]+ ){0,2}[a-z.'-]+) time\b/g, / in ((?:[a-z.'-]+ ){0,2}[a-z.'-]+)/g])
    for (const found of small.matchAll(frame)) {
      const words = (found[1] ?? "").split(" ");
      for (let length = words.length; length > 0; length -= 1)
        for (const [from, to] of [
          [words.length - length, words.length],
          [0, length],
        ] as const) {
          const place = words.slice(from, to).join(" ");
          const zone = knownPlaces().get(place);
          if (zone === undefined) continue;
          return taken(text, { at: small.indexOf(place, found.index), length: place.length, zone });
        }
    }
  return undefined;
}
