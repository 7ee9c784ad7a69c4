// A flood as one room was told of it on four days: its toll rises, a line is taken back, and one schedule remembers it.
import type { Briefing } from "../../../src/news/briefing.ts";
import { aSubscription } from "../../contracts/store/samples.ts";
import { briefing, claim, source } from "../discord/briefings.ts";
import { day, noon, room, type servedPages } from "./serving.ts";

const outlets = ["Valley Courier", "Alpine Wire", "Valley Courier", "Coast Herald"] as const;
const tolls = [7, 9, 9, 13] as const;
export const villages = ["Alba", "Brenn", "Carsa", "Dorf"] as const;

/** By its number from 0; `words` stand wherever words come from outside. */
export function floodTelling(n: number, words?: string, flood = "000000"): Briefing {
  const [dead, outlet] = [tolls[n] ?? 0, words ?? outlets[n] ?? ""];
  const [lead, point] = [
    `The flood killed ${dead} people, the canton said.`,
    `Rescuers came to ${villages[n]} at dawn.`,
  ];
  const at = noon - (4 - n) * day;
  const citation = { source: 0, sentence: 0, start: 17, end: 17 + `${dead} people`.length } as const;
  const url = `https://news.example.org/flood/${n}`;
  return briefing({
    id: `flood${flood}${n}`,
    headline: claim(words ?? "Flood in the Furgg valley", -1),
    lead: claim(lead, 0),
    points: [claim(point, 1)],
    ...{ more: [], actors: [], quotes: [], disputes: [] },
    figures: [
      {
        ...{ text: `${dead} people`, value: dead, unit: "people", citation },
        measures: words === undefined ? "people killed by the flood" : `killed by the flood ${words}`,
      },
    ],
    sources: [
      { ...source, article: url, url, outlet, title: words ?? "Flood", publishedAt: at, sentences: [lead, point] },
    ],
    writtenAt: at,
    ...(n === 1 && {
      corrections: [{ source: 0, sentence: 1, kind: "gone", was: point, now: "", seenAt: at + 3_600_000 } as const],
    }),
  });
}

let floods = 0;

/** Kept where it was told; gives the address of the story, by its newest telling. */
export async function tellFlood(
  served: Awaited<ReturnType<typeof servedPages>>,
  place = room,
  words?: string,
  askedFor?: string,
): Promise<string> {
  // What was kept of one id with a correction stays as it is: each other flood is another's.
  const flood = words === undefined && askedFor === undefined ? undefined : String(++floods).padStart(6, "0");
  const tellings = tolls.map((_, n) => ({ ...floodTelling(n, words, flood), ...(askedFor && { askedFor }) }));
  for (const each of tellings) await served.post(each, place);
  const mine = served.store.of(place.tenant);
  const id = `flood-${place.address}`;
  await mine.subscriptions.save(aSubscription({ id, place }));
  const told = tellings.map((each) => ({ briefing: each.id, at: each.writtenAt }));
  const [last = { briefing: "", at: noon }] = told.slice(-1);
  await mine.editions.remember(id, [{ story: "flood", articles: [], ...last, before: told.slice(0, -1) }]);
  return served.pages.addressOf({ place, kind: "story", id: last.briefing, at: last.at });
}
