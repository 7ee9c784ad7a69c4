// What is not said twice: the lead of a text without a title, and the date in a notification; and what a form offers.
import { describe, expect, test } from "vitest";
import { render as onDiscord } from "../../adapters/discord/render.ts";
import { commandView } from "../../adapters/slack/asking.ts";
import { typedWith } from "../../adapters/slack/notice.ts";
import { renderer } from "../../adapters/slack/render.ts";
import { makeInk } from "../../adapters/terminal/ink.ts";
import { render as onTerminal } from "../../adapters/terminal/render.ts";
import { nextLine, notice } from "../../src/desk/notices.ts";
import type { Briefing, Source } from "../../src/news/briefing.ts";
import type { Said } from "../../src/news/talk.ts";
import { tongueFor } from "../../src/words/tongue.ts";
import { aBriefing, aClaim, anEdition, aSource, aSubscription, t0 } from "../contracts/store/samples.ts";
import { platforms } from "./shown-on.ts";

const slack = renderer(typedWith(true));
const inSlack = (said: Said): { readonly text: string; readonly blocks: unknown } => {
  const [part] = slack(said);
  if (part === undefined) throw new Error("nothing was rendered");
  return part.payload as { text: string; blocks: unknown };
};
const timesIn = (text: string, words: string): number => text.split(words).length - 1;

describe("an outlet that stands behind a briefing with several reports", () => {
  const report = (outlet: string, days: number, id = days) =>
    aSource(["Seven people were killed."], {
      outlet,
      article: `https://${outlet}.example/${id}`,
      url: `https://${outlet}.example/${id}`,
      publishedAt: t0 + days * 86_400_000,
    });
  const saidOf = (first: Source, ...rest: readonly Source[]): Said => {
    const briefing = aBriefing("b1", { sources: [first, ...rest] });
    return { audience: "everyone", kind: "briefing", briefing };
  };
  const dated = saidOf(report("Post", 0), report("Courier", 1), report("Post", 2));
  test.each(Object.entries(platforms))("is named once, with their days, on %s", (_, shownOn) => {
    expect(shownOn(dated).replace(/\s+/g, " ")).toMatch(
      /Sources:? Post \(2 March, 4 March\)(, | · )Courier · 2 outlets, 3 original reports/,
    );
    const sameDay = saidOf(report("Post", 0), report("Post", 0, 9), report("Courier", 0));
    expect(shownOn(sameDay).replace(/\s+/g, " ")).toContain("Post (1, 2)");
  });
  test.each([
    ["Slack", JSON.stringify(inSlack(dated).blocks)],
    ["Discord", JSON.stringify(onDiscord(dated, new Map()))],
  ])("has each of them a press away on %s", (_, shown) => {
    for (const url of ["https://Post.example/0", "https://Post.example/2", "https://Courier.example/1"])
      expect(shown.toLowerCase()).toContain(url.toLowerCase());
  });
});

describe("a text without a title", () => {
  const lead = "Mayor Jane Roe opened the plan.";
  const briefing = aBriefing("b1", {
    headline: aClaim(lead, 0),
    lead: aClaim(lead, 0),
    sources: [aSource([lead], { outlet: "", title: "" })],
  });
  const said: Said = { audience: "everyone", kind: "briefing", briefing };
  test.each([
    ["Slack", JSON.stringify(inSlack(said).blocks)],
    ["Discord", onDiscord(said, new Map())[0]?.plainText ?? ""],
    ["the terminal", onTerminal(said, makeInk(false, 200, "UTC"))[0]?.plainText ?? ""],
  ])("is not headed by its lead on %s", (_, shown) => expect(timesIn(shown, lead)).toBe(1));

  test("is one line of an overview, with another where its outlet changed it", () => {
    const overview = (over: Partial<Briefing> = {}): readonly string[] => {
      const one = { story: "s", briefing: { ...briefing, ...over }, since: { kind: "new" }, reasons: [] } as const;
      const made = { ...anEdition(t0, "s1"), kind: "stories", stories: [one, one], layout: "buttons" } as const;
      const shown: Said = { audience: "everyone", kind: "edition", edition: made };
      return [slack(shown), onDiscord(shown, new Map())].map(([message]) => message?.plainText ?? "");
    };
    expect(overview().map((shown) => timesIn(shown, lead))).toEqual([2, 2]);
    const gone = { source: 0, sentence: 0, kind: "gone", was: "", now: "", seenAt: t0 } as const;
    expect(overview({ corrections: [gone] }).map((shown) => timesIn(shown, lead))).toEqual([4, 4]);
  });

  test("is one sentence in a notification, and a headline with a full stop has one", () => {
    expect(inSlack(said).text).toBe(lead);
    const headed = { ...briefing, headline: aClaim("A plan is opened.", 0) };
    expect(inSlack({ ...said, briefing: headed }).text).toBe(`A plan is opened. ${lead}`);
  });
});

test("a notification says a next time once", () => {
  const said = notice("done", [nextLine(aSubscription(), t0, tongueFor("en"))]);
  expect(inSlack(said).text).toMatch(/^Next: \d+ \w+ 2026, \d\d:\d\d\.$/);
});

test("the form behind a bare command has the person's zone, and the labels of the docs", () => {
  const view = commandView(
    { command: "schedule", inputs: { verb: "add" }, empty: false },
    tongueFor("en"),
    "Europe/Zurich",
  );
  const text = JSON.stringify(view);
  expect(view.submit?.text).toBe("Save");
  expect(text).toContain('"text":"Time zone"');
  expect(text).toContain('"initial_option":{"text":{"type":"plain_text","text":"Europe/Zurich"');
  expect(text).toContain('"text":"Standard"');
  expect(text).not.toContain('"text":"standard"');
});
