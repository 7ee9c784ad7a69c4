// Facts about what is heard of commands, buttons and forms, and where answers go that cannot stay where they were asked.
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import type { Heard, Said } from "../../../src/news/talk.ts";
import type { Hear } from "../../../src/ports/platform.ts";
import { guildId, newsChannel } from "../../fakes/discord/index.ts";
import { type Opened, opened } from "../../fakes/discord/opened.ts";
import { alice, bot, newMessage } from "../../fakes/discord/town.ts";
import { answer, briefing, claim } from "./briefings.ts";
import { line, looking } from "./looking.ts";

let world: Opened;
let heard: Heard[];
let act: Hear;
const { asked, shows, posted, ours } = looking(() => world);

beforeEach(async () => {
  world = await opened();
  heard = [];
  act = async () => undefined;
  await world.listen(async (one, say) => {
    heard.push(one);
    await act(one, say);
  });
});
afterEach(async () => {
  expect(world.discord.refusedByRules).toEqual([]);
  await world.close();
});

describe("what is heard", () => {
  test.each([
    [
      "/schedule add",
      { when: "weekdays at 08:00", zone: "UTC" },
      { command: "schedule", inputs: { verb: "add", when: "weekdays at 08:00", zone: "UTC" } },
    ],
    ["/ask", { question: "How many?" }, { command: "ask", inputs: { question: "How many?" } }],
  ] as const)("%s arrives with its inputs", async (command, inputs, expected) => {
    world.people.command(command, inputs);
    await world.discord.until("hearing", () => heard.length > 0);
    expect(heard[0]).toMatchObject({ kind: "command", ...expected, in: { tenant: guildId, address: newsChannel } });
  });

  test("Brief this takes the links of a message, and its words where there are none", async () => {
    world.people.briefThis(
      newMessage(newsChannel, { id: "1" }, { content: "see https://a.example/x and <https://b.example/y>." }),
    );
    world.people.briefThis(newMessage(newsChannel, { id: "1" }, { content: "Just a long text." }));
    await world.discord.until("hearing", () => heard.length > 1);
    expect(heard.map((one) => one.kind === "command" && one.inputs.what)).toEqual([
      "https://a.example/x https://b.example/y",
      "Just a long text.",
    ]);
  });

  test("an attached file arrives as its text; a strange host is not asked", async () => {
    act = async (_, say) => void (await say(line("Read.")));
    const url = world.discord.upload("story.txt", "A text.");
    world.people.command("/brief", {}, {}, { name: "story.txt", url, size: 7 });
    await world.discord.until("hearing", () => heard.length > 0);
    expect(heard[0]).toMatchObject({ inputs: { file: "A text.", fileName: "story.txt" } });
    const told = world.people.command("/brief", {}, {}, { name: "x.txt", url: "https://evil.example/x.txt", size: 7 });
    await shows(told, "Attach it to the command");
  });

  test("who may manage is told by Discord: the command's own permission, or Manage Server", async () => {
    const hears = (many: number) => world.discord.until("hearing", () => heard.length === many);
    world.people.command("/follow", { what: "x" }, { manages: false });
    await hears(1);
    world.people.command("/schedule list", {}, { manages: false });
    await hears(2);
    world.people.command("/schedule list", {}, { manages: true });
    await hears(3);
    world.people.command("/schedule list", {}, { direct: true });
    await hears(4);
    expect(heard.map((one) => one.by.mayManage)).toEqual([true, false, true, true]);
  });

  test("a role chosen in a form arrives as its id, and none as nothing", async () => {
    world.people.submit("form:layout:abcdefghijkl", { layout: "posts", role: ["500000000000000001"] });
    await world.discord.until("hearing", () => heard.length === 1);
    world.people.submit("form:layout:abcdefghijkl", { layout: "posts", role: [] });
    await world.discord.until("hearing", () => heard.length === 2);
    expect(heard.map((one) => one.kind === "submit" && one.inputs)).toEqual([
      { layout: "posts", role: "500000000000000001" },
      { layout: "posts" },
    ]);
  });

  test("in a thread of ours the place is the channel around it, and the thread's root is known", async () => {
    const root = ours({ content: "A briefing" });
    act = async (one, say) => {
      if (one.kind === "submit") await say({ kind: "answer", audience: "everyone", answer: answer() });
    };
    world.people.submit("form:ask:k3v9q2m7x1ab", { question: "How many?" }, {}, root);
    await posted(root.id, "Forty-one people");
    world.people.command("/ask", { question: "And then?" }, { channel: root.id });
    await world.discord.until("hearing", () => heard.length > 1);
    expect(heard[1]).toMatchObject({ in: { address: newsChannel }, under: `${newsChannel}/${root.id}` });
  });

  test("also where that thread slept, and nobody remembers whose it is", async () => {
    const root = ours({ content: "A briefing" });
    const { id } = root;
    const thread = { id, type: 11, name: "t", guild_id: guildId, parent_id: newsChannel, owner_id: bot.id };
    world.discord.routes.threads.set(id, thread);
    world.discord.gateway.emit("THREAD_UPDATE", { ...thread, thread_metadata: { archived: true } });
    world.people.command("/ask", { question: "And then?" }, { channel: id });
    await world.discord.until("hearing", () => heard.length > 0);
    expect(heard[0]).toMatchObject({ in: { address: newsChannel }, under: `${newsChannel}/${id}` });
  });

  test("an old or forged button is not heard", async () => {
    world.people.press(ours({}), "give-me-everything");
    world.people.command("/help");
    await world.discord.until("hearing", () => heard.length > 0);
    expect(heard).toHaveLength(1);
  });
});

