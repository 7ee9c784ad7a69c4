// Who added Lede to a server: Discord tells it beside the server itself, in whichever order, to bots that ask for it.
import type { GatewayIntegrationCreateDispatchData } from "discord.js";
import type { Instant } from "../../src/news/article.ts";
import type { Person, Said, SaidAs } from "../../src/news/talk.ts";
import type { Clock } from "../../src/ports/clock.ts";
import type { Log } from "../../src/ports/log.ts";
import type { Part } from "../../src/ports/platform.ts";
import { asTrouble } from "../../src/trouble.ts";
import { tidy } from "./escape.ts";
import { Recent } from "./once.ts";
import { personPlace } from "./place.ts";
import type { Poster } from "./post.ts";

export interface Newcomers {
  /** An integration of ours was made: https://docs.discord.com/developers/events/gateway-events#integration-create */
  told(made: GatewayIntegrationCreateDispatchData, bot: string | undefined): void;
  /** Undefined where Discord does not say within two seconds. */
  addedBy(server: string, signal: AbortSignal): Promise<Person | undefined>;
}

const patienceMs = 2_000;
/** What was told longer ago was about another time that somebody added it. */
const freshMs = 60_000;

export function openNewcomers(clock: Clock): Newcomers {
  const servers = new Recent<PromiseWithResolvers<{ readonly by: Person; readonly at: Instant }>>(1_000);
  const at = (server: string) => {
    const known = servers.get(server) ?? Promise.withResolvers();
    servers.set(server, known);
    return known;
  };
  return {
    told({ guild_id: server, user, application }, bot) {
      if (user === undefined || bot === undefined || ![application?.id, application?.bot?.id].includes(bot)) return;
      const by = { id: user.id, name: tidy(user.global_name ?? user.username), mayManage: true };
      at(server).resolve({ by, at: clock.now() });
    },
    async addedBy(server, signal) {
      const since = clock.now();
      const over = new AbortController();
      const tooLong = clock.sleep(patienceMs, AbortSignal.any([signal, over.signal])).catch(() => undefined);
      const told = await Promise.race([at(server).promise, tooLong]);
      over.abort();
      servers.forget(server);
      return told && told.at > since - freshMs ? told.by : undefined;
    },
  };
}

/** Whoever takes no messages of ours is left in peace. */
export async function tellAlone(
  tools: { readonly render: (said: Said) => readonly Part[]; readonly poster: Poster; readonly log: Log },
  person: Person,
  key: string,
  said: Said,
  signal: AbortSignal,
): Promise<SaidAs> {
  try {
    for (const [at, part] of tools.render(said).entries())
      await tools.poster.post(part, personPlace(person.id), { key: `${key}-${at}`, signal });
  } catch (thrown) {
    tools.log.info("welcome-not-taken", { kind: asTrouble(thrown).kind });
  }
  return {};
}
