// Told before: how a story came to be where it is, telling by telling, each with its evidence and what changed by then.

import type { Briefing, BriefingId } from "../news/briefing.ts";
import { correctionTold } from "../news/corrected.ts";
import { tongueOf } from "../news/shown.ts";
import type { Row, Text } from "../news/talk.ts";
import { Trouble } from "../trouble.ts";
import { courseOf } from "../unfolding/course.ts";
import { sinceLast } from "../unfolding/since.ts";
import { storyLines, tellingsOf } from "../unfolding/story-line.ts";
import type { Telling } from "../unfolding/tellings.ts";
import { worded } from "../words/worded.ts";
import type { Press } from "./call.ts";
import { brief, notice } from "./notices.ts";
import { briefingFor } from "./opening.ts";

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
  await call.say(
    notice(
      "plain",
      [...courseLine(tellings), ...(left > 0 ? [[{ quiet: tongue.say("before.left", { left }) }]] : [])],
      {
        title: tongue.say("before.title", { headline: brief(newest.headline.text, 120) }),
        rows: shown.map((telling, at) => rowOf(telling, shown[at - 1], zone)),
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

/** A day, what was told, and what had changed since the time before. */
function rowOf({ briefing, at }: Telling, last: Telling | undefined, zone: string): Row {
  const tongue = tongueOf(briefing);
  const since = last && sinceLast(last.briefing, briefing);
  const changed = correctionTold(briefing, briefing.lead, zone);
  return {
    lines: [
      [{ instant: at, as: "date-time", zone }, ...(since?.kind === "changed" ? [": ", { bold: since.words }] : [])],
      [brief(briefing.lead.text, 300)],
      ...(changed === undefined ? [] : [[{ quiet: changed }]]),
    ],
    buttons: [{ label: tongue.say("button.evidence"), action: { act: "evidence", on: briefing.id } }],
  };
}

function courseLine(tellings: readonly Telling[]): readonly Text[] {
  const course = courseOf(tellings.map(({ briefing }) => briefing));
  if (course === undefined) return [];
  const at = (briefing: Briefing) => tellings.find((telling) => telling.briefing === briefing)?.at ?? 0;
  const tongue = tongueOf(course.points[0]?.briefing ?? { language: "en" });
  const points = course.points.map(({ amount, briefing }) =>
    tongue.say("before.point", { amount, day: tongue.date(at(briefing), "UTC", { day: "numeric", month: "long" }) }),
  );
  return [[{ bold: course.of.measures || course.of.unit }, `: ${points.join(" → ")}`]];
}
