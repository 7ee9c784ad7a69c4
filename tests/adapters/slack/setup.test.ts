// /lede setup in Slack: one window with all of it, a form on top of it for what is typed, and nothing before Done.
import { afterEach, expect, it } from "vitest";
import { openDesk } from "../../../src/desk/desk.ts";
import { aDesk } from "../../desk/world.ts";
import type { Json } from "../../fakes/slack/kept.ts";
import { person } from "../../fakes/slack/payloads.ts";
import { type Running, run, until } from "./running.ts";

let running: Running | undefined;
afterEach(async () => {
  expect(running?.slack.refused).toEqual([]);
  await running?.stop();
  running = undefined;
});

const typed = (value: string): Json => ({ type: "plain_text_input", value });
const picked = (value: string): Json => ({
  type: "radio_buttons",
  selected_option: { value, text: { type: "plain_text", text: value } },
});

it("is chosen in a form on the window, previewed and done, and stands in the channel it was typed in", async () => {
  const desk = aDesk();
  running = await run({ mode: "socket", hear: openDesk(desk.tools) });
  const { slack } = running;
  const ann = person(slack, running.wire);
  const shown = (words: string) => [...slack.views.values()].find((view) => JSON.stringify(view).includes(words));
  const subscriptions = () => desk.store.of("T1").subscriptions.all();

  await ann.types("/lede", "setup");
  await until(() => shown("Nothing is chosen yet") !== undefined);
  await ann.presses("Own feeds, time or zone", shown("Nothing is chosen yet") as never);
  await until(() => shown("One a line") !== undefined);
  const form = shown("One a line");
  await ann.submits(form ?? {}, {
    what: typed("World"),
    when: typed("every day at 7"),
    zone: typed("Europe/Berlin"),
    length: picked("short"),
  });
  await until(() => shown("Every day at 07:00") !== undefined);
  expect(await subscriptions()).toEqual([]);
  await ann.presses("Done", shown("Every day at 07:00") as never);
  await until(() => shown("It reads 2 feeds") !== undefined);
  expect(await subscriptions()).toMatchObject([
    { feeds: ["https://w1.example/feed", "https://w2.example/feed"], schedule: { when: "Every day at 07:00" } },
  ]);
  expect(slack.posted).toEqual([]);
});
