import { describe, expect, test } from "vitest";
import { aBriefing, aClaim, anArticle, here } from "../contracts/store/samples.ts";
import { aDesk, briefed, button, words } from "./world.ts";

describe("briefing", () => {
  test("of a link is kept, said to everyone, and opens a thread to ask in", async () => {
    const desk = aDesk();
    const [said] = await desk.type("brief", { what: "https://a.example/article" });
    expect(said).toMatchObject({ kind: "briefing", audience: "everyone", first: true });
    expect((await desk.store.of("acme").threads.ofRoot("said1"))?.briefings).toHaveLength(1);
    const answer = await desk.tell({ kind: "question", text: "How many?", under: "said1" });
    expect(answer).toMatchObject([{ kind: "answer", audience: "everyone" }]);
    expect((await desk.store.of("acme").threads.ofRoot("said1"))?.turns).toMatchObject([{ question: "How many?" }]);
  });

  test("of a site offers its newest stories, each one press away", async () => {
    const desk = aDesk();
    await desk.store.articles.save([anArticle("1", { title: "flood/1 The river rose." })], {
      feed: "https://a.example/feed",
      at: desk.clock.now(),
    });
    const said = await desk.type("brief", { what: "https://a.example" });
    expect(words(said)).toContain("flood/1 The river rose.");
    expect(await desk.press(button(said, "Brief"))).toMatchObject([{ kind: "briefing", audience: "everyone" }]);
  });

  test("of pasted text, a file and a topic works too, and of nothing says how", async () => {
    const desk = aDesk();
    expect(await desk.type("brief", { what: `A long text.\n${"More of it. ".repeat(30)}` })).toMatchObject([
      { kind: "briefing" },
    ]);
    expect(await desk.type("brief", { file: "A text.", fileName: "a.txt" })).toMatchObject([{ kind: "briefing" }]);
    expect(words(await desk.type("brief"))).toContain("Give a link");
    expect(words(await desk.type("brief", { what: "floods" }))).toContain("follow a feed: /follow.");
    await desk.type("follow", { what: "https://a.example" });
    await desk.store.articles.save([anArticle("1", { title: "flood/1", text: "The river rose." })], {
      feed: "https://a.example/feed",
      at: desk.clock.now(),
    });
    expect(await desk.type("brief", { what: "river" })).toMatchObject([{ kind: "briefing" }]);
    expect(words(await desk.type("brief", { what: "volcano" }))).toContain('Nothing about "volcano"');
  });

  test("of a sample needs nothing at all", async () => {
    const said = await aDesk().press({ act: "sample", on: "" });
    expect(said[0]).toMatchObject({ kind: "briefing", audience: "asker" });
  });
});

