// A desk on an in-memory store, and people who type, press and fill in forms; what is said comes back in words.

import type { DeskTools } from "../../src/desk/call.ts";
import { openDesk } from "../../src/desk/desk.ts";
import { exportOutline } from "../../src/gathering/opml.ts";
import type { Action } from "../../src/news/action.ts";
import type { Answer } from "../../src/news/answer.ts";
import type { Place } from "../../src/news/place.ts";
import type { CommandName, Field, FormName, Heard, Inputs, Said, Text } from "../../src/news/talk.ts";
import type { Newsroom } from "../../src/publishing/newsroom.ts";
import { Trouble } from "../../src/trouble.ts";
import { aBriefing, aClaim, anArticle, aSource, here } from "../contracts/store/samples.ts";
import { FixedClock } from "../fakes/clock.ts";
import { CountingIds } from "../fakes/ids.ts";
import { KeptLog } from "../fakes/log.ts";
import { FakePlatform } from "../fakes/platform.ts";
import { inlineSandbox } from "../fakes/sandbox.ts";
import { Memory, openMemory } from "../fakes/store.ts";
import { plainNewsroom } from "../publishing/world.ts";

type Spoken = Heard extends infer H ? (H extends Heard ? Omit<H, "key" | "by" | "in" | "locale"> : never) : never;
type Who = {
  readonly mayManage?: boolean;
  readonly mayPost?: true;
  readonly name?: string;
  readonly id?: string;
  readonly at?: Place;
  readonly key?: string;
  readonly zone?: string;
  /** What the platform vouches for; null where it does not. Else every place of the tenant that is typed. */
  readonly named?: Place | null;
  readonly locale?: string;
};

export const answerOf = (question: string): Answer => ({
  id: `a-${question.length}`,
  question,
  writer: { name: "embedded" },
  at: 0,
  sources: [aSource(["Zero."])],
  kind: "abstained",
});

export function aDesk(over: Partial<DeskTools> = {}, newsroom: Partial<Newsroom> = {}) {
  const memory = new Memory();
  const clock = new FixedClock("2026-03-02T07:30:00Z");
  const [log, platform, ids] = [new KeptLog(), new FakePlatform(), new CountingIds()];
  const store = openMemory(memory);
  const tools: DeskTools = {
    store,
    clock,
    ids,
    log,
    platform: () => platform,
    newsroom: {
      ...plainNewsroom,
      discover: async (url) => {
        if (url.includes("article")) return { article: anArticle("found", { url, title: "found/1 An article." }) };
        if (url.includes("nowhere")) throw new Trouble("not-found", "That site announces no feed. Look for RSS on it.");
        return { feeds: [{ url: `${url}/feed`, title: `Feed of ${url.replace("https://", "")}` }] };
      },
      ...newsroom,
    },
    answer: async (question) => answerOf(question),
    packs: [
      {
        id: "world",
        title: "World",
        says: "News of the world",
        feeds: [
          { url: "https://w1.example/feed", title: "W1" },
          { url: "https://w2.example/feed", title: "W2" },
        ],
      },
    ],
    readFile: async (name, text) => anArticle(name, { title: text.slice(0, 20), text }),
    readOpml: (body, signal) => inlineSandbox.run("opml", { body }, signal),
    writeOpml: exportOutline,
    sample: () => aBriefing("bsample00001"),
    zone: "Europe/Zurich",
    retentionDays: 7,
    ...over,
  };
  const hear = openDesk(tools);
  let events = 0;
  let messages = 0;
  const tell = async (spoken: Spoken, who: Who = {}): Promise<Said[]> => {
    const said: Said[] = [];
    events += 1;
    const by = {
      id: who.id ?? "u1",
      name: who.name ?? "Ada",
      mayManage: who.mayManage ?? true,
      ...(who.mayPost ? { mayPost: who.mayPost } : {}),
      ...(who.zone ? { zone: who.zone } : {}),
    };
    const at = who.at ?? here;
    const where = "inputs" in spoken ? spoken.inputs.where : undefined;
    const vouched = who.named ?? (where === undefined ? undefined : { ...at, address: where });
    const named = vouched && who.named !== null ? { named: vouched } : {};
    const heard = {
      ...spoken,
      ...named,
      key: who.key ?? `e${events}`,
      by,
      in: at,
      locale: who.locale ?? "en",
    } as Heard;
    await hear(heard, async (one) => {
      if (one.kind !== "progress") said.push(one);
      if (one.audience !== "everyone" || one.kind === "progress") return {};
      messages += 1;
      return { message: `said${messages}`, posted: [`posted${messages}`] };
    });
    return said;
  };
  return {
    tools,
    clock,
    log,
    platform,
    store,
    tell,
    type: (command: CommandName, inputs: Inputs = {}, who?: Who) => tell({ kind: "command", command, inputs }, who),
    press: (action: Action, who?: Who) => tell({ kind: "press", action }, who),
    submit: (form: FormName, on: string, inputs: Inputs, who?: Who) => tell({ kind: "submit", form, on, inputs }, who),
    suggest: (command: CommandName, field: Field, typed: string) => tell({ kind: "suggest", command, field, typed }),
  };
}

export type Desk = ReturnType<typeof aDesk>;

/** A briefing of this place, with a figure and a headline that no claim carries. */
export async function briefed(desk: Desk) {
  const briefing = aBriefing("b00000000001", {
    headline: aClaim("Storm hits Ada Lovelace's house", -1),
    points: [aClaim("Two.", 2)],
    more: [aClaim("Four.", 4)],
    actors: [
      { name: "Ada Lovelace", kind: "person", aliases: [], citations: [{ source: 0, sentence: 0, start: 0, end: 4 }] },
    ],
    figures: [
      {
        text: "over 2 people",
        value: 2,
        unit: "people",
        measures: "",
        citation: { source: 0, sentence: 3, start: 0, end: 6 },
      },
    ],
    sources: [aSource(["Zero.", "One.", "Two.", "Three.", "Four."], { url: "https://a.example/1" })],
  });
  await desk.store.of("acme").briefings.save(briefing, here);
  return briefing;
}

/** Everything a person can read in what was said, one line each. */
export const words = (said: readonly Said[]): string =>
  said
    .map((one) => {
      if (one.kind === "notice")
        return [
          one.title ?? "",
          ...one.lines.map(plain),
          ...(one.rows ?? []).flatMap((row) => row.lines.map(plain)),
        ].join("\n");
      if (one.kind === "briefing") return one.briefing.headline.text;
      if (one.kind === "choices") return one.choices.map(({ label }) => label).join("\n");
      return one.kind;
    })
    .join("\n");

const plain = (line: Text): string =>
  line
    .map((piece) => {
      if (typeof piece === "string") return piece;
      if ("bold" in piece) return piece.bold;
      if ("quiet" in piece) return piece.quiet;
      if ("link" in piece) return piece.words;
      if ("command" in piece) return `/${[piece.command, piece.verb, piece.words].filter(Boolean).join(" ")}`;
      if ("course" in piece) return `[${piece.course.join(" ")}] `;
      if ("place" in piece) return piece.place.address;
      return `<${new Date(piece.instant).toISOString().slice(0, 16)}>`;
    })
    .join("");

/** The action behind a label. */
export function button(said: readonly Said[], label: string): Action {
  for (const one of said)
    if (one.kind === "notice")
      for (const found of [...(one.buttons ?? []), ...(one.rows ?? []).flatMap((row) => row.buttons)])
        if (found.label === label) return found.action;
  throw new Error(`nobody offered "${label}": ${words(said)}`);
}
