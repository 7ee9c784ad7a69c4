// Facts about questions asked as messages: in our threads, by mention, by reply, in direct messages; and about who is left alone.
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { channelPlace } from "../../../adapters/discord/place.ts";
import type { MessageId } from "../../../src/news/place.ts";
import type { Heard } from "../../../src/news/talk.ts";
import { guildId, newsChannel } from "../../fakes/discord/index.ts";
import { type Opened, opened } from "../../fakes/discord/opened.ts";
import { alice, bob, bot, type Message } from "../../fakes/discord/town.ts";
import { answer, briefing, edition } from "./briefings.ts";

let world: Opened;
let heard: Heard[];

async function start(content: boolean): Promise<void> {
  world = await opened({ DISCORD_MESSAGE_CONTENT: content });
  heard = [];
  await world.listen(async (one, say) => {
    heard.push(one);
    const typing = () => world.discord.requests.some((request) => request.path.endsWith("/typing"));
    if (one.kind === "question" && one.text.includes("cable car")) await world.discord.until("typing", typing);
    if (one.kind === "question") await say({ kind: "answer", audience: "everyone", answer: answer() });
  });
}
afterEach(async () => {
  expect(world.discord.refusedByRules).toEqual([]);
  await world.close();
});

const signal = new AbortController().signal;
const at = channelPlace(guildId, newsChannel);

/** An edition in its thread, as a slot posts it; gives the overview and its id. */
async function postEdition(): Promise<{ readonly root: MessageId; readonly message: Message }> {
  const parts = world.platform.render({
    kind: "edition",
    audience: "everyone",
    edition: edition({ layout: "thread", stories: [edition().stories[0], edition().stories[0]] }),
  });
  let root: MessageId | undefined;
  for (const [index, part] of parts.entries())
    root ??= await world.platform.post(part, at, {
      key: `edition#${index}`,
      signal,
      ...(part.under === undefined || root === undefined ? {} : { under: root }),
    });
  for (const part of parts.slice(1))
    await world.platform.post(part, at, { key: `story#${parts.indexOf(part)}`, signal, under: root ?? "" });
  const message = world.discord.routes.messages.get(newsChannel)?.[0];
  if (root === undefined || message === undefined) throw new Error("nothing was posted");
  return { root, message };
}
const inChannel = (channel: string, from: Message) =>
  world.discord.until("an answer", () =>
    world.discord.routes.messages
      .get(channel)
      ?.find((one) => one.author.id === bot.id && BigInt(one.id) > BigInt(from.id)),
  );

describe("with the Message Content intent", () => {
  beforeEach(() => start(true));

  test("a plain message in an edition's thread is a question about it, answered there as a reply", async () => {
    const { root, message } = await postEdition();
    const written = world.people.write("How many were rescued?", { channel: message.id });
    const answered = await inChannel(message.id, written);
    expect(heard[0]).toMatchObject({
      kind: "question",
      text: "How many were rescued?",
      under: root,
      in: { address: newsChannel },
    });
    expect(answered).toMatchObject({ message_reference: { message_id: written.id } });
  });

  test("whom a message in our thread was said to is told, and what people say elsewhere is not heard", async () => {
    const { message } = await postEdition();
    const first = world.people.write("I was there!", { channel: newsChannel });
    world.people.write("Really?", { channel: message.id, by: bob, replyTo: { ...first, author: { id: alice.id } } });
    world.people.write("What do you all think?", { channel: newsChannel });
    const asked = world.people.write("Was anyone hurt?", { channel: message.id });
    await inChannel(message.id, asked);
    expect(heard.map((one) => one.kind === "question" && [one.text, one.toward])).toEqual([
      ["Really?", "somebody-else"],
      ["Was anyone hurt?", "room"],
    ]);
  });

  test("thanks get one heart on their message", async () => {
    await world.close();
    world = await opened({ DISCORD_MESSAGE_CONTENT: true });
    await world.listen(async (_, say) => void (await say({ kind: "welcome", audience: "asker" })));
    const written = world.people.write(`<@${bot.id}> thanks!`);
    await world.discord.until("a heart", (requests) =>
      requests.some((one) => one.method === "PUT" && one.path.includes(`/messages/${written.id}/reactions/`)),
    );
  });
});

