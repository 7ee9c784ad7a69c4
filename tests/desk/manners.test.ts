// What Lede does about messages beneath its briefings: each row of manners, 120 labelled messages, and how it is ended.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { answer } from "../../src/answering/answer.ts";
import { materialOf } from "../../src/answering/retrieval/material.ts";
import { mannerOf, manners } from "../../src/desk/manners.ts";
import type { Said, Toward } from "../../src/news/talk.ts";
import { aBriefing, anArticle, aSource, here, minute } from "../contracts/store/samples.ts";
import { inDrawer } from "../evals/drawer.ts";
import { aDesk, words } from "./world.ts";

describe.each(manners.map((row) => [row.name, row] as const))("%s", (_, row) => {
  const decided = ({ to, text, hushed }: (typeof row.yes)[number]) =>
    mannerOf(text, to === "us" ? undefined : to, hushed === true).name;
  test.each(row.yes)("decides $to: $text", (example) => expect(decided(example)).toBe(row.name));
  test.each(row.no)("leaves alone $to: $text", (example) => expect(decided(example)).not.toBe(row.name));
});

const linesOf = <T>(path: string): T[] =>
  readFileSync(join(import.meta.dirname, path), "utf8")
    .trim()
    .split("\n")
    .map((line) => JSON.parse(line) as T);

type Wikinews = { readonly id: string; readonly title: string; readonly date: string; readonly text: string };
const wikinews = linesOf<Wikinews>("../fixtures/wikinews/articles.jsonl");
/** `answer`: the article under which it is said answers it. Everything else wants silence. */
type Message = {
  readonly set: "own" | "chat";
  readonly article: string;
  readonly text: string;
  readonly toward?: Toward;
  readonly answer: boolean;
};
const messages = linesOf<Message>("thread-messages.jsonl");

/** A desk that really answers, with a briefing of each article in a thread of its own, named by the article. */
async function threads() {
  const desk = aDesk({
    answer: (question, scope, signal) =>
      answer(question, scope, { store: desk.store, clock: desk.clock, ids: desk.tools.ids, log: desk.log, signal }),
  });
  for (const { id, title, date, text } of wikinews) {
    const article = anArticle(id, { title, text, publishedAt: Date.parse(date) });
    await desk.store.articles.save([article], { at: desk.clock.now() });
    const sentences = materialOf(article).sentences.map((sentence) => sentence.text);
    const briefing = aBriefing(`b-${id}`, { sources: [aSource(sentences, { article: article.id, title })] });
    await desk.store.of("acme").briefings.save(briefing, here);
    await desk.store.of("acme").threads.open({ root: id, place: here, briefings: [briefing.id], turns: [] });
  }
  return desk;
}
type Threads = Awaited<ReturnType<typeof threads>>;
const overhear = (desk: Threads, text: string, under = "GUM_news_asylum", toward: Toward = "room") =>
  desk.tell({ kind: "question", text, under, toward });

describe.each([
  // Fewest true answers: what is found today. A false one is never allowed.
  ["seen", false, 27],
  ["kept aside", true, 15],
] as const)("labelled messages, %s", (_, aside, fewest) => {
  const part = messages.filter(({ text }) => inDrawer(text) === aside);

  test("no answer where none is wanted, and most of those that are", async () => {
    const desk = await threads();
    const answered: Message[] = [];
    for (const message of part) {
      await desk.clock.advance(2 * minute);
      if ((await overhear(desk, message.text, message.article, message.toward)).length > 0) answered.push(message);
    }
    const wrong = answered.filter((message) => !message.answer);
    expect(aside ? wrong.length : wrong.map(({ text }) => text)).toEqual(aside ? 0 : []);
    expect(answered.length).toBeGreaterThanOrEqual(fewest);
    console.log(`${part.length} messages, ${answered.length} of ${part.filter((one) => one.answer).length} answered`);
  });
});

const kinds = (said: readonly Said[]): string[] => said.map(({ kind }) => kind);
const unasked = async (desk: Threads, text = "how many were rescued?") => {
  const [said] = await overhear(desk, text);
  return said?.kind === "answer" ? said : undefined;
};

