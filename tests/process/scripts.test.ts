// The commands for scripts, as processes: one line out for one line in, in order, in the shapes of the contract, and the exit code.
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, onTestFinished, test } from "vitest";
import { runLede, startLede } from "./lede.ts";
import { answer, briefing, feed, page, reading, trouble, verdict } from "./shapes.ts";

type Row = { readonly id: unknown } & Record<string, unknown>;
const rowsOf = (stdout: string): Row[] =>
  stdout
    .trimEnd()
    .split("\n")
    .map((line) => JSON.parse(line) as Row);
const fixture = (path: string): string => fileURLToPath(new URL(`../fixtures/${path}`, import.meta.url));
const articles = readFileSync(fixture("wikinews/articles.jsonl"), "utf8")
  .trim()
  .split("\n")
  .map((line) => JSON.parse(line) as { id: string; title: string; url: string | null; text: string });
const lines = (...rows: readonly (object | string)[]): string =>
  rows.map((row) => (typeof row === "string" ? row : JSON.stringify(row))).join("\n");

test("read: offsets are those of the text as given; every bad line is an answer and the rest goes on", async () => {
  const text =
    "\u200bShare\n\nParis has\u00a0over 5 million people, Anne Hidalgo said.\r\n\r\n“It\u2028is big,” she said.";
  const { code, stdout, stderr } = await runLede(
    ["read", "--jsonl"],
    `\ufeff${lines({ id: 1, text }, "nonsense", { id: "b" }, "", "[]", { id: { deep: [1] }, text: "" })}\r\n{"id":"é","text":"\ud800 last"}`,
  );
  const rows = rowsOf(stdout);
  expect([code, stderr]).toEqual([0, ""]);
  expect(rows.map((row) => row.id)).toEqual([1, null, "b", null, { deep: [1] }, "é"]);
  for (const at of [0, 4, 5]) expect(reading.parse(rows[at])).toBeTruthy();
  for (const at of [1, 2, 3]) expect(trouble.parse(rows[at])).toBeTruthy();
  const { names, figures, dropped } = reading.parse(rows[0]);
  for (const { text: words, start, end } of [...names, ...figures])
    expect(text.slice(start, end).replace(/\s/g, " ")).toBe(words);
  expect(names.map((name) => name.text)).toEqual(["Paris", "Anne Hidalgo"]);
  expect(dropped).toContain("Share");
});

test("brief: a line of rows, of text and of HTML, in the contract's shape, every citation resolving", async () => {
  const [first, second] = articles;
  const html = `<html><head><title>${second?.title}</title></head><body><article>${second?.text
    .split("\n")
    .map((line) => `<p>${line}</p>`)
    .join("")}</article></body></html>`;
  const { code, stdout } = await runLede(
    ["brief", "--jsonl"],
    lines(
      { id: "one", articles: [{ title: first?.title, text: first?.text, publishedAt: "2015-05-18" }] },
      { id: 2, articles: [{ html, url: second?.url, outlet: "Wikinews" }] },
      { id: 3, articles: [] },
      { id: 4, articles: [{ text: "\u0000\u0001\u0002" }] },
    ),
  );
  const rows = rowsOf(stdout);
  expect([code, ...rows.map((row) => row.id)]).toEqual([0, "one", 2, 3, 4]);
  for (const row of rows.slice(0, 2)) {
    const { headline, lead, points, sources } = briefing.parse(row.briefing);
    for (const { citations } of [headline, lead, ...points])
      for (const { source, sentence, start, end } of citations) {
        const words = sentence === -1 ? sources[source]?.title : sources[source]?.sentences[sentence];
        expect(words?.slice(start, end).length).toBe(end - start);
      }
  }
  expect(briefing.parse(rows[0]?.briefing).sources[0]).toMatchObject({
    url: null,
    publishedAt: "2015-05-18T00:00:00.000Z",
  });
  for (const row of rows.slice(2)) expect(trouble.parse(row)).toBeTruthy();
});

test.each([
  [["--words", "ninety"], "--words must be a whole number from 20 to 500."],
  [["--words", "5"], "--words must be a whole number from 20 to 500."],
  [["--words", "60", "--length", "short"], "--length and --words both say how long. Give one of them."],
  [["--words", "60", "--writer", "model"], "--words is for the embedded writer. A model takes --length."],
  [["--length", "tiny"], "--length must be one of short, standard, long."],
])("brief %j says what is wrong", async (flags, words) => {
  const { code, stderr } = await runLede(["brief", ...flags, "-"], "Bob left Rome on Monday, police said.");
  expect(code).toBe(2);
  expect(stderr).toContain(words);
});

