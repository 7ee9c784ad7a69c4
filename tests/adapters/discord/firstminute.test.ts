// The first minute: who added Lede is told once, in private; /setup in one message; the first edition when it is due.
import { afterEach, expect, test } from "vitest";
import { packs } from "../../../src/gathering/packs.ts";
import { newsChannel } from "../../fakes/discord/index.ts";
import { alice, bob, type Message, newGuild } from "../../fakes/discord/town.ts";
import { WallClock } from "../../fakes/wall.ts";
import { buttonOf, start, town } from "../../whole/discord.ts";

type Lede = Awaited<ReturnType<typeof start>>;
let lede: Lede | undefined;
afterEach(async () => {
  await lede?.stop();
  lede = undefined;
});

const direct = (person: { readonly id: string }): string => `7${person.id.slice(1)}`;
const messagesIn = ({ discord }: Lede, channel: string): readonly Message[] =>
  discord.routes.messages.get(channel) ?? [];
const shown = ({ discord }: Lede, told: { readonly id: string }, words: RegExp): Promise<Message> =>
  discord.until(`${words}`, () => {
    const answered = discord.routes.interactions.answers.get(told.id);
    return [answered?.message, ...(answered?.followUps ?? [])].find((one) => one && words.test(JSON.stringify(one)));
  });
const menuOf = (message: Message, step: string): string => {
  const found = new RegExp(`"custom_id":"(S::${step}[^"]*)"`).exec(JSON.stringify(message))?.[1];
  if (found === undefined) throw new Error(`no menu for ${step}`);
  return found;
};

test.each([false, true])(
  "whoever added Lede gets one private note, told of before the server or after (%s)",
  {
    timeout: 20_000,
  },
  async (integrationFirst) => {
    lede = await start({ uninvited: true });
    const running = lede;
    running.discord.invite(town(), bob, integrationFirst);
    await running.discord.until("a note", () => messagesIn(running, direct(bob)).length > 0);
    const [note] = messagesIn(running, direct(bob));
    expect(JSON.stringify(note)).toMatch(/<\/setup:\d+> in the channel/);
    expect(messagesIn(running, direct(alice))).toEqual([]);
    expect(messagesIn(running, newsChannel)).toEqual([]);
    expect(running.discord.refusedByRules).toEqual([]);
  },
);

test("where Discord does not say who added it, or they take no messages, nobody is told anything", {
  timeout: 20_000,
}, async () => {
  lede = await start({ uninvited: true });
  const { discord, log } = lede;
  discord.routes.closed.set(direct(bob), 50007);
  discord.invite(newGuild("100000000000000044", "Closed", [{}]), bob);
  await discord.until("a refusal", () => log.count("welcome-not-taken") > 0);
  discord.invite(town(), null);
  await discord.until("joined quietly", () => log.count("tenant-joined") > 1);
  expect([...discord.routes.messages.values()].flat()).toEqual([]);
  expect(log.events.filter((event) => event.level === "error")).toEqual([]);
});

test("from joining to the first edition with five things pressed, and nothing before Done", {
  timeout: 60_000,
}, async () => {
  const news = packs[0]?.feeds.map(({ url }) => url) ?? [];
  // On a Tuesday: over a weekend what is in the feed grows old.
  const begins = new WallClock({ at: "2031-03-04T12:00:00Z" });
  lede = await start({ uninvited: true, feeds: news.slice(0, 1), clock: begins });
  const { discord, people, clock, tick, store, log } = lede;
  discord.invite(town(), alice);
  const running = lede;
  await discord.until("a note", () => messagesIn(running, direct(alice)).length > 0);
  let pressed = 0;
  const step = async (told: { readonly id: string }, words: RegExp): Promise<Message> => {
    pressed += 1;
    return await shown(running, told, words);
  };
  const panel = await step(people.command("/setup"), /Nothing is chosen yet/);
  expect(panel.flags & 64).toBe(64);
  await step(people.pick(panel, menuOf(panel, "what"), ["news"]), /Reads \*\*News/);
  await step(people.pick(panel, menuOf(panel, "zone"), ["Europe/Berlin"]), /By the clock of \*\*Europe\/Berlin/);
  await step(people.press(panel, buttonOf(panel, "Preview")), /stories/);
  const subscriptions = store.of(town().id).subscriptions;
  expect([await subscriptions.all(), messagesIn(running, newsChannel)]).toEqual([[], []]);
  await step(people.press(panel, buttonOf(panel, "Done")), /Weekdays at 08:00 Europe\/Berlin/);
  expect(pressed).toBeLessThanOrEqual(6);
  const [made] = await subscriptions.all();
  expect(made).toMatchObject({ feeds: news, place: { address: newsChannel }, owner: alice.id });

  const due = Date.parse("2031-03-05T08:00:00+01:00");
  for (const minutes of [-20, -10, 0, 1]) {
    clock.ahead = due + minutes * 60_000 + 1_000 - Date.now();
    await tick();
  }
  const edition = await discord.until("the first edition", () => messagesIn(running, newsChannel)[0]);
  expect(edition.content).toContain("stories");
  expect(messagesIn(running, newsChannel)).toHaveLength(1);
  expect(log.events.filter((event) => event.level === "error")).toEqual([]);
  expect(discord.refusedByRules).toEqual([]);
});
