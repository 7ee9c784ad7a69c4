// Several processes as one bot: each of Discord's shards is one process's, by a lease in the database that they share.
// https://docs.discord.com/developers/events/gateway#sharding
import type { Clock } from "../../src/ports/clock.ts";
import type { Ids } from "../../src/ports/ids.ts";
import type { Leases } from "../../src/ports/leases.ts";
import type { Log } from "../../src/ports/log.ts";
import { asTrouble, Trouble } from "../../src/trouble.ts";
import type { Gateway, Shard } from "./gateway.ts";
import { gatewayTold } from "./gateway.ts";
import { objectIn, textIn } from "./told.ts";
import { plainTrouble, type Wire } from "./wire.ts";

/** A process that died is missed after `leaseMs`, and its shards are another's at the beat after that. */
const beatMs = 5_000;
const leaseMs = 20_000;
/** https://docs.discord.com/developers/events/gateway#rate-limiting: one identify in five seconds, with a margin. */
const identifyMs = 5_500;

export type SharingTools = {
  readonly leases: Leases;
  readonly clock: Clock;
  readonly ids: Ids;
  readonly log: Log;
  readonly wire: Wire;
  /** Opens nothing yet. */
  readonly line: (shard: Shard) => Gateway;
  /** These servers are no longer heard here: what is known of them grows old. */
  readonly forget: (which: (server: string) => boolean) => void;
};

export function openSharedGateway(tools: SharingTools): Gateway {
  const { leases, clock, ids, log, wire } = tools;
  const holder = ids.next();
  const lines = new Map<number, Gateway>();
  const takers: Parameters<Gateway["each"]>[0][] = [];
  const over = new AbortController();
  const { promise: ended, reject } = Promise.withResolvers<never>();
  ended.catch(() => undefined);
  let [total, concurrency, beatenAt] = [0, 1, Number.NEGATIVE_INFINITY];
  let [bot, beating] = [undefined as string | undefined, Promise.resolve()];
  const nameOf = (shard: number): string => `discord/shard/${shard}/${total}`;
  const shardOf = (server: string): number => Number((BigInt(server) >> 22n) % BigInt(total));

  /** Whoever came first has counted for all: two counts at once would split the servers in two ways. */
  async function count(): Promise<void> {
    const told = gatewayTold((await wire.send("GET", "/gateway/bot")).body);
    bot = textIn(objectIn((await wire.send("GET", "/users/@me")).body).id);
    const [counted] = await leases.running("discord/total/", clock.now());
    [total, concurrency] = [Number(counted?.split("/")[2] ?? told.shards), told.concurrency];
  }

  /** Discord lets so many begin at once as `max_concurrency` says, whichever process they are in. */
  async function mayIdentify(shard: number, signal: AbortSignal): Promise<void> {
    const until = AbortSignal.any([signal, over.signal]);
    for (;;) {
      const now = clock.now();
      // A name of its own each time: nobody prolongs it, it is over when it is over.
      if (await leases.claim(`discord/identify/${shard % concurrency}`, ids.next(), now + identifyMs, now)) return;
      await clock.sleep(500, until);
    }
  }

  function hold(shard: number): void {
    const line = tools.line({ only: shard, of: total, mayIdentify });
    lines.set(shard, line);
    line.each((event) => {
      for (const take of takers) take(event);
    });
    line.ended.catch(reject);
    line.open().catch((thrown) => {
      const trouble = asTrouble(thrown);
      if (trouble.kind === "bad-credentials" || trouble.kind === "not-configured") return reject(trouble);
      log.warn("discord-shard-unopened", { shard, kind: trouble.kind });
      return drop(shard).catch((again) => log.error("discord-shard-unreleased", again, { shard }));
    });
    log.info("discord-shard-taken", { shard, of: total });
  }

  /** Closed before it is given back: no event is heard in two processes. */
  async function drop(shard: number): Promise<void> {
    const line = lines.get(shard);
    lines.delete(shard);
    await line?.close();
    tools.forget((server) => shardOf(server) === shard);
    await leases.release(nameOf(shard), holder);
    log.info("discord-shard-given-back", { shard, of: total });
  }

  async function beat(): Promise<void> {
    const now = clock.now();
    const until = now + leaseMs;
    await leases.claim(`discord/total/${total}`, "every process", until, now);
    await leases.claim(`discord/process/${holder}`, holder, until, now);
    for (const shard of lines.keys()) if (!(await leases.claim(nameOf(shard), holder, until, now))) await drop(shard);
    const processes = await leases.running("discord/process/", now);
    const share = Math.ceil(total / Math.max(1, processes.length));
    for (const shard of [...lines.keys()].slice(share)) await drop(shard);
    for (let shard = 0; shard < total && lines.size < share && !over.signal.aborted; shard++)
      if (!lines.has(shard) && (await leases.claim(nameOf(shard), holder, until, now))) hold(shard);
    beatenAt = clock.elapsed();
  }

  async function goOn(): Promise<void> {
    while (!over.signal.aborted) {
      await clock.sleep(beatMs, over.signal).catch(() => undefined);
      if (!over.signal.aborted) await beat().catch((thrown) => log.error("discord-shards-unshared", thrown));
    }
  }

  return {
    each: (take) => void takers.push(take),
    async open() {
      try {
        await count();
        await beat();
      } catch (thrown) {
        const trouble = plainTrouble(thrown);
        throw trouble instanceof Trouble ? trouble : new Trouble("unavailable", undefined, { cause: thrown });
      }
      beating = goOn();
    },
    awake: () => clock.elapsed() - beatenAt < leaseMs && [...lines.values()].every((line) => line.awake()),
    hears: (server) => total > 0 && lines.get(shardOf(server))?.awake() === true,
    ended,
    bot: () => bot,
    async close() {
      over.abort();
      await beating;
      for (const shard of [...lines.keys()]) await drop(shard);
      await leases.release(`discord/process/${holder}`, holder);
    },
  };
}
