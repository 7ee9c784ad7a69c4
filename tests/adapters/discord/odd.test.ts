// Facts about what nobody expects of Discord: an event of any shape costs itself and a line in the log, and the next one is
// served.
import { afterEach, beforeEach, expect, test } from "vitest";
import { channelPlace } from "../../../adapters/discord/place.ts";
import type { Part } from "../../../src/ports/platform.ts";
import { guildId, newsChannel } from "../../fakes/discord/index.ts";
import { type Opened, opened } from "../../fakes/discord/opened.ts";
import { line, looking } from "./looking.ts";
import { foreign, frames, generated, lost, type Odd } from "./odd.ts";

let world: Opened;
const { shows } = looking(() => world);

beforeEach(async () => {
  world = await opened();
  await world.listen(async (one, say) => void (one.kind === "command" && (await say(line("Here.")))));
});
afterEach(() => world.close());

const served = () => shows(world.people.command("/help"), "Here.");
const troubles = () => world.log.events.filter(({ level }) => level === "error" || level === "warn");

test("there are 200 forms and more", () => {
  expect(generated.length + lost.length + foreign.length).toBeGreaterThanOrEqual(200);
});

test("an event that nobody can make sense of is lost with one line in the log, and the next is served", async () => {
  for (const { says, t, d } of lost) {
    const before = troubles().length;
    world.discord.gateway.emit(t, d);
    await served();
    expect([
      says,
      troubles()
        .slice(before)
        .map(({ event }) => event),
    ]).toEqual([says, [expect.stringMatching(/^(discord-event-failed|interaction-not-understood)$/)]]);
  }
  expect(world.discord.gateway.identifies + world.discord.gateway.resumes).toBe(1);
});

test("what is none of ours is nothing", async () => {
  const before = troubles().length;
  for (const { t, d } of foreign) world.discord.gateway.emit(t, d);
  await served();
  expect(troubles().slice(before)).toEqual([]);
});

test("whatever field is gone or of another shape, the next event is served over the same line", {
  timeout: 60_000,
}, async () => {
  const batch = (all: readonly Odd[], n: number) => all.slice(n, n + 20);
  for (let n = 0; n < generated.length; n += 20) {
    for (const { t, d } of batch(generated, n)) world.discord.gateway.emit(t, d);
    await served().catch((thrown) => {
      throw new Error(
        batch(generated, n)
          .map(({ says }) => says)
          .join("\n"),
        { cause: thrown },
      );
    });
  }
  expect(world.discord.gateway.identifies + world.discord.gateway.resumes).toBe(1);
});

const garbled = ["", "null", "7", '"x"', "{", "<html>", "[null]", '{"id":7}'];
const news = channelPlace(guildId, newsChannel);
const { signal } = new AbortController();

test.each(garbled)("an answer that cannot be read says of a post that it may have arrived: %j", async (words) => {
  const [part] = world.platform.render(line("A line.", "everyone"));
  world.discord.fail({ kind: "garbled", words, match: /^POST .*messages$/ });
  await expect(world.platform.post(part as Part, news, { key: "k", signal })).rejects.toMatchObject({
    kind: "unknown-outcome",
  });
  expect(await world.platform.find("k", news, signal)).toMatch(new RegExp(`^${newsChannel}/`));
});

test.each(garbled.filter((words) => !words.startsWith("[")))(
  "and of a search that nobody could look, of a channel that it cannot be reached: %j",
  async (words) => {
    world.discord.fail({ kind: "garbled", words, match: /^GET .*messages/ });
    await expect(world.platform.find("k", news, signal)).rejects.toMatchObject({ kind: "unavailable" });
    world.discord.fail({ kind: "garbled", words, match: /^GET .channels/ });
    await expect(world.platform.reach({ ...news, address: "100000000000000044" }, signal)).rejects.toMatchObject({
      kind: "unavailable",
    });
    world.discord.fail({ kind: "garbled", words, match: /callback/ });
    world.people.command("/help");
    await served();
  },
);

test.each(Object.entries(frames))("a frame of another shape breaks the line at worst: %s", async (_, bytes) => {
  world.discord.gateway.frame(bytes);
  await world.discord.until("awake", () => world.platform.awake());
  await served();
});
