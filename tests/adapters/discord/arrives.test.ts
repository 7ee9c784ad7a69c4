// Facts about answers whose way is barred: a row for every phase and failure, where the answer reaches whoever asked, and
// that no "Reading the articles" is left.
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import type { Said } from "../../../src/news/talk.ts";
import type { Hear } from "../../../src/ports/platform.ts";
import type { Fault } from "../../fakes/discord/faults.ts";
import { newsChannel } from "../../fakes/discord/index.ts";
import { type Opened, opened } from "../../fakes/discord/opened.ts";
import type { Told } from "../../fakes/discord/people.ts";
import { alice, bot, type Message } from "../../fakes/discord/town.ts";
import { answer } from "./briefings.ts";
import { line, looking } from "./looking.ts";

let world: Opened;
let act: Hear;
const { asked, posted, ours } = looking(() => world);
const direct = `7${alice.id.slice(1)}`;
const words = "Forty-one people";
const reading: Said = { kind: "progress", audience: "everyone", doing: "Reading the articles" };
const answered: Said = { kind: "answer", audience: "everyone", answer: answer() };

beforeEach(async () => {
  world = await opened();
  act = async () => undefined;
  await world.listen((one, say) => act(one, say));
});
afterEach(async () => {
  expect(world.discord.refusedByRules).toEqual([]);
  await world.close();
});

/** What people see: the asker's answer and its follow-ups, and every message that stands openly or in a direct message. */
function seen(told: Told) {
  const { message, followUps = [] } = asked(told) ?? {};
  const open = [...world.discord.routes.messages.entries()];
  return {
    private: [...(message ? [message] : []), ...followUps].filter((one) => (one.flags & 64) !== 0),
    open: open.flatMap(([channel, messages]) => messages.map((one) => ({ channel, text: JSON.stringify(one) }))),
  };
}

type Where = "private" | "thread" | "channel" | "direct";

function placesOf(told: Told, what: string, root: string): Where[] {
  const { private: secret, open } = seen(told);
  const named: Readonly<Record<string, Where>> = { [root]: "thread", [newsChannel]: "channel", [direct]: "direct" };
  return [
    ...secret.filter((one) => JSON.stringify(one).includes(what)).map((): Where => "private"),
    ...open.filter((one) => one.text.includes(what)).map((one) => named[one.channel] as Where),
  ];
}

const ended = async (told: Told, what: string, root: string) => {
  await world.discord.until("the answer", () => placesOf(told, what, root).length > 0);
  await world.discord.until("no reading", () => placesOf(told, "Reading the articles", root).length === 0);
};

type Row = {
  readonly what: string;
  readonly barred: (root: Message, told?: Told) => void;
  readonly faults?: readonly Fault[];
  readonly late?: true;
  readonly at: readonly Where[];
};
const fault = (one: Fault) => () => world.discord.fail(one);
const toThread = /POST \/channels\/\d+\/messages$/;
const edits = /PATCH .*@original$/;
const expire = () => {
  for (const token of world.discord.routes.interactions.tokens.values()) token.expired = true;
};
const closed = (code: number) => (root: Message) => world.discord.routes.closed.set(root.id, code);

