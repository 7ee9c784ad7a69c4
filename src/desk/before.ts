// Told before: how a story came to be where it is, telling by telling, each with its evidence and what changed by then.

import type { BriefingId } from "../news/briefing.ts";
import { correctionTold } from "../news/corrected.ts";
import { samePlace } from "../news/place.ts";
import { tongueOf } from "../news/shown.ts";
import type { Row } from "../news/talk.ts";
import { drawingOfTold, isDrawnIn } from "../publishing/drawings.ts";
import { Trouble } from "../trouble.ts";
import { sinceLast } from "../unfolding/since.ts";
import { storyLines, tellingsOf } from "../unfolding/story-line.ts";
import type { Telling } from "../unfolding/tellings.ts";
import { worded } from "../words/worded.ts";
import type { Press } from "./call.ts";
import { clipped, notice } from "./notices.ts";
import { briefingFor } from "./opening.ts";
import { courseLine } from "./story-state.ts";

/** The oldest go first, as in a newspaper's archive; more would be more than one message. */
const mostShown = 8;

export async function pressBefore(call: Press): Promise<void> {
  const { tongue } = call;
  const tellings = await tellingsFor(call, call.heard.action.on);
  const newest = tellings.at(-1)?.briefing;
  if (newest === undefined || tellings.length < 2) throw new Trouble("not-found", worded("before.none"));
  const shown = tellings.slice(-mostShown);
  const left = tellings.length - shown.length;
  const zone = call.heard.by.zone ?? call.tools.zone;
  const quoted = (words: string) => tongue.say("briefing.quotation", { words });
  const [course, read] = [courseLine(tellings), await pageOf(call, tellings)];
  const drawing = (await isDrawnFor(call, newest.id)) ? drawingOfTold(tellings, zone) : undefined;
  await call.say(
    notice(
      "plain",
      [
        ...(course === undefined ? [] : [course]),
        ...(left > 0 ? [[{ quiet: tongue.say("before.left", { left }) }]] : []),
        ...(read === undefined ? [] : [[{ link: read, words: tongue.say("page.story") }]]),
      ],
      {
        title: tongue.say("before.title", { headline: quoted(clipped(newest.headline.text, 120)) }),
        rows: shown.map((telling, at) => rowOf(telling, shown[at - 1], zone)),
        ...(drawing && { drawing }),
      },
    ),
  );
}

/** Oldest first; only what who asks may read. */
async function tellingsFor(call: Press, id: BriefingId): Promise<readonly Telling[]> {
  const open = (briefing: BriefingId) => briefingFor(call, briefing);
  if ((await open(id)) === undefined) return [];
  const lines = await storyLines(call.mine, await call.mine.briefings.placesOf(id), call.now);
  return tellingsOf(lines(id), open);
}

/** As the places that were told it have it. */
async function isDrawnFor({ mine, heard, tools }: Press, id: BriefingId): Promise<boolean> {
  const places = await mine.briefings.placesOf(id);
  const there = await Promise.all(places.map((place) => mine.subscriptions.ofPlace(place)));
  return isDrawnIn(tools.platform(heard.in.platform), there.flat());
}

/** Where the story's page is, for who may read all that may stand there. */
async function pageOf({ tools, mine, heard }: Press, tellings: readonly Telling[]): Promise<string | undefined> {
  const newest = tellings.at(-1);
  if (tools.pages === undefined || newest === undefined) return undefined;
  const { id } = newest.briefing;
  const places = await mine.briefings.placesOf(id);
  // What stands in several places may be read by whom only one of them is open to.
  const place = places.find((one) => samePlace(one, heard.in)) ?? (places.length === 1 ? places[0] : undefined);
  return place && tools.pages.addressOf({ kind: "story", id, place, at: newest.at });
}

/** One line: the day, and what had changed since the time before, else what was told. */
function rowOf({ briefing, at }: Telling, last: Telling | undefined, zone: string): Row {
  const tongue = tongueOf(briefing);
  const since = last && sinceLast(last.briefing, briefing);
  const told = since?.kind === "changed" ? { bold: since.words } : clipped(briefing.lead.text, 300);
  const changed = correctionTold(briefing, briefing.lead, zone);
  return {
    lines: [
      [
        { instant: at, as: "date-time", zone },
        ...[": ", told],
        ...(changed === undefined ? [] : [{ quiet: ` · ${changed}` }]),
      ],
    ],
    buttons: [{ label: tongue.say("button.evidence"), action: { act: "evidence", on: briefing.id } }],
  };
}
