// Facts about commands, buttons and forms over real sockets: acknowledged in the right form, answered once, never left hanging.
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import type { Heard, Said } from "../../../src/news/talk.ts";
import type { Hear } from "../../../src/ports/platform.ts";
import { Trouble } from "../../../src/trouble.ts";
import { guildId, newsChannel } from "../../fakes/discord/index.ts";
import { type Opened, opened } from "../../fakes/discord/opened.ts";
import type { Told } from "../../fakes/discord/people.ts";
import { alice, bot, type Message, newMessage } from "../../fakes/discord/town.ts";
import { answer, briefing, claim } from "./briefings.ts";

let world: Opened;
let heard: Heard[];
let act: Hear;

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

const line = (words: string, audience: Said["audience"] = "asker"): Said => ({
  kind: "notice",
  audience,
  tone: "plain",
  lines: [[words]],
});
const asked = (told: Told) => world.discord.routes.interactions.answers.get(told.id);
const shows = (told: Told, words: string) =>
  world.discord.until(`"${words}" in the answer`, () => {
    const answered = asked(told);
    return JSON.stringify([answered?.message, answered?.followUps, answered?.data]).includes(words) && answered;
  });
const followed = (told: Told, words: string) =>
  world.discord.until(
    `"${words}" in a follow-up`,
    () => JSON.stringify(asked(told)?.followUps ?? []).includes(words) && asked(told),
  );
const posted = (channel: string, words: string) =>
  world.discord.until(`"${words}" in ${channel}`, () =>
    world.discord.routes.messages.get(channel)?.find((one) => JSON.stringify(one).includes(words)),
  );
const ours = (body: object): Message => {
  const message = newMessage(newsChannel, bot, { ...body });
  world.discord.routes.messages.set(newsChannel, [message]);
  return message;
};

describe("acknowledging", () => {
  test("a private command is deferred in private before anything is asked, then edited", async () => {
    const { promise, resolve } = Promise.withResolvers<void>();
    act = async (_, say) => {
      await promise;
      await say(line("Done."));
    };
    const told = world.people.command("/help");
    await world.discord.until("a deferral", () => asked(told)?.type === 5);
    expect(asked(told)?.secret).toBe(true);
    resolve();
    await shows(told, "Done.");
  });

  test("a public command that is refused at once is refused in private, and nobody saw it think", async () => {
    act = async (_, say) => void (await say(line("That is not a link.")));
    const told = world.people.command("/brief", { what: "nonsense" });
    expect(await shows(told, "That is not a link.")).toMatchObject({ type: 4, secret: true });
  });

  test("a public command that fails later takes its public deferral away and answers in private", async () => {
    act = async (_, say) => {
      await say({ kind: "progress", audience: "everyone", doing: "Reading 3 articles" });
      await say(line("None of them could be read."));
    };
    const told = world.people.command("/brief", { what: "https://example.org" });
    const answered = await followed(told, "None of them could be read.");
    expect(answered).toMatchObject({ type: 5, secret: false });
    expect(answered?.message).toBeUndefined();
    expect(answered?.followUps[0]?.flags).toBe(32768 | 64);
  });

  test("long work shows what it is doing, then becomes the briefing", async () => {
    const { promise, resolve } = Promise.withResolvers<void>();
    act = async (_, say) => {
      await say({ kind: "progress", audience: "everyone", doing: "Reading 3 articles" });
      await promise;
      const said = await say({ kind: "briefing", audience: "everyone", briefing: briefing() });
      expect(said.message).toMatch(new RegExp(`^${newsChannel}/\\d+$`));
    };
    const told = world.people.command("/brief", { what: "https://example.org" });
    await shows(told, "Reading 3 articles");
    resolve();
    await shows(told, briefing().lead.text);
  });

  test("a form comes at once, with its fields", async () => {
    act = async (_, say) =>
      void (await say({
        kind: "form",
        audience: "asker",
        form: {
          name: "ask",
          title: "Ask a follow-up",
          submit: "Ask",
          on: "b1",
          fields: [{ name: "question", label: "Your question", kind: "paragraph", max: 1000, required: true }],
        },
      }));
    const told = world.people.press(ours({}), "a::k3v9q2m7x1ab");
    await world.discord.until("a modal", () => asked(told)?.type === 9);
    expect(asked(told)?.data).toMatchObject({ custom_id: "form:ask:b1", title: "Ask a follow-up" });
    expect(heard[0]).toMatchObject({ kind: "press", action: { act: "ask", on: "k3v9q2m7x1ab" } });
  });

  test("typing gets suggestions, and none when the desk fails", async () => {
    act = async (one, say) => {
      if (one.kind === "suggest" && one.typed === "fail") throw new Trouble("storage-failed");
      await say({ kind: "choices", audience: "asker", choices: [{ label: "Europe/Zurich", value: "Europe/Zurich" }] });
    };
    const told = world.people.types("schedule", "add", "zone", "zur");
    await world.discord.until("choices", () => asked(told)?.type === 8);
    expect(asked(told)?.data).toEqual({ choices: [{ name: "Europe/Zurich", value: "Europe/Zurich" }] });
    expect(heard[0]).toMatchObject({ kind: "suggest", command: "schedule", field: "zone", typed: "zur" });
    const failing = world.people.types("schedule", "add", "zone", "fail");
    await world.discord.until("no choices", () => asked(failing)?.type === 8);
    expect(asked(failing)?.data).toEqual({ choices: [] });
  });

  test("a button on a private message changes that message, on a public one it answers in private", async () => {
    act = async (_, say) => void (await say(line("Paused.")));
    const secret = { ...ours({}), flags: 64 };
    const changed = world.people.press(secret, "p::abcdefghijkl");
    await world.discord.until("an update", () => asked(changed)?.type === 6);
    const shown = world.people.press(ours({}), "p::abcdefghijkl");
    await shows(shown, "Paused.");
    expect(asked(shown)).toMatchObject({ type: 5, secret: true });
  });

  test("a limit met while acknowledging is waited out within the three seconds", async () => {
    act = async (_, say) => void (await say(line("Here.")));
    world.discord.fail({ kind: "limited", seconds: 0.3, match: /callback/ });
    await shows(world.people.command("/help"), "Here.");
  });

  test("an acknowledgement whose answer was lost is not taken for a failure", async () => {
    act = async (_, say) => void (await say(line("Here.")));
    world.discord.fail({ kind: "accepted-then-dropped", match: /callback/ });
    await shows(world.people.command("/help"), "Here.");
  });
});