describe("a briefing's buttons", () => {
  test("Evidence gives every number its sentence, the words that carry it and a link there", async () => {
    const desk = aDesk();
    await briefed(desk);
    const [said] = await desk.press({ act: "evidence", on: "b00000000001" });
    if (said?.kind !== "evidence") throw new Error("no evidence");
    expect(said.proofs.map(({ number, claim }) => [number, claim.text])).toEqual([
      [1, "Zero."],
      [2, "Two."],
      [3, "Four."],
      [4, "over 2 people"],
      [5, "Storm hits Ada Lovelace's house"],
    ]);
    expect(said.proofs[1]).toMatchObject({
      stands: [
        {
          sentence: "Two.",
          carries: [{ start: 0, end: 4 }],
          sentenceNumber: 3,
          link: expect.stringContaining("#:~:text="),
        },
      ],
      edits: ['edited: "He" -> [Shoigu]'],
    });
    expect(said).toMatchObject({ page: 1, mayRetract: true });
    expect((await desk.store.of("acme").settings.of(here))?.seenHint).toBe(true);
  });

  test("Brief, pressed when what was offered is kept no more, says so", async () => {
    const desk = aDesk();
    expect(words(await desk.press({ act: "brief", on: "long-ago" }))).toContain("That offer has ended");
  });

  test("Evidence says of a line that the page behind it is away, and shows the sentence all the same", async () => {
    const desk = aDesk();
    await briefed(desk);
    const awaySince = Date.parse("2026-03-02T14:20:00Z");
    const [source] = aBriefing().sources;
    await desk.store.articles.save([anArticle("1", { id: source.article, awaySince })], { at: 0 });
    const [said] = await desk.press({ act: "evidence", on: "b00000000001" });
    if (said?.kind !== "evidence") throw new Error("no evidence");
    expect(said.proofs[0]?.stands).toMatchObject([{ sentence: "Zero." }]);
    for (const { edits } of said.proofs)
      expect(edits.at(-1)).toBe("A Example: the page is no longer found at its address (since 2 March at 14:20)");
  });

  test("More, Why and an unknown briefing are answered in private", async () => {
    const desk = aDesk();
    await briefed(desk);
    expect(await desk.press({ act: "more", on: "b00000000001" })).toMatchObject([
      { kind: "briefing", beyond: true, audience: "asker" },
    ]);
    expect(words(await desk.press({ act: "why", on: "b00000000001" }))).toContain(
      "Made from one report, by A Example.\nWritten without a model.\nLeft out: too short to stand alone.\nThree.",
    );
    expect(words(await desk.press({ act: "more", on: "gone" }))).toContain("no longer kept");
  });

  test("Less names what it lessens, and is undone", async () => {
    const desk = aDesk();
    await briefed(desk);
    const said = await desk.press({ act: "less", on: "b00000000001" });
    expect(words(said)).toContain("From now on stories about Ada Lovelace come later in #news.");
    expect((await desk.store.of("acme").settings.of(here))?.less).toEqual(["Ada Lovelace"]);
    await desk.press(button(said, "Undo"));
    expect((await desk.store.of("acme").settings.of(here))?.less).toEqual([]);
  });

  test("Less asks where the headline does not say what it is about, and never offers a name it does not hold", async () => {
    const desk = aDesk();
    const said = (name: string, kind: "person" | "place") =>
      ({ name, kind, aliases: [], citations: [{ source: 0, sentence: 0, start: 0, end: 4 }] }) as const;
    const briefing = aBriefing("b00000000002", {
      headline: aClaim("Libya turns hundreds of asylum seekers away", -1),
      actors: [said("Fuad Basya", "person"), said("Li", "person"), said("Libya", "place")],
    });
    await desk.store.of("acme").briefings.save(briefing, here);
    const asked = await desk.press({ act: "less", on: briefing.id });
    const [notice] = asked;
    const labels = notice?.kind === "notice" ? (notice.buttons ?? []).map(({ label }) => label) : [];
    expect(labels).toEqual([
      "Stories about Libya",
      "Stories about hundreds",
      "Stories about seekers",
      "Stories from A Example",
    ]);
    const lowered = await desk.press(button(asked, "Stories from A Example"));
    expect(words(lowered)).toContain("From now on stories from A Example come later in #news.");
    expect(words(await desk.type("topics"))).toContain("Later come: stories from A Example.");
    await desk.press(button(lowered, "Undo"));
    expect((await desk.store.of("acme").settings.of(here))?.less).toEqual([]);
  });

  test("Less offers whole words of a headline: none that a capital was cut from", async () => {
    const desk = aDesk();
    const headline = aClaim("Indonesian fishermen save McDonald's iPhone", -1);
    const briefing = aBriefing("b00000000002", { headline, actors: [] });
    await desk.store.of("acme").briefings.save(briefing, here);
    const [notice] = await desk.press({ act: "less", on: briefing.id });
    const labels = notice?.kind === "notice" ? (notice.buttons ?? []).map(({ label }) => label) : [];
    expect(labels).toEqual(["Stories about fishermen", "Stories about iPhone", "Stories from A Example"]);
  });

  test("a reported mistake reaches the operator with the claim", async () => {
    const desk = aDesk();
    await briefed(desk);
    const [form] = await desk.press({ act: "report", on: "b00000000001", n: 2 });
    if (form?.kind !== "form") throw new Error("no form");
    expect(words(await desk.submit("report", form.form.on, { words: "It was three." }))).toContain(
      "Reported: [2] Two.",
    );
    expect(desk.log.events.at(-1)).toMatchObject({
      event: "mistake-reported",
      fields: { number: 2, claim: "Two.", words: "It was three." },
    });
  });

  test("Remove takes the message away, where it was posted", async () => {
    const desk = aDesk();
    await desk.type("brief", { what: "https://a.example/article" });
    const [briefing] = await desk.store.of("acme").briefings.recent(here, 1);
    const taken: string[] = [];
    desk.platform.retract = async (message) => void taken.push(message);
    expect(words(await desk.press({ act: "retract", on: briefing?.id ?? "" }))).toContain("Removed");
    expect(taken).toEqual(["said1"]);
    expect(await desk.store.of("acme").briefings.recent(here, 1)).toEqual([]);
  });

  test("Ask opens a form whose answer goes to everyone; Search the channel asks again", async () => {
    const desk = aDesk();
    await briefed(desk);
    const [form] = await desk.press({ act: "ask", on: "b00000000001" });
    expect(form).toMatchObject({ kind: "form", form: { name: "ask", on: "b00000000001" } });
    expect(await desk.submit("ask", "b00000000001", { question: "How many?" })).toMatchObject([
      { kind: "answer", audience: "everyone", quoteQuestion: true },
    ]);
    expect(await desk.press({ act: "widen", on: "a-9" })).toMatchObject([{ kind: "answer", audience: "asker" }]);
    expect(words(await desk.press({ act: "not-asked", on: "a-9" }))).toContain("Other words often help");
  });
});
