// What a person at a terminal can do: paste, ask, prove, press by letter, fill in forms; and what is said when they cannot.
import { expect, test } from "vitest";
import { article, openTalk } from "./talking.ts";

const feed = `<?xml version="1.0"?><rss version="2.0"><channel><title>Ferries</title><link>https://f.example</link>
<item><title>Ferry sinks</title><link>https://f.example/1</link><guid>1</guid><pubDate>Mon, 02 Mar 2026 06:00:00 GMT</pubDate></item></channel></rss>`;

test("a text pasted after /brief ends at a dot, its empty lines included, and what follows is read as commands", async () => {
  const shown = await openTalk().pipe("/brief", ...article.split("\n"), ".", "evidence 1", "/topics");
  expect(shown).toContain("then a line with a single dot");
  expect(shown).toContain("Seven rescued after ferry sinks off Crete");
  expect(shown).toContain("over 40 passengers");
  expect(shown).toMatch(/\[1\] word for word:\s+> Seven people were rescued/);
  expect(shown).toContain("Every story of the feeds followed here is welcome");
});

test("a command ends a paste too, and nothing pasted asks for the main story", async () => {
  expect(await openTalk().pipe("/brief", "/help")).toContain("What Lede can do");
  expect(await openTalk().pipe("/brief", "", "/help")).toContain("Give a link, a topic or a text");
});

test("at a terminal a pasted article is one thing, with /brief or without, though its last line waits for Enter", async () => {
  for (const opening of ["", "/brief\r", "/brief "]) {
    const talk = openTalk({ byHand: true });
    await talk.until("/quit leaves");
    if (opening === "/brief\r") await talk.type(opening, "single dot");
    const keys = `${opening === "/brief " ? opening : ""}${article.trim().replaceAll("\n", "\r")}`;
    const waiting = talk.until("(a) Evidence");
    await talk.type(keys, "near Heraklion on Wednesday.");
    await talk.type("\r", "(a) Evidence");
    expect(await waiting).toContain("2 million euros");
    expect(await talk.type("evidence 2\r", "> ")).toContain("[2]");
    await talk.type("/quit\r", "quit");
    await talk.over;
    expect(talk.shown()).not.toContain("Reading the articles");
  }
});

test("several commands pasted at once come one after the other", async () => {
  const talk = openTalk({ byHand: true });
  await talk.until("/quit leaves");
  const last = talk.until("Settings here");
  await talk.type("/topics\r/settings\r", "is welcome");
  await last;
  talk.stop();
  await talk.over;
});

test("numbers and letters that are not on the screen say so", async () => {
  const shown = await openTalk().pipe("99", "z", "/nonsense", "/constructor", "/brief nowhere.txt", ".", "");
  expect(shown).toMatch(/There is no line 99 in this briefing: its lines are 1 to \d+\./);
  expect(shown).toContain("There is no (z) to press just now.");
  expect(shown).toContain("There is no /nonsense. /help lists what there is.");
  expect(shown).toContain("There is no /constructor.");
  expect(shown).toContain("There is no file nowhere.txt.");
  expect(shown).not.toContain("Reading the articles");
});

test("a question, a follow-up and a declined answer, each with what it stands on", async () => {
  const shown = await openTalk().pipe("how many people were killed?", "who said that?", "who won the match in Naples?");
  expect(shown).toContain("228 people");
  expect(shown).toContain("Not in these articles.");
});

test("a feed is followed and scheduled, and the schedule edited in a form, with what is wrong said once", async () => {
  const shown = await openTalk({
    pages: { "https://f.example/feed": { body: feed, contentType: "application/rss+xml" } },
  }).pipe(
    "/follow https://f.example/feed",
    "/schedule add every blue moon",
    "/schedule add every day at 7:30",
    "/schedule edit 1",
    "weekdays at 9",
    "Europe/Zurich",
    "ferries",
    "1",
    "/sources export",
  );
  expect(shown).toContain("Ferries");
  expect(shown.match(/is not a time Lede knows/g)).toHaveLength(1);
  expect(shown).toContain("Every day at 07:30");
  expect(shown).toMatch(/ {2}When \(.*now: Every day at 07:30/);
  expect(shown).toContain("Weekdays at 09:00 Europe/Zurich in this terminal.");
  expect(shown).toContain('xmlUrl="https://f.example/feed"');
});

test("following a story is offered where an outlet is followed that could bring news of it, and nowhere else", async () => {
  const pages = { "https://f.example/feed": { body: feed, contentType: "application/rss+xml" } };
  const brief = ["/brief", ...article.split("\n"), "."];
  expect(await openTalk().pipe(...brief)).not.toContain("Follow this story");
  const following = openTalk({ pages }).pipe("/follow https://f.example/feed", ...brief);
  expect(await following).toContain("(d) Follow this story");
});

test("a command typed into a form leaves it unsent", async () => {
  const shown = await openTalk().pipe("/schedule add every day at 7:30", "/schedule edit 1", "/help");
  expect(shown).toContain("Nothing was changed.");
  expect(shown).toContain("What Lede can do");
});

test("hostile words on a page reach the screen without their control codes", async () => {
  const hostile = article.replaceAll("ferry", "\u001b]0;owned\u0007fer\u202ery\u009b31m");
  expect(await openTalk().pipe("/brief", ...hostile.split("\n"), ".")).not.toMatch(
    /[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202e]/,
  );
});

test("it ends when told to, with nothing left waiting", async () => {
  const talk = openTalk();
  await talk.until("/quit leaves");
  talk.stop();
  await talk.over;
  expect(talk.log.events.filter((event) => event.level === "error")).toEqual([]);
});
