// Small things people notice: what a file's briefing is headed by, what a thread is called, where a briefing will go.
import { afterEach, expect, test } from "vitest";
import { plainWords } from "../../../adapters/discord/escape.ts";
import { newsChannel } from "../../fakes/discord/index.ts";
import type { Message } from "../../fakes/discord/town.ts";
import { articles, buttonOf, feedUrl, start } from "./whole.ts";

let lede: Awaited<ReturnType<typeof start>> | undefined;
afterEach(async () => {
  await lede?.close();
  lede = undefined;
});

async function started() {
  lede = await start();
  const { discord, people } = lede;
  const shown = (told: { readonly id: string }, words: RegExp): Promise<Message> =>
    discord.until(`${words}`, () => {
      const answered = discord.routes.interactions.answers.get(told.id);
      return [answered?.message, ...(answered?.followUps ?? [])].find((one) => one && words.test(JSON.stringify(one)));
    });
  return { discord, people, shown };
}

test("a briefing of a file without a title is headed by the file's name", { timeout: 20_000 }, async () => {
  const { discord, people, shown } = await started();
  const text =
    "The council of Port Ellen approved a new harbour wall on Tuesday. The wall will cost 4 million pounds. " +
    "Mayor Ann Reid said that work begins in May. It is expected to take two years.";
  const file = { name: "harbour-notes.txt", url: discord.upload("harbour-notes.txt", text), size: text.length };
  const briefing = await shown(people.command("/brief", {}, {}, file), /"label":"Evidence"/);
  expect(JSON.stringify(briefing)).toContain("harbour-notes.txt");
  expect(JSON.stringify(briefing)).not.toContain("Pasted text");
});

test("the thread beneath a briefing is named after its story", { timeout: 20_000 }, async () => {
  const { discord, people, shown } = await started();
  const [first] = articles;
  const briefing = await shown(people.command("/brief", { what: first?.url ?? "" }), /"label":"Evidence"/);
  const asking = people.press(briefing, buttonOf(briefing, "Ask a follow-up"));
  const modal = await discord.until("the form", () => discord.routes.interactions.answers.get(asking.id)?.data);
  people.submit(String(modal.custom_id), { question: "How many were rescued?" }, {}, briefing);
  const thread = await discord.until("a thread", () => discord.routes.threads.get(briefing.id));
  expect(plainWords(String(thread.name))).toBe(first?.title);
});

test("where only a person installed Lede, following says that it comes to their direct messages", {
  timeout: 20_000,
}, async () => {
  const { people, shown } = await started();
  const doing = { userInstall: true, channel: "155555555555555555" };
  const followed = await shown(people.command("/follow", { what: feedUrl }, doing), /Wikinews/);
  expect(JSON.stringify(followed)).toContain("Briefings will be posted in your direct messages: Weekdays at 08:00");
  expect(JSON.stringify(followed)).not.toContain("posted here");
  const at = await shown(people.command("/schedule add", { when: "every day at 09:00" }), /09:00/);
  expect(JSON.stringify(at)).toContain(`<#${newsChannel}>`);
});