describe("answering once", () => {
  test("an event delivered twice is answered once", async () => {
    act = async (_, say) => void (await say(line("Once.")));
    const told = world.people.command("/help");
    world.people.again(told);
    await shows(told, "Once.");
    const after = world.people.command("/privacy");
    await shows(after, "Once.");
    expect(heard).toHaveLength(2);
    expect(world.discord.requests.filter((one) => one.path.includes(`/${told.id}/`))).toHaveLength(1);
  });

  test("an interaction that another process acknowledged is left to it", async () => {
    act = async (_, say) => void (await say(line("Mine.")));
    world.discord.fail({ kind: "status", status: 400, code: 40060, match: /callback/ });
    const told = world.people.command("/help");
    await world.discord.until("the refusal", () => world.log.events.some((one) => one.fields.arrived === false));
    const after = world.people.command("/privacy");
    await shows(after, "Mine.");
    expect(world.discord.requests.some((one) => one.path.includes(told.token) && one.method !== "POST")).toBe(false);
    expect(world.discord.routes.messages.get(newsChannel) ?? []).toEqual([]);
  });

  test("nothing said leaves no thinking behind", async () => {
    const told = world.people.command("/help");
    await world.discord.until("its removal", (requests) =>
      requests.some((one) => one.method === "DELETE" && one.path.includes(told.token)),
    );
  });

  test("a fault inside is told in words, without its cause", async () => {
    act = async () => {
      throw new Error("password=hunter2");
    };
    const told = world.people.command("/help");
    await shows(told, "Something went wrong inside Lede");
    expect(JSON.stringify(asked(told))).not.toContain("hunter2");
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
    world.people.command("/follow", { what: "x" }, { manages: false });
    world.people.command("/schedule list", {}, { manages: false });
    world.people.command("/schedule list", {}, { manages: true });
    world.people.command("/schedule list", {}, { direct: true });
    await world.discord.until("hearing", () => heard.length > 3);
    expect(heard.map((one) => one.by.mayManage)).toEqual([true, false, true, true]);
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

  test("an old or forged button is not heard", async () => {
    world.people.press(ours({}), "give-me-everything");
    world.people.command("/help");
    await world.discord.until("hearing", () => heard.length > 0);
    expect(heard).toHaveLength(1);
  });
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

  test("where threads are not allowed the answer stands in the channel", async () => {
    world.discord.fail({ kind: "status", status: 403, code: 50013, match: /threads$/ });
    act = async (_, say) => void (await say({ kind: "answer", audience: "everyone", answer: answer() }));
    world.people.submit("form:ask:k3v9q2m7x1ab", { question: "How many?" }, {}, ours({ content: "A briefing" }));
    await posted(newsChannel, "Forty-one people");
  });
});
