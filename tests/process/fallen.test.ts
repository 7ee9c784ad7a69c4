// Facts about what nobody catches: one line in the log, without a secret, the database closed, and an end that a
// supervisor sees, in bounded time.
import { existsSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { afterEach, expect, test } from "vitest";
import { foreign, frames, lost } from "../adapters/discord/odd.ts";
import { article } from "../adapters/terminal/talking.ts";
import { type FakeDiscord, startDiscord } from "../fakes/discord/index.ts";
import { people } from "../fakes/discord/people.ts";
import { token } from "../fakes/discord/town.ts";
import { type Process, startLede } from "./lede.ts";

const planted = pathToFileURL(fileURLToPath(new URL("./planted.ts", import.meta.url))).href;
let discord: FakeDiscord;
let lede: Process;
afterEach(async () => {
  lede.child.kill("SIGKILL");
  await discord.close();
});

async function running(): Promise<void> {
  discord = await startDiscord();
  const env = { DISCORD_TOKEN: token, DISCORD_API_URL: discord.api, NODE_OPTIONS: `--import ${planted}` };
  lede = startLede([], env);
  await lede.until("discord-set-up");
  await lede.until("discord-ready");
}

async function fallen(...how: readonly NodeJS.Signals[]) {
  const began = performance.now();
  let stored = false;
  lede.child.once("exit", () => {
    stored = existsSync(join(lede.folder, "lede.db")) && !existsSync(join(lede.folder, "lede.db-wal"));
  });
  for (const signal of how) lede.child.kill(signal);
  const { code, signal, stderr } = await lede.ended;
  const lines = stderr.split("\n").filter((line) => line.includes('"fallen"'));
  return { code, signal, stored, lines, stderr, afterMs: performance.now() - began };
}

test.each(["SIGUSR2", "SIGWINCH"] as const)(
  "thrown or rejected (%s): logged once, stored, and ended badly",
  async (how) => {
    await running();
    const { afterMs, lines, stderr, ...end } = await fallen(how);
    expect(end).toEqual({ code: 1, signal: null, stored: true });
    expect(lines).toEqual([expect.stringContaining("planted")]);
    expect(stderr).not.toContain("MTAwMDAwMDAwMDAwMDAwMDAx");
    expect(afterMs).toBeLessThan(10_000);
  },
);

test("nothing that Discord sends, whatever its shape, fells it", { timeout: 60_000 }, async () => {
  await running();
  for (const { t, d } of [...lost, ...foreign]) discord.gateway.emit(t, d);
  const { answers } = discord.routes.interactions;
  for (const bytes of ["", ...Object.values(frames)]) {
    discord.gateway.frame(bytes);
    const asked = people(discord).command("/help");
    await discord.until("an answer", () => answers.get(asked.id)?.message?.components.length, 20_000);
  }
  lede.child.kill("SIGTERM");
  const { code, stderr } = await lede.ended;
  expect([code, stderr.includes('"fallen"')]).toEqual([0, false]);
});

test("an answer that was begun is still given", async () => {
  await running();
  const { answers } = discord.routes.interactions;
  const [held, go] = [Promise.withResolvers<void>(), () => held.resolve()];
  discord.fail({ kind: "held", until: held.promise, match: /PATCH .*@original/ });
  const asked = people(discord).command("/brief", { what: article });
  await discord.until("a deferral", () => answers.has(asked.id));
  const ending = fallen("SIGUSR2");
  await lede.until('"fallen"');
  go();
  expect(await ending).toMatchObject({ code: 1, stored: true });
  expect(JSON.stringify(answers.get(asked.id)?.message)).toContain("2 million euros");
});

test("what never ends is left behind after ten seconds", { timeout: 30_000 }, async () => {
  await running();
  discord.fail({ kind: "held", until: new Promise(() => undefined), match: /PATCH .*@original/, times: 9 });
  const asked = people(discord).command("/brief", { what: article });
  await discord.until("a deferral", () => discord.routes.interactions.answers.has(asked.id));
  const { code, afterMs } = await fallen("SIGUSR2");
  expect(code).toBe(1);
  expect(afterMs).toBeLessThan(20_000);
});
