// Links that are there to hold the processor, and people who ask for something else meanwhile: how long they wait.
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { familyText } from "../bench/linear/families.ts";
import type { FakeDiscord } from "../fakes/discord/index.ts";
import { people } from "../fakes/discord/people.ts";
import type { Person } from "../fakes/discord/town.ts";

/** As long as a page may be, ten times what stopped the process once. */
const length = 4_900_000;
/** Then the rest counts as undone. */
const longest = 180_000;

/** A port of this machine that nobody listens on. */
export async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((listening) => server.listen(0, "127.0.0.1", listening));
  const { port } = server.address() as AddressInfo;
  await new Promise<void>((closed) => server.close(() => closed()));
  return port;
}

/** A site for each family, since one host is asked slowly: every page is the text of the family that its path names. */
export async function hostileSites(named: readonly string[]) {
  // Made before anything is timed: whoever waits shares this thread with the sites.
  const texts = new Map(named.map((family) => [family, familyText(family, length / 49)]));
  const server = createServer((request, response) => {
    const text = texts.get(decodeURIComponent((request.url ?? "/").slice(1)));
    response.writeHead(text === undefined ? 404 : 200, { "content-type": "text/plain; charset=utf-8" });
    response.end(text?.repeat(49));
  });
  await new Promise<void>((listening) => server.listen(0, listening));
  const { port } = server.address() as AddressInfo;
  const hosts = named.map((_, at) => `127.0.1.${at + 1}:${port}`);
  return {
    hosts,
    links: named.map((family, at) => `http://${hosts[at]}/${encodeURIComponent(family)}`),
    close: () => new Promise<void>((closed) => server.close(() => closed())),
  };
}

const somebody = (at: number): Person => ({
  id: `88${String(at).padStart(16, "0")}`,
  username: `person${at}`,
  global_name: `Person ${at}`,
});

/** Milliseconds that each look at /healthz and each /help took, sorted, while all those links were briefed. */
export async function waitsUnder(discord: FakeDiscord, health: string, links: readonly string[]) {
  const { answers } = discord.routes.interactions;
  const by = people(discord);
  const waits = { health: [] as number[], help: [] as number[] };
  const timed = async (into: number[], act: () => Promise<unknown>): Promise<void> => {
    const from = performance.now();
    await act();
    into.push(performance.now() - from);
  };
  const asked = links.map((what, at) => by.command("/brief", { what }, { by: somebody(at) }));
  const isDone = ({ id }: { readonly id: string }) => {
    const answered = answers.get(id);
    if (answered === undefined) return false;
    const said = JSON.stringify(answered.message ?? {});
    return answered.followUps.length > 0 || (said.includes("components") && !/-# (?:Reading|Writing)/.test(said));
  };
  const until = performance.now() + longest;
  for (let at = 0; !asked.every(isDone) && performance.now() < until; at++) {
    await timed(waits.health, () => fetch(health));
    await timed(waits.help, async () => {
      const { id } = by.command("/help", {}, { by: somebody(10_000 + at) });
      await discord.until("an answer to /help", () => answers.has(id), 30_000);
    });
  }
  const undone = links.filter((_, at) => !isDone(asked[at] ?? { id: "" }));
  const sorted = (all: number[]) => all.sort((a, b) => a - b);
  return { undone, health: sorted(waits.health), help: sorted(waits.help) };
}
