// Facts about the first start: whatever becomes of any of its requests, commands and Add App stand within a minute.
import { afterEach, expect, test } from "vitest";
import type { Fault } from "../../fakes/discord/faults.ts";
import { startDiscord } from "../../fakes/discord/index.ts";
import { type Opened, opened } from "../../fakes/discord/opened.ts";
import { granted } from "../../fakes/discord/town.ts";
import { WallClock } from "../../fakes/wall.ts";

let world: Opened | undefined;
afterEach(async () => {
  await world?.close();
  world = undefined;
});

/** Waits that pass at once, and are counted. */
class Hurried extends WallClock {
  slept = 0;
  override async sleep(milliseconds: number, signal: AbortSignal): Promise<void> {
    this.slept += milliseconds;
    await super.sleep(1, signal);
  }
}

const requests: Readonly<Record<string, RegExp>> = {
  "asking for the gateway": /^GET \/gateway\/bot/,
  "asking for the application": /^GET \/applications\/@me/,
  "setting the commands": /^PUT .*\/commands$/,
  "setting Add App": /^PATCH \/applications\/@me/,
};
const faults: Readonly<Record<string, (match: RegExp) => Fault>> = {
  "a 500": (match) => ({ kind: "status", status: 500, match }),
  "a 502": (match) => ({ kind: "status", status: 502, match }),
  "a 429": (match) => ({ kind: "limited", seconds: 0.05, match }),
  "a 429 for all": (match) => ({ kind: "limited", seconds: 0.05, global: true, match }),
  "a cut line": (match) => ({ kind: "dropped", match }),
  "a lost answer": (match) => ({ kind: "accepted-then-dropped", match }),
};
const tries = Object.entries(requests).flatMap(([request, match]) =>
  Object.entries(faults).flatMap(([fault, make]) => [1, 2, 3].map((times) => ({ request, fault, times, match, make }))),
);

test("there are 50 tries and more", () => expect(tries.length).toBeGreaterThanOrEqual(50));

test.each(tries)("$fault while $request, $times times: all stands within a minute", async ({ match, make, times }) => {
  const [discord, clock] = [await startDiscord(), new Hurried()];
  for (let n = 0; n < times; n++) discord.fail(make(match));
  world = await opened({}, discord, clock);
  await world.listen(async () => undefined);
  expect(discord.routes.commands).toHaveLength(15);
  expect(discord.routes.installs).toEqual({
    0: { oauth2_install_params: { scopes: ["bot", "applications.commands"], permissions: Number(granted) } },
    1: { oauth2_install_params: { scopes: ["applications.commands"], permissions: 0 } },
  });
  expect(clock.slept).toBeLessThan(60_000);
  expect(discord.refusedByRules).toEqual([]);
});

test("without its commands it is not awake, and tries for as long as it takes", async () => {
  const [discord, clock] = [await startDiscord(), new Hurried()];
  discord.fail({ kind: "status", status: 403, match: /^PUT .*\/commands$/, times: 20 });
  world = await opened({}, discord, clock);
  const { platform, listen } = world;
  const listening = listen(async () => undefined);
  await discord.until("a connection", () => discord.gateway.identifies > 0);
  expect(platform.awake()).toBe(false);
  await listening;
  expect(platform.awake()).toBe(true);
});
