// /recap: what this place was told over a day, a week or a month, or of a topic, with the evidence and its last state.
import type { BriefingId } from "../news/briefing.ts";
import { correctionTold } from "../news/corrected.ts";
import { titleShown } from "../news/shown.ts";
import type { Row, Text } from "../news/talk.ts";
import { drawingOfTold, isDrawnIn } from "../publishing/drawings.ts";
import { subjectsOf } from "../publishing/subjects.ts";
import { type ToldStory, toldSince } from "../publishing/told.ts";
import { Trouble } from "../trouble.ts";
import { storyLines, tellingsOf } from "../unfolding/story-line.ts";
import type { Tongue } from "../words/tongue.ts";
import { worded } from "../words/worded.ts";
import type { CommandCall } from "./call.ts";
import { clipped, notice } from "./notices.ts";
import { briefingFor } from "./opening.ts";
import periods from "./recap.periods.json" with { type: "json" };
import { sampleArticle } from "./sample.ts";
import { stateLine } from "./story-state.ts";
import { allHere, settingsHere } from "./subscriptions.ts";

const day = 24 * 3_600_000;
/** Of a topic one wants to know how it came to be where it is: as far back as anybody can ask. */
const longest = 30;
const mostShown = 8;

/** How many days, and of what alone; "" for everything. */
export function readRecap(typed: string): { readonly days: number; readonly topic: string } {
  const words = typed.split(/[\s,]+/).filter((word) => word !== "");
  const isOne = (names: readonly string[]) => (word: string) => names.includes(word.toLowerCase());
  const named = Object.entries(periods).find(([, names]) => words.some(isOne(names)));
  const isPeriod = isOne(Object.values(periods).flat());
  const topic = words.filter((word) => !isPeriod(word)).join(" ");
  return { days: named === undefined ? (topic === "" ? 7 : longest) : Number(named[0]), topic };
}

export async function runRecap(call: CommandCall): Promise<void> {
  const { heard, mine, now, tongue } = call;
  const { days, topic } = readRecap(heard.inputs.what ?? "");
  const here = await allHere(call);
  const all = await toldSince(
    call.tools,
    mine,
    heard.in,
    here.map(({ id }) => id),
    now - days * day,
  );
  const news = all.filter(({ briefing }) => briefing.sources[0].article !== sampleArticle.id);
  const told = topic === "" ? news : news.filter(({ briefing }) => subjectsOf([topic], briefing).length > 0);
  if (told.length === 0) throw new Trouble("not-found", noneOf(topic, days));
  const zone = here[0]?.schedule.zone ?? (await settingsHere(call)).zone ?? call.tools.zone;
  const more = told.length - mostShown;
  const lines = await storyLines(mine, [heard.in], now);
  const open = (id: BriefingId) => briefingFor(call, id);
  const shown = await Promise.all(
    told.slice(0, mostShown).map(async (story) => {
      const tellings = story.isOld ? await tellingsOf(lines(story.briefing.id), open) : [];
      return { story, tellings, state: stateLine(tellings) };
    }),
  );
  const drawings = isDrawnIn(call.tools.platform(heard.in.platform), here)
    ? shown.map(({ tellings }) => drawingOfTold(tellings, zone))
    : [];
  const drawn = drawings.findIndex((drawing) => drawing !== undefined);
  const drawing = drawings[drawn];
  await call.say(
    notice(
      "plain",
      [
        ...(more > 0 ? [[{ quiet: tongue.say("recap.more", { more }) }]] : []),
        ...(drawing ? [[{ quiet: tongue.say("edition.drawn-below", { number: drawn + 1 }) }]] : []),
      ],
      {
        title:
          topic === ""
            ? tongue.say("recap.title", { days })
            : tongue.say("recap.title-of", { topic: clipped(topic), days }),
        rows: shown.map(({ story, state }, at) => rowOf(story, at + 1, state, { zone, tongue })),
        ...(drawing && { drawing }),
      },
    ),
  );
}

/** Further back than the longest period nothing can be asked for. */
function noneOf(topic: string, days: number) {
  if (topic !== "") return worded("recap.none-of", { topic: clipped(topic), days });
  return worded(days < longest ? "recap.nothing" : "recap.nothing-longest", { days });
}

/** The headline, the lead, how it came there, and when and by whom; what its outlet changed since, in its place. */
function rowOf(
  { briefing, at, reports, isOld }: ToldStory,
  number: number,
  state: Text | undefined,
  { zone, tongue }: { readonly zone: string; readonly tongue: Tongue },
): Row {
  const { lead, sources, id } = briefing;
  const changed = correctionTold(briefing, briefing.lead, zone);
  const outlets = [...new Set(sources.map(({ outlet }) => outlet).filter((outlet) => outlet !== ""))];
  return {
    lines: [
      [`${number}. `, { bold: clipped(titleShown(briefing), 150) }],
      [clipped(lead.text, 300)],
      ...(changed === undefined ? [] : [[{ quiet: changed }]]),
      ...(state === undefined ? [] : [state]),
      [
        { quiet: `${[...outlets.slice(0, 3), tongue.say("recap.reports", { reports })].join(" · ")} · ` },
        { instant: at, as: "date", zone },
      ],
    ],
    buttons: [
      { label: tongue.say("button.evidence"), action: { act: "evidence", on: id } },
      { label: tongue.say("button.more"), action: { act: "more", on: id } },
      ...(isOld ? [{ label: tongue.say("button.before"), action: { act: "before", on: id } } as const] : []),
    ],
  };
}
