// What somebody pastes is theirs: two texts of one length, under one name, never stand in for each other.
import { expect, test } from "vitest";
import { readConfig } from "../src/config.ts";
import { openDesk } from "../src/desk/desk.ts";
import type { Place } from "../src/news/place.ts";
import type { Heard, Said } from "../src/news/talk.ts";
import { openDeskTools, openNewsroom } from "../src/newsroom.ts";
import { FixedClock } from "./fakes/clock.ts";
import { CountingIds } from "./fakes/ids.ts";
import { KeptLog } from "./fakes/log.ts";
import { FakePlatform } from "./fakes/platform.ts";
import { inlineSandbox } from "./fakes/sandbox.ts";
import { openMemory } from "./fakes/store.ts";
import { FakeWeb } from "./fakes/web.ts";

const acme: Place = { platform: "fake", tenant: "acme", address: "#news" };
const bolt: Place = { platform: "fake", tenant: "bolt", address: "#news" };
const text = (town: string): string =>
  [
    `Council of ${town} closes its harbour`,
    `The council of ${town} said on Monday that it will close the harbour in May.`,
    `Mayor Ann Reed of ${town} told reporters that 412 jobs depend on the harbour.`,
    `The decision was made after two years of falling trade, the council of ${town} said.`,
  ].join("\n\n");

test("a question about a pasted text is answered from it, also when another server pasted one as long", async () => {
  const [mine, theirs] = [text("Arvik"), text("Dolby")];
  expect(mine.length).toBe(theirs.length);
  const store = openMemory();
  const world = {
    config: readConfig({}),
    store,
    web: new FakeWeb({}),
    sandbox: inlineSandbox,
    clock: new FixedClock("2026-03-02T06:40:00Z"),
    ids: new CountingIds(),
    log: new KeptLog(),
  };
  const hear = openDesk(openDeskTools(world, openNewsroom(world), () => new FakePlatform()));
  let events = 0;
  const tell = async (at: Place, heard: object): Promise<string> => {
    const said: Said[] = [];
    const by = { id: `of ${at.tenant}`, name: "Ada", mayManage: true };
    await hear({ key: `event-${++events}`, by, in: at, locale: "en", ...heard } as Heard, async (one) => {
      said.push(one);
      return one.kind === "briefing" || one.kind === "answer" ? { message: `said-${at.tenant}` } : {};
    });
    return JSON.stringify(said);
  };
  const brief = (at: Place, words: string) => tell(at, { kind: "command", command: "brief", inputs: { what: words } });
  const ask = (at: Place) =>
    tell(at, { kind: "question", text: "How many jobs depend on the harbour?", under: `said-${at.tenant}`, to: "us" });

  expect(await brief(acme, mine)).toContain("Arvik");
  expect(await brief(bolt, theirs)).toContain("Dolby");
  const answer = await ask(acme);
  expect(answer).toContain("412");
  expect(answer).not.toContain("Dolby");
  expect(answer).toContain("Arvik");
});
