// Every command that is shown exists where it is shown: all that the desk can say, on every platform that says it.
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { wantedCommands } from "../../adapters/discord/register.ts";
import { render as onDiscord } from "../../adapters/discord/render.ts";
import { manifest } from "../../adapters/slack/manifest.ts";
import { typedWith } from "../../adapters/slack/notice.ts";
import { renderer } from "../../adapters/slack/render.ts";
import { makeInk } from "../../adapters/terminal/ink.ts";
import { render as onTerminal } from "../../adapters/terminal/render.ts";
import { type Command, commands } from "../../src/desk/commands.ts";
import { forms, presses } from "../../src/desk/rules.ts";
import type { ActName } from "../../src/news/action.ts";
import type { Edition } from "../../src/news/edition.ts";
import { spoken } from "../../src/news/spoken.ts";
import type { CommandName, FormName, Inputs, Said } from "../../src/news/talk.ts";
import { Trouble } from "../../src/trouble.ts";
import { aBriefing, anEdition, aSubscription } from "../contracts/store/samples.ts";
import { aDesk, briefed, type Desk } from "../desk/world.ts";

const names = Object.keys(commands) as CommandName[];

const verbsOf = (name: string): readonly string[] => {
  const row: Command | undefined = commands[name as CommandName];
  return (row?.verbs ?? []).map((verb) => verb.name);
};

/** What people type, well and badly, wherever they are. */
const typings: readonly (readonly [CommandName, Inputs])[] = names.flatMap((name) => {
  const verbs = verbsOf(name).length > 0 ? verbsOf(name).map((verb) => ({ verb })) : [{}];
  const words = [
    "",
    "1",
    "nothing of that name",
    "https://nowhere.example",
    "https://a.example",
    "https://x.example/article",
  ];
  return verbs.flatMap((verb) =>
    words.map((word) => {
      const inputs = {
        ...verb,
        what: word,
        question: word,
        words: word,
        story: word,
        which: word,
        when: word,
        length: word,
      };
      return [name, inputs] as const;
    }),
  );
});
const acts = Object.keys(presses) as ActName[];
const states: Readonly<Record<string, (desk: Desk) => Promise<unknown>>> = {
  "a new place": async () => undefined,
  "a briefing": briefed,
  "a schedule": (desk) => desk.store.of("acme").subscriptions.save(aSubscription()),
  "a schedule without feeds, paused": (desk) =>
    desk.store.of("acme").subscriptions.save(aSubscription({ feeds: [], state: "paused" })),
};

async function everythingSaid(): Promise<readonly Said[]> {
  const said: Said[] = [];
  for (const state of Object.values(states))
    for (const mayManage of [true, false]) {
      const fresh = async () => {
        const desk = aDesk();
        await state(desk);
        return desk;
      };
      for (const [command, inputs] of typings)
        said.push(...(await (await fresh()).type(command, inputs, { mayManage })));
      for (const act of acts)
        for (const on of ["", "s1", "b00000000001", "all"])
          said.push(...(await (await fresh()).press({ act, on }, { mayManage })));
      for (const form of Object.keys(forms) as FormName[])
        said.push(...(await (await fresh()).submit(form, "", {}, { mayManage })));
      for (const text of ["hi", "what can you do?", "help", "who sank it?", "lede quiet", "answer here again"])
        said.push(...(await (await fresh()).tell({ kind: "question", text }, { mayManage })));
      for (const kind of ["home", "joined"] as const) said.push(...(await (await fresh()).tell({ kind })));
    }
  const notMade = (remedy: string): Edition => {
    const { id, subscription, place, title, slot, zone, late, layout, about } = anEdition();
    const frame = { id, subscription, place, title, slot, zone, late, layout, about };
    return { ...frame, kind: "not-made", why: "Nothing is followed here yet.", remedy };
  };
  const remedies = literalsOfSource().filter((text) => text.includes("{/"));
  return [
    ...said,
    ...remedies.map((remedy): Said => ({ audience: "everyone", kind: "edition", edition: notMade(remedy) })),
    { audience: "asker", kind: "notice", tone: "problem", lines: [spoken(new Trouble("bad-input").message)] },
    { audience: "everyone", kind: "briefing", briefing: aBriefing(), first: true },
  ];
}