describe("when the token is worth nothing", () => {
  const late = async (_: Heard, say: (said: Said) => Promise<unknown>, audience: Said["audience"]) => {
    world.clock.ahead = 15 * 60_000;
    await say(line("At last.", audience));
  };

  test("a public answer becomes an ordinary message", async () => {
    act = (one, say) => late(one, say, "everyone");
    world.people.command("/brief", { what: "x" });
    expect((await posted(newsChannel, "At last.")).author.id).toBe(bot.id);
  });

  test("a private answer becomes a direct message", async () => {
    act = (one, say) => late(one, say, "asker");
    world.people.command("/help");
    await posted(`7${alice.id.slice(1)}`, "At last.");
  });

  test("a token refused by Discord counts as run out", async () => {
    act = async (_, say) => {
      for (const token of world.discord.routes.interactions.tokens.values()) token.expired = true;
      await say(line("Anyway.", "everyone"));
    };
    world.people.command("/brief", { what: "x" });
    await posted(newsChannel, "Anyway.");
  });

  test("where only the person installed Lede it is a direct message, and nothing is posted there", async () => {
    act = (one, say) => late(one, say, "everyone");
    world.people.command("/brief", { what: "x" }, { userInstall: true });
    await posted(`7${alice.id.slice(1)}`, "At last.");
    expect(heard[0]?.in).toEqual({ platform: "discord", tenant: `person-${alice.id}`, address: `person-${alice.id}` });
    expect(world.discord.routes.messages.get(newsChannel) ?? []).toEqual([]);
  });
});

test("where only the person installed Lede, five follow-ups are all: the rest is a direct message", async () => {
  const long = briefing({
    points: Array.from({ length: 9 }, (_, index) => claim(`Point ${index} ${"word ".repeat(700)}`, 1)),
  });
  act = async (_, say) => {
    await say({ kind: "progress", audience: "everyone", doing: "Reading" });
    await say({ kind: "briefing", audience: "everyone", briefing: long });
  };
  const told = world.people.command("/brief", { what: "x" }, { userInstall: true });
  const direct = await posted(`7${alice.id.slice(1)}`, "Less like this");
  expect(asked(told)?.followUps).toHaveLength(5);
  expect(direct.author.id).toBe(bot.id);
});

describe("a follow-up asked by form", () => {
  test("opens the briefing's thread, answers there with the question, and tells the asker where", async () => {
    const root = ours({ content: "A briefing" });
    act = async (_, say) => {
      const said = await say({ kind: "answer", audience: "everyone", answer: answer(), quoteQuestion: true });
      expect(said.message).toBe(`${root.id}/${world.discord.routes.messages.get(root.id)?.[0]?.id}`);
    };
    const told = world.people.submit("form:ask:k3v9q2m7x1ab", { question: "How many?" }, {}, root);
    await posted(root.id, "How many people were rescued?");
    expect(world.discord.routes.threads.get(root.id)).toMatchObject({ parent_id: newsChannel });
    await shows(told, `Answered in <#${root.id}>`);
    expect(heard[0]).toMatchObject({
      kind: "submit",
      form: "ask",
      on: "k3v9q2m7x1ab",
      inputs: { question: "How many?" },
      under: `${newsChannel}/${root.id}`,
    });
  });

  test("asked from a private message, it goes into the thread of what that message answered", async () => {
    const root = ours({ content: "An edition" });
    act = async (one, say) => {
      if (one.kind === "press") await say({ kind: "briefing", audience: "asker", briefing: briefing() });
      else await say({ kind: "answer", audience: "everyone", answer: answer() });
    };
    const opened = world.people.press(root, "o:1:abcdefghijkl@1");
    const story = (await shows(opened, "Ask a follow-up"))?.message;
    if (story === undefined) throw new Error("no story");
    const evidence = world.people.press(story, "e::k3v9q2m7x1ab");
    const proof = (await shows(evidence, "Ask a follow-up"))?.message;
    world.people.submit("form:ask:k3v9q2m7x1ab", { question: "How many?" }, {}, proof);
    await posted(root.id, "Forty-one people");
  });

  test("from a private message nobody remembers, the answer stands in the channel", async () => {
    act = async (_, say) => void (await say({ kind: "answer", audience: "everyone", answer: answer() }));
    const secret = { ...newMessage(newsChannel, bot, {}), flags: 64 };
    world.people.submit("form:ask:k3v9q2m7x1ab", { question: "How many?" }, {}, secret);
    await posted(newsChannel, "Forty-one people");
  });

  test("where threads are not allowed the answer stands in the channel", async () => {
    world.discord.fail({ kind: "status", status: 403, code: 50013, match: /threads$/ });
    act = async (_, say) => void (await say({ kind: "answer", audience: "everyone", answer: answer() }));
    world.people.submit("form:ask:k3v9q2m7x1ab", { question: "How many?" }, {}, ours({ content: "A briefing" }));
    await posted(newsChannel, "Forty-one people");
  });
});
