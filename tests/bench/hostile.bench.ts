// Benchmark: how long others wait while links to the worst texts are briefed by a process of its own.
import { startDiscord } from "../fakes/discord/index.ts";
import { token } from "../fakes/discord/town.ts";
import { freePort, hostileSites, waitsUnder } from "../process/hostile.ts";
import { startLede } from "../process/lede.ts";
import { type Benchmark, quantile } from "./harness.ts";
import { families } from "./linear/families.ts";

const links = 41;

export const benchmark: Benchmark = {
  says: `${links} links to 4.9 MB of texts that nobody writes, briefed at once, and others who ask meanwhile`,
  async run() {
    const discord = await startDiscord();
    const sites = await hostileSites(Object.keys(families).slice(0, links));
    const port = await freePort();
    const lede = startLede([], {
      DISCORD_TOKEN: token,
      DISCORD_API_URL: discord.api,
      ALLOW_PRIVATE_HOSTS: sites.hosts.join(),
      HEALTH_PORT: String(port),
    });
    await lede.until("commands-registered");
    await lede.until("discord-ready");
    const { undone, health, help } = await waitsUnder(discord, `http://127.0.0.1:${port}/healthz`, sites.links);
    lede.child.kill("SIGTERM");
    await lede.ended;
    await Promise.all([sites.close(), discord.close()]);
    const waits = [["/healthz", health] as const, ["/help", help] as const].flatMap(([what, sorted]) => [
      { what: `${what}, 99 in 100`, figure: quantile(sorted, 0.99), unit: "ms", bar: "<= 300" },
      { what: `${what}, the longest of ${sorted.length}`, figure: sorted.at(-1) ?? Number.NaN, unit: "ms" },
    ]);
    return [...waits, { what: "links that nobody was answered about", figure: undone.length, bar: "0" }];
  },
};
