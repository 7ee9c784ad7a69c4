// A briefing in other words than its article's, by a model that plays a recording: what arrived in Slack, for pictures.
import { loadPrompts } from "../../adapters/node/prompts.ts";
import { measureNow } from "../../src/judging/measure.ts";
import { nothingSpent } from "../../src/prompting/call.ts";
import { until } from "../adapters/slack/running.ts";
import { person } from "../fakes/slack/payloads.ts";
import { WallClock } from "../fakes/wall.ts";
import { judgeNamed, knowing } from "../judging/quiz-judges.ts";
import { deskWith, recordedModel } from "../judging/recorded-desk.ts";
import { never } from "../judging/recorded-judges.ts";
import { recordings } from "../judging/recordings.ts";
import { inChannel, start } from "../whole/slack.ts";
import { articleOf, asOf } from "../whole/wikinews.ts";
import { patienceMs } from "./days.ts";
import { type SlackItem, slackPage } from "./slack.ts";
import { phone, type Shot, scrolling } from "./theme.ts";

const told = "meantime_96770";

export async function walkInOtherWords(): Promise<readonly Shot[]> {
  const recording = recordings.find(({ id }) => id === told);
  if (recording === undefined) throw new Error(`nothing is recorded of ${told}`);
  const model = recordedModel(recording, deskWith(recording, { accepts: never }));
  const prompts = loadPrompts();
  const clock = new WallClock({ at: "2008-01-22T08:00:00Z" });
  const lede = await start("socket", clock, { model, judge: model, prompts });
  const { slack, wire, web, log } = lede;
  asOf(web, "2008-01-22");
  // Only a judge that passed the quiz may vouch for words that are not the source's.
  const signal = new AbortController().signal;
  const { marks } = lede.store;
  await measureNow({
    model: judgeNamed(knowing, model.name),
    prompts,
    marks,
    clock,
    log,
    signal,
    spent: nothingSpent(),
  });

  const ann = person(slack, wire);
  await ann.types("/brief", articleOf(told).url);
  await until(() => inChannel(slack).length > 0, patienceMs);
  const [briefing] = inChannel(slack);
  if (briefing === undefined) throw new Error("no briefing was posted");
  await ann.presses("Evidence", briefing as never);
  const open = () => [...slack.views.values()].find((view) => view.callback_id === "evidence");
  await until(() => JSON.stringify(open() ?? "").includes("in other words"), patienceMs);
  const at = clock.now();
  const view = structuredClone(open() ?? {});
  await lede.stop();
  const shot = (name: string, how: Omit<Shot, "name" | "page">, item: SlackItem): Shot => ({
    ...how,
    name: `slack-${name}`,
    page: (theme) => slackPage([item], { ...how, theme, name }, { C1: "news" }),
  });
  return [
    shot("words-briefing", { width: phone.width }, { at, blocks: briefing.blocks }),
    shot("words-evidence", scrolling, { at, view }),
  ];
}