test("check, extract, ask, cluster and feed keep their shapes", async () => {
  const article = "Paris has 5 people. Bob left Rome on Monday, police said.";
  const html =
    "<title>T</title><article><p>Bob left Rome on Monday, police said, and went to Oslo by train.</p></article>";
  const folder = mkdtempSync(join(tmpdir(), "lede-feed-"));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  const feedFile = join(folder, "feed.xml");
  writeFileSync(
    feedFile,
    "<rss version='2.0'><channel><title>F</title><item><title>One</title><link>https://f.example/1</link></item></channel></rss>",
  );
  const [checked, extracted, asked, clustered, fed] = await Promise.all([
    runLede(["check", "--jsonl"], lines({ id: 1, article, claim: "Paris has 6 people." }, { id: 2, article })),
    runLede(["extract", "--jsonl"], lines({ id: "x", url: "https://a.example/1", html }, { id: "y" })),
    runLede(["ask", "--jsonl"], lines({ id: 0, question: "Who left Rome?", articles: [{ text: article }] }, { id: 1 })),
    runLede(
      ["cluster", "--jsonl"],
      lines(...articles.slice(0, 3), "nonsense", { id: 7, title: "x", text: "Bob left." }),
    ),
    runLede(["feed", feedFile, fixture("wikinews/articles.jsonl"), "nowhere.xml"]),
  ]);
  expect([checked, extracted, asked, clustered, fed].map(({ code }) => code)).toEqual([0, 0, 0, 0, 0]);
  expect(verdict.parse(rowsOf(checked.stdout)[0])).toMatchObject({ supported: false, state: "rejected" });
  expect(page.parse(rowsOf(extracted.stdout)[0]).text).toContain("Bob left Rome");
  expect(answer.parse(rowsOf(asked.stdout)[0])).toMatchObject({ abstained: false });
  for (const { stdout } of [checked, extracted, asked]) expect(trouble.parse(rowsOf(stdout)[1])).toBeTruthy();
  const [wrong, ...stories] = rowsOf(clustered.stdout);
  expect(trouble.parse(wrong)).toBeTruthy();
  expect(stories.flatMap((story) => story.articles).toSorted()).toEqual(
    [...articles.slice(0, 3).map(({ id }) => id), 7].toSorted(),
  );
  const [found, ...missing] = rowsOf(fed.stdout);
  expect(feed.parse(found).entries.length).toBeGreaterThan(0);
  for (const row of missing) expect(trouble.parse(row)).toBeTruthy();
});

test("a briefing for a person: no colour in a pipe, no line wider than asked; nothing else on standard output", async () => {
  const { code, stdout, stderr } = await runLede(["brief", "-"], articles[0]?.text);
  expect([code, stderr]).toEqual([0, ""]);
  expect(stdout).not.toContain("\u001b");
  expect(Math.max(...stdout.split("\n").map((line) => line.length))).toBeLessThanOrEqual(80);
  expect(stdout).toContain("[1]");
});

test("a source that cannot be read leaves the story and is named; the others are briefed", async () => {
  const { code, stdout, stderr } = await runLede(["brief", "nowhere.txt", "-"], articles[0]?.text);
  expect([code, stderr.trimEnd()]).toEqual([0, "Left out: There is no file nowhere.txt."]);
  expect(stdout).toContain("[1]");
});

describe("what cannot be done is one clear line, and the exit code says whose fault it was", () => {
  test.each([
    [2, ["nonsense"], 'no command "nonsense"'],
    [2, ["brief", "--nonsense"], "--nonsense"],
    [2, ["schedule", "--zone", "Nowhere", "every day at 8"], "time zone"],
    [1, ["brief", "nowhere.txt"], "There is no file nowhere.txt."],
    [1, ["publish", "--now", "nothing"], '"publish" alone lists them'],
  ] as const)("exit %i: lede %j", async (expected, args, words) => {
    const { code, stdout, stderr } = await runLede(args);
    expect([code, stdout]).toEqual([expected, ""]);
    expect(stderr).toContain(words);
    expect(stderr.trimEnd().split("\n")).toHaveLength(1);
  });
});

test("schedule: one instant a line, over a change of the clocks", async () => {
  const { stdout } = await runLede([
    "schedule",
    ...["--zone", "Europe/Zurich", "--from", "2026-03-27T07:00:00Z", "--count", "2", "weekdays at 08:00"],
  ]);
  expect(stdout).toBe("2026-03-30T06:00:00.000Z\n2026-03-31T06:00:00.000Z\n");
});

test("a script that is told to stop stops", async () => {
  const { child, ended } = startLede(["read", "--jsonl"]);
  child.stdout?.once("data", () => child.kill("SIGTERM"));
  child.stdin?.write('{"id":1,"text":"One."}\n');
  expect(await ended).toMatchObject({ code: 1, stderr: "Stopped.\n" });
});