describe("a follow-up asked by form, whose answer belongs in the briefing's thread", () => {
  const rows: readonly Row[] = [
    { what: "nothing is in its way", barred: () => undefined, at: ["thread"] },
    { what: "the thread was deleted", barred: (root) => world.discord.routes.deleteThread(root.id), at: ["private"] },
    { what: "the thread is locked", barred: closed(160005), at: ["private"] },
    { what: "the thread is archived for us", barred: closed(50083), at: ["private"] },
    { what: "the thread cannot be seen", barred: closed(50001), at: ["private"] },
    { what: "a permission is missing", barred: closed(50013), at: ["private"] },
    {
      what: "Discord fails before taking it",
      barred: fault({ kind: "status", status: 502, match: toThread }),
      at: ["private"],
    },
    {
      what: "Discord fails after taking it",
      barred: fault({ kind: "accepted-then-status", status: 500, match: toThread }),
      at: ["thread"],
    },
    {
      what: "the line is cut after it was taken",
      barred: fault({ kind: "accepted-then-dropped", match: toThread }),
      at: ["thread"],
    },
    {
      what: "the line is cut before it was taken",
      barred: fault({ kind: "dropped", match: toThread }),
      at: ["private"],
    },
    {
      what: "its waiting was deleted, and the thread is locked",
      barred: (root, told) => {
        closed(160005)(root);
        delete asked(told as Told)?.message;
      },
      at: ["private"],
    },
    { what: "the token is refused, and the thread stands", barred: expire, at: ["thread"] },
    {
      what: "the token is refused, and the thread is locked",
      barred: (root) => {
        closed(160005)(root);
        expire();
      },
      at: ["direct"],
    },
  ];

  test.each(rows)("$what: $at", async ({ barred, at, what }) => {
    const root = ours({ content: "A briefing" });
    act = async (_, say) => void (await say(answered));
    world.people.submit("form:ask:k3v9q2m7x1ab", { question: "How many?" }, {}, root);
    await posted(root.id, words);
    world.discord.routes.messages.set(root.id, []);
    const asking = Promise.withResolvers<void>();
    act = async (_, say) => {
      await say(reading);
      await asking.promise;
      await say(answered);
    };
    const told = world.people.submit("form:ask:k3v9q2m7x1ab", { question: "How many?" }, {}, root);
    await world.discord.until("reading", () => placesOf(told, "Reading the articles", root.id).length > 0);
    barred(root, told);
    asking.resolve();
    await world.discord.until("the answer", () => placesOf(told, words, root.id).length > 0);
    // An own message that only the asker sees cannot be taken away without a token.
    if (!what.startsWith("the token")) await ended(told, words, root.id);
    expect(placesOf(told, words, root.id)).toEqual(at);
  });

  test("says why it stands in private", async () => {
    const root = ours({ content: "A briefing" });
    world.discord.routes.closed.set(root.id, 160005);
    act = async (_, say) => void (await say(answered));
    const told = world.people.submit("form:ask:k3v9q2m7x1ab", { question: "How many?" }, {}, root);
    await world.discord.until("the reason", () =>
      JSON.stringify(asked(told)?.followUps ?? []).includes("thread is locked"),
    );
  });

  test("is not said again when only the link back fails", async () => {
    const root = ours({ content: "A briefing" });
    act = async (_, say) => {
      await say(reading);
      world.discord.fail({ kind: "status", status: 404, code: 10008, match: edits });
      await say(answered);
    };
    const told = world.people.submit("form:ask:k3v9q2m7x1ab", { question: "How many?" }, {}, root);
    await ended(told, words, root.id);
    expect(placesOf(told, words, root.id)).toEqual(["thread"]);
  });
});

describe("a briefing that everybody waits for", () => {
  const rows: readonly Row[] = [
    { what: "nothing is in its way", barred: () => undefined, at: ["channel"] },
    {
      what: "a moderator deleted what showed the work",
      barred: (_, told) => {
        world.discord.routes.messages.set(newsChannel, []);
        delete asked(told as Told)?.message;
      },
      at: ["channel"],
    },
    { what: "the token is refused", barred: expire, at: ["channel"] },
    { what: "the token has run out", barred: () => (world.clock.ahead = 15 * 60_000), at: ["channel"] },
    {
      what: "Discord fails after taking it",
      barred: fault({ kind: "accepted-then-status", status: 500, match: edits }),
      at: ["channel"],
    },
    {
      what: "Discord fails at every edit",
      barred: fault({ kind: "status", status: 500, times: 4, match: edits }),
      at: ["channel"],
    },
    {
      what: "the token is refused, and the channel is closed",
      barred: () => {
        expire();
        world.discord.routes.closed.set(newsChannel, 50013);
      },
      at: ["direct"],
    },
  ];

  test.each(rows)("$what: $at", async ({ barred, at }) => {
    const asking = Promise.withResolvers<void>();
    act = async (_, say) => {
      await say(reading);
      await asking.promise;
      await say(answered);
    };
    const told = world.people.command("/brief", { what: "x" });
    await world.discord.until("reading", () => placesOf(told, "Reading the articles", "").length > 0);
    barred({ id: "" } as Message, told);
    asking.resolve();
    await ended(told, words, "");
    expect(placesOf(told, words, "")).toEqual(at);
  });

  test.each([
    { what: "nothing is in its way", barred: () => undefined, at: ["private"] },
    { what: "the token is refused", barred: expire, at: ["direct"] },
    {
      what: "taking the work away fails once",
      barred: fault({ kind: "status", status: 500, match: /DELETE/ }),
      at: ["private"],
    },
  ])("that ends in private words, $what: $at", async ({ barred, at }) => {
    act = async (_, say) => {
      await say(reading);
      barred();
      await say(line("None of them could be read."));
    };
    const told = world.people.command("/brief", { what: "x" });
    await ended(told, "None of them", "");
    expect(placesOf(told, "None of them", "")).toEqual(at);
  });
});

describe("a question written as a message", () => {
  test.each([
    { what: "the thread is locked", closed: ["thread"], at: ["channel"] },
    { what: "thread and channel are closed", closed: ["thread", "channel"], at: ["direct"] },
  ])("$what: $at", async ({ closed: shut, at }) => {
    const root = ours({ content: "A briefing", components: [{ type: 1, components: [{ custom_id: "l:e::x" }] }] });
    if (shut.includes("thread")) world.discord.routes.closed.set(root.id, 160005);
    if (shut.includes("channel")) world.discord.routes.closed.set(newsChannel, 50013);
    act = async (_, say) => void (await say(answered));
    world.people.write(`<@${bot.id}> How many?`, { replyTo: root });
    await posted(at[0] === "channel" ? newsChannel : direct, words);
  });
});
