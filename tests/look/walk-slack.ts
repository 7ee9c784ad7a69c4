// A month of Lede in one channel of Slack, as a person meets it: what arrived on their screen, for pictures.
import { until } from "../adapters/slack/running.ts";
import type { Json, Note, Posted } from "../fakes/slack/kept.ts";
import { person } from "../fakes/slack/payloads.ts";
import { WallClock } from "../fakes/wall.ts";
import { inChannel, start } from "../whole/slack.ts";
import { asOf, feedUrl } from "../whole/wikinews.ts";
import { asked, days, morning, opel, opelRead, patienceMs } from "./days.ts";
import { type SlackItem, slackPage } from "./slack.ts";
import { desktop, phone, type Shot, scrolling } from "./theme.ts";

const channels = { C1: "news", C2: "morning" } as const;

type How = Omit<Shot, "name" | "page">;

export async function walkSlack(): Promise<readonly Shot[]> {
  const clock = new WallClock({ at: days.set, haste: 10 });
  const lede = await start("socket", clock);
  const { slack, wire, web, log } = lede;
  const ann = person(slack, wire);
  const shots: Shot[] = [];
  const take = (name: string, items: readonly SlackItem[], how: How = desktop) => {
    const page: Shot["page"] = (theme) => slackPage(items, { ...how, theme, name }, channels);
    shots.push({ ...how, name: `slack-${name}`, page });
  };
  const stands = ({ blocks }: Posted | Note, only = false): SlackItem => ({ at: clock.now(), blocks, only });
  const says = (words: string): SlackItem => ({ at: clock.now(), by: "Ann", says: `@Lede ${words}` });
  const viewOf = (callback: string): Json =>
    [...slack.views.values()].findLast((view) => view.callback_id === callback) ?? {};
  const view = async (callback: string, words = ""): Promise<Json> => {
    await until(() => JSON.stringify(viewOf(callback)).includes(words) && "id" in viewOf(callback), patienceMs);
    return structuredClone(viewOf(callback));
  };
  /** What is new among these once they hold the words. */
  const fresh = async <T extends object>(among: () => readonly T[], words: RegExp, act: () => Promise<unknown>) => {
    const before = new Set(among().map((one) => JSON.stringify(one)));
    const found = () => among().find((one) => !before.has(JSON.stringify(one)) && words.test(JSON.stringify(one)));
    await act();
    await until(() => found() !== undefined, patienceMs).catch(() => {
      throw new Error(
        `never seen on Slack: ${words}, but ${JSON.stringify(among().at(-1)).slice(0, 300)}\n${log.events
          .slice(-8)
          .map((one) => JSON.stringify(one))
          .join("\n")}`,
      );
    });
    return structuredClone(found() as T);
  };
  const note = (words: RegExp, act: () => Promise<unknown>) => fresh(() => slack.notes, words, act);
  const post = (words: RegExp, act: () => Promise<unknown>) => fresh(() => inChannel(slack), words, act);
  asOf(web, days.set.slice(0, 10));
  await note(/Following/, () => ann.types("/follow", feedUrl));
  const saved = await note(/aturdays at 08:00/, () => ann.types("/schedule", "add saturdays at 08:00"));
  take("saved", [stands(saved, true)]);
  await ann.types("/schedule", "add");
  take("form", [{ at: clock.now(), view: await view("command:schedule:add") }]);
  await post(/edition/, () => morning(lede, days.first));
  const edition = await post(/edition/, () => morning(lede, days.two));
  take("edition", [stands(edition)]);
  const opened = await note(/Evidence/, () => ann.presses("Open", edition as never));
  await ann.presses("Evidence", opened as never);
  take("evidence", [{ at: clock.now(), view: await view("evidence") }], scrolling);
  const thread = { thread_ts: edition.ts, parent_user_id: "UBOT" };
  take("answer", [says(asked.known), stands(await post(/2\.24/, () => ann.says(`<@UBOT> ${asked.known}`, thread)))]);
  const abstained = await post(/Not in these/, () => ann.says(`<@UBOT> ${asked.unknown}`, thread));
  take("abstention", [says(asked.unknown), stands(abstained)]);
  await ann.opensHome();
  await until(() => slack.views.has("U1"), patienceMs);
  take("home", [{ at: clock.now(), view: structuredClone(slack.views.get("U1") ?? {}) }]);
  take("help", [stands(await note(/./, () => ann.types("/lede", "help")), true)]);
  await ann.types("/lede", "settings");
  const settings = () => [...slack.views.values()].find((one) => JSON.stringify(one).includes("Quiet hours"));
  await until(() => settings() !== undefined, patienceMs);
  take("settings", [{ at: clock.now(), view: structuredClone(settings() ?? {}) }]);

  take("quiet-day", [stands(await post(/quiet/, () => morning(lede, days.quiet)))]);
  slack.channels.set("C1", { member: true, archived: true });
  const told = await fresh(
    () => slack.posted.filter(({ channel }) => channel === "D1"),
    /archived/,
    () => morning(lede, days.refused),
  );
  take("notice", [stands(told)]);
  slack.channels.set("C1", { member: true });

  clock.moveTo(opelRead);
  const briefing = await post(/Opel/, () => ann.types("/brief", opel.url));
  take("briefing", [stands(briefing)], { width: phone.width, oneScreen: true });
  const more = await note(/Quoted/, () => ann.presses("More", briefing as never));
  take("more", [stands(more, true)]);
  if (slack.refused.length > 0) throw new Error(slack.refused.join("\n"));
  await lede.stop();
  return shots;
}