describe("without it", () => {
  beforeEach(() => start(false));

  test("a mention is a question, answered in place, with typing shown while working", async () => {
    const written = world.people.write(`<@${bot.id}> what happened to the cable car?`);
    await inChannel(newsChannel, written);
    expect(heard[0]).toMatchObject({
      kind: "question",
      text: "what happened to the cable car?",
      by: { name: "Alice", mayManage: false },
    });
  });

  test("a mention without words gets help", async () => {
    world.people.write(`<@${bot.id}>`);
    await world.discord.until("hearing", () => heard.length > 0);
    expect(heard[0]).toMatchObject({ kind: "command", command: "help" });
  });

  test.each(["https://example.org/news", "brief https://example.org/news", "/brief https://example.org/news"])(
    "a mention or a direct message that is a link wants a briefing of it: %s",
    async (words) => {
      world.people.write(`<@${bot.id}> ${words}`);
      world.people.write(words, { direct: true });
      await world.discord.until("hearing", () => heard.length > 1);
      const wanted = { kind: "command", command: "brief", inputs: { what: "https://example.org/news" } };
      expect(heard).toMatchObject([wanted, wanted]);
    },
  );

  test.each([
    ["recap", {}],
    ["recap week", { what: "week" }],
    ["/recap port strike", { what: "port strike" }],
  ])("“%s” to Lede is its command; what else begins so is a question", async (words, inputs) => {
    world.people.write(`<@${bot.id}> ${words}`);
    world.people.write(words, { direct: true });
    world.people.write(`<@${bot.id}> recap what the mayor said about it`);
    await world.discord.until("hearing", () => heard.length > 2);
    const wanted = { kind: "command", command: "recap", inputs };
    const asked = heard.filter(({ kind }) => kind === "question");
    expect(asked).toMatchObject([{ text: "recap what the mayor said about it" }]);
    expect(heard.filter(({ kind }) => kind === "command")).toMatchObject([wanted, wanted]);
  });

  test("a reply to a briefing is answered in the briefing's thread, with the question", async () => {
    const [part] = world.platform.render({ kind: "briefing", audience: "everyone", briefing: briefing() });
    if (part === undefined) throw new Error("nothing rendered");
    await world.platform.post(part, at, { key: "one", signal });
    const message = world.discord.routes.messages.get(newsChannel)?.[0];
    if (message === undefined) throw new Error("nothing posted");
    const written = world.people.write("And the pilot?", { replyTo: message });
    const answered = await inChannel(message.id, written);
    expect(JSON.stringify(answered)).toContain("Asked: How many people were rescued?");
    expect(heard[0]).toMatchObject({ under: `${newsChannel}/${message.id}` });
    await world.discord.until("the asker in the thread", (requests) =>
      requests.some((one) => one.method === "PUT" && one.path.endsWith(`/thread-members/${alice.id}`)),
    );
  });

  test("words that Discord hides are not taken for an empty question", async () => {
    const { message } = await postEdition();
    world.people.write("Invisible to us", { channel: message.id });
    world.people.write(`<@${bot.id}> visible`, { channel: message.id });
    await world.discord.until("hearing", () => heard.length > 0);
    expect(heard).toHaveLength(1);
  });

  test("direct messages are questions, in a place of the person's own", async () => {
    const written = world.people.write("What is new?", { direct: true });
    await inChannel(`7${alice.id.slice(1)}`, written);
    expect(heard[0]).toMatchObject({
      kind: "question",
      in: { tenant: `person-${alice.id}`, address: `person-${alice.id}` },
      by: { mayManage: true },
    });
  });

  test("a message delivered twice is answered once", async () => {
    const written = world.people.write(`<@${bot.id}> once?`);
    world.discord.gateway.emit("MESSAGE_CREATE", written);
    await inChannel(newsChannel, written);
    world.people.write(`<@${bot.id}> again?`);
    await world.discord.until("hearing", () => heard.length > 1);
    expect(heard.map((one) => one.kind === "question" && one.text)).toEqual(["once?", "again?"]);
  });

  test("other bots are never answered", async () => {
    const robot = { ...bob, bot: true };
    world.people.write(`<@${bot.id}> hello`, { by: robot });
    world.people.write(`<@${bot.id}> hi`);
    await world.discord.until("hearing", () => heard.length > 0);
    expect(heard[0]).toMatchObject({ text: "hi" });
  });
});