/** Words between quotation marks and backticks in src/, comments left out. */
function literalsOfSource(): readonly string[] {
  const root = join(import.meta.dirname, "../../src");
  const files = readdirSync(root, { recursive: true, encoding: "utf8" }).filter((name) => name.endsWith(".ts"));
  return files
    .filter((name) => name !== "config.ts")
    .flatMap((name) => readFileSync(join(root, name), "utf8").split("\n"))
    .filter((line) => !/^\s*(?:\/\/|\*|\/\*|import )/.test(line))
    .flatMap((line) => line.match(/"(?:[^"\\]|\\.)*"|`(?:[^`\\]|\\.)*`?/g) ?? [])
    .map((literal) => literal.slice(1, -1));
}

const everything = everythingSaid();
const shownBy = async (show: (said: Said) => unknown): Promise<string> =>
  (await everything).map((said) => JSON.stringify(show(said))).join("\n");

/** A slash before a name, which no letter, dot or slash precedes: addresses have one. */
const named = /(?<![\w/.:~<-])\/([a-z]+)(?: ([a-z-]+))?/g;
const commandsIn = (text: string): readonly (readonly [string, string])[] =>
  [...new Set([...text.matchAll(named)].map((found) => `${found[1]} ${found[2] ?? ""}`))].map((pair) => {
    const [name = "", next = ""] = pair.split(" ");
    return [name, next] as const;
  });
describe.each([true, false])("in Slack, short commands: %s", (shortCommands) => {
  const { features } = manifest({ shortCommands }) as { features: { slash_commands: { command: string }[] } };
  const there = new Set(features.slash_commands.map(({ command }) => command));
  const render = renderer(typedWith(shortCommands));

  test("each command shown is in the manifest, and what follows /lede is a command", async () => {
    const shown = commandsIn(await shownBy(render));
    expect(shown.length).toBeGreaterThan(4);
    expect(shown.filter(([name]) => !there.has(`/${name}`))).toEqual([]);
    const after = shown.filter(([name]) => name === "lede").map(([, next]) => next);
    expect(after.filter((next) => !names.includes(next as CommandName))).toEqual([]);
  });
});

describe("in Discord", () => {
  const ids = new Map(names.map((name, at) => [name, String(1_000 + at)]));

  test("each command shown is a mention of what is registered, with the verb that can be run", async () => {
    const shown = await shownBy((said) => onDiscord(said, ids).map(({ payload }) => payload));
    expect(commandsIn(shown)).toEqual([]);
    const mentions = [...new Set([...shown.matchAll(/<\/([^:>]+):(\d+)>/g)].map((found) => `${found[1]}`))];
    const runnable = wantedCommands().flatMap(({ name, options = [] }) => {
      const verbs = options.filter((option) => option.type === 1).map((option) => `${name} ${option.name}`);
      return verbs.length > 0 ? verbs : [name];
    });
    expect(mentions.length).toBeGreaterThan(8);
    expect(mentions.filter((mention) => !runnable.includes(mention))).toEqual([]);
  });
});

test("in the terminal each command shown is read by it", async () => {
  const ink = makeInk(false, 80, "UTC");
  const shown = commandsIn(await shownBy((said) => onTerminal(said, ink)));
  expect(shown.length).toBeGreaterThan(8);
  expect(shown.filter(([name]) => !names.includes(name as CommandName))).toEqual([]);
});

describe("in the source", () => {
  test("no command stands bare in a sentence", () => {
    const bare = new RegExp(`(?<![\\w/.{])/(?:${names.join("|")})\\b`);
    expect(literalsOfSource().filter((text) => bare.test(text))).toEqual([]);
  });

  test("what stands in braces is a command, and where it has verbs one of them", () => {
    const sentences = literalsOfSource().filter((text) => text.includes("{/"));
    expect(sentences.length).toBeGreaterThan(20);
    for (const sentence of sentences)
      for (const piece of spoken(sentence)) {
        expect(typeof piece === "string" && piece.includes("{/"), sentence).toBe(false);
        if (typeof piece === "object" && "command" in piece && verbsOf(piece.command).length > 0)
          expect(verbsOf(piece.command), sentence).toContain(piece.verb);
      }
  });
});