describe("an answer nobody asked for", () => {
  test("says so, so that its buttons can end it", async () => {
    expect(await unasked(await threads())).toMatchObject({ unasked: true, answer: { kind: "answered" } });
  });

  test("is the only one of a minute in its thread; who asks Lede is answered at once", async () => {
    const desk = await threads();
    expect(kinds(await overhear(desk, "how many were rescued?"))).toEqual(["answer"]);
    expect(await overhear(desk, "who is fuad basya?")).toEqual([]);
    expect(kinds(await desk.tell({ kind: "question", text: "who is fuad basya?", under: "GUM_news_asylum" }))).toEqual([
      "answer",
    ]);
    expect(kinds(await overhear(desk, "how many dealers does Saturn have?", "meantime_127461"))).toEqual(["answer"]);
    await desk.clock.advance(minute + 1);
    expect(kinds(await overhear(desk, "who is fuad basya?"))).toEqual(["answer"]);
  });

  test("is not given twice to two messages of one moment", async () => {
    const desk = await threads();
    const both = await Promise.all([overhear(desk, "how many were rescued?"), overhear(desk, "who is fuad basya?")]);
    expect(both.flat()).toHaveLength(1);
  });

  test("what it would not find is met with silence, and so is what goes wrong", async () => {
    const desk = await threads();
    expect(await overhear(desk, "who won the football world cup?")).toEqual([]);
    const broken = aDesk({ answer: () => Promise.reject(new Error("broken")) });
    await broken.store.of("acme").briefings.save(aBriefing(), here);
    const thread = { root: "root", place: here, briefings: [aBriefing().id], turns: [] };
    await broken.store.of("acme").threads.open(thread);
    expect(await overhear(broken as Threads, "how many were rescued?", "root")).toEqual([]);
  });

  test("spends none of the questions a person has in an hour", async () => {
    const desk = await threads();
    for (let n = 0; n < 40; n++) await overhear(desk, "who is fuad basya?");
    const asked = await desk.tell({ kind: "question", text: "who is fuad basya?", under: "GUM_news_asylum" });
    expect(kinds(asked)).toEqual(["answer"]);
  });

  test("is taken away by one press, and nothing else is", async () => {
    const desk = await threads();
    const said = await unasked(desk);
    const gone: string[] = [];
    desk.platform.retract = async (message) => void gone.push(message);
    expect(words(await desk.press({ act: "no-question", on: said?.answer.id ?? "" }))).toBe("\nTaken away.");
    expect(gone).toEqual(["posted1"]);
  });
});

describe("quiet", () => {
  test("told to stop where there is no thread, it says what does stop", async () => {
    const desk = await threads();
    const said = words(await desk.tell({ kind: "question", text: "stop" }));
    expect(said).toContain("/schedule list, then Pause or Remove.");
    expect(said).not.toContain("thread");
  });

  test.each(["lede quiet", "stop answering here"])(
    "is kept from '%s' on, but who asks Lede is answered",
    async (wish) => {
      const desk = await threads();
      expect(words(await overhear(desk, wish))).toContain("Quiet here from now on.");
      expect(await overhear(desk, "how many were rescued?")).toEqual([]);
      const asked = await desk.tell({ kind: "question", text: "how many were rescued?", under: "GUM_news_asylum" });
      expect(kinds(asked)).toEqual(["answer"]);
      const elsewhere = await overhear(desk, "how many dealers does Saturn have?", "meantime_127461");
      expect(kinds(elsewhere)).toEqual(["answer"]);
    },
  );

  test("is kept after its button, and ends when somebody says so", async () => {
    const desk = await threads();
    const said = await unasked(desk);
    await desk.press({ act: "hush", on: said?.answer.id ?? "" });
    await desk.clock.advance(2 * minute);
    expect(await overhear(desk, "how many were rescued?")).toEqual([]);
    await desk.tell({ kind: "question", text: "answer here again", under: "GUM_news_asylum" });
    expect(kinds(await overhear(desk, "how many were rescued?"))).toEqual(["answer"]);
  });
});

test("thanks to Lede get a sign, thanks to nobody none", async () => {
  const desk = await threads();
  expect(kinds(await desk.tell({ kind: "question", text: "thank you!", under: "GUM_news_asylum" }))).toEqual([
    "welcome",
  ]);
  expect(await overhear(desk, "thank you!")).toEqual([]);
});

test("beneath a message that is no briefing of ours nobody is overheard", async () => {
  expect(await overhear(await threads(), "how many were rescued?", "elsewhere")).toEqual([]);
});
