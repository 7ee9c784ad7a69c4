// The link from a chat to the page of what stands there: where people are, only where there are pages, and it opens.
import { afterAll, describe, expect, test } from "vitest";
import { render as renderDiscord } from "../../../adapters/discord/render.ts";
import { typedWith } from "../../../adapters/slack/notice.ts";
import { renderer } from "../../../adapters/slack/render.ts";
import { makeInk } from "../../../adapters/terminal/ink.ts";
import { render as renderTerminal } from "../../../adapters/terminal/render.ts";
import { layouts } from "../../../src/news/layout.ts";
import type { Said } from "../../../src/news/talk.ts";
import type { Platform } from "../../../src/ports/platform.ts";
import { partsOf } from "../../../src/publishing/split.ts";
import { here } from "../../contracts/store/samples.ts";
import { aDesk, words } from "../../desk/world.ts";
import { messageObjections } from "../../fakes/discord/validate.ts";
import { wrongInMessage } from "../../fakes/slack/rules.ts";
import { briefing, edition, story } from "../discord/briefings.ts";
import { room, servedPages } from "./serving.ts";

const served = await servedPages();
afterAll(() => served.close());
const { pages } = served;
const read = "https://news.example.org/b/token";

const renderSlack = renderer(typedWith(true));
type Json = Readonly<Record<string, unknown>>;
const onSlack = (said: Said) => renderSlack(said).map(({ payload }) => payload as Json);
const onDiscord = (said: Said) =>
  renderDiscord(said, new Map()).map(({ payload }) => (payload as Json).message as Json);

/** Addresses of the buttons of each message that lead somewhere. */
const links = (messages: readonly Json[]): readonly string[][] =>
  messages.map((message) =>
    [...JSON.stringify(message).matchAll(/"url":"(https:\/\/news\.example\.org\/b\/[^"]+)"/g)].map(
      ([, url = ""]) => url,
    ),
  );

const said = (more: Partial<Said> = {}): Said =>
  ({ kind: "briefing", audience: "everyone", briefing: briefing(), read, ...more }) as Said;

describe("a briefing", () => {
  test("has one button that leads to its page, in Slack and on Discord", () => {
    expect(links(onSlack(said()))).toEqual([[read]]);
    expect(links(onDiscord(said()))).toEqual([[read]]);
    for (const message of onSlack(said())) expect(wrongInMessage(message)).toEqual([]);
    for (const message of onDiscord(said())) expect(messageObjections(message, true)).toEqual([]);
  });

  test("has none where there are no pages, nor ever in a terminal", () => {
    const { read: _, ...without } = said() as Extract<Said, { kind: "briefing" }>;
    expect(links([...onSlack(without), ...onDiscord(without)]).flat()).toEqual([]);
    const [part] = renderTerminal(said(), makeInk(false, 72, "UTC"));
    expect(part?.plainText).not.toContain("/b/token");
  });

  test("has none on Discord that Discord would refuse", () => {
    const long = `https://news.example.org/b/${"a".repeat(500)}`;
    expect(links(onDiscord(said({ read: long }))).flat()).toEqual([]);
  });

  test("of many buttons keeps them all", () => {
    const [message] = onDiscord(said({ share: true, posted: true } as Partial<Said>));
    expect(messageObjections(message ?? {}, true)).toEqual([]);
    expect(JSON.stringify(message)).toContain('"label":"Share"');
  });
});

describe("an edition", () => {
  const stories = [1, 2, 3].map((n) => story({ briefing: briefing({ id: `story000000${n}` }) }));
  const shown = (layout: (typeof layouts)[number]) =>
    said({ kind: "edition", edition: edition({ layout, stories: stories as never }) } as Partial<Said>);

  test.each(layouts.filter((layout) => layout !== "posts"))(
    "laid out as %s has one link, in its overview",
    (layout) => {
      for (const messages of [onSlack(shown(layout)), onDiscord(shown(layout))]) {
        expect(links(messages).flat()).toEqual([read]);
        expect(links(messages)[0]).toEqual([read]);
      }
      for (const message of onDiscord(shown(layout))) expect(messageObjections(message, true)).toEqual([]);
      for (const message of onSlack(shown(layout))) expect(wrongInMessage(message)).toEqual([]);
    },
  );

  test("of posts has one under each story, to its own part of the page", () => {
    for (const messages of [onSlack(shown("posts")), onDiscord(shown("posts"))])
      expect(links(messages).flat()).toEqual([1, 2, 3].map((n) => `${read}#story-${n}`));
  });
});

test("what is briefed leads to a page that shows it", async () => {
  const desk = aDesk({ pages, store: served.store, clock: served.clock });
  const [told] = await desk.type("brief", { what: "https://a.example/article" });
  const address = told?.kind === "briefing" ? (told.read ?? "") : "";
  const answer = await served.get(address);
  expect(answer.status).toBe(200);
  expect(await answer.text()).toContain("The text of found.");
});

test("/privacy says who can read a page, where there are pages", async () => {
  expect(words(await aDesk({ pages }).type("privacy"))).toContain("Whoever has its link can read it for 7 days");
  expect(words(await aDesk().type("privacy"))).not.toContain("Whoever has its link");
});

test("a desk without pages gives no address", async () => {
  expect((await aDesk().type("brief", { what: "https://a.example/article" }))[0]).not.toHaveProperty("read");
});

test("what is published leads to its page, and a quiet day nowhere", async () => {
  const given: Said[] = [];
  const platform = {
    render: (one: Said) => {
      given.push(one);
      return [];
    },
  } as unknown as Platform;
  const published = edition({ place: room });
  await served.publish(published);
  partsOf(published, platform, pages);
  const { stories: _, ...rest } = edition({ place: here });
  partsOf({ ...rest, kind: "quiet-day", checkedFeeds: 2 }, platform, pages);
  const [first, second] = given as Extract<Said, { kind: "edition" }>[];
  const answer = await served.get(first?.read ?? "");
  expect([answer.status, (await answer.text()).includes("Forty-one rescued")]).toEqual([200, true]);
  expect(second).not.toHaveProperty("read");
});
