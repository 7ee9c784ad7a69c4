// A Discord in a process of its own, with a crowd that types commands: what it measures is not slowed by what it measures.
import { type FakeDiscord, startDiscord } from "./index.ts";
import { people } from "./people.ts";
import { newGuild } from "./town.ts";

export type Order =
  | { readonly kind: "start"; readonly channels: number; readonly perSecond: number }
  /** Types `perSecond` commands a second until told to report. */
  | { readonly kind: "crowd"; readonly perSecond: number }
  | { readonly kind: "report" };

export type Told =
  | { readonly kind: "started"; readonly api: string; readonly channels: readonly string[] }
  | {
      readonly kind: "report";
      /** Milliseconds from the event to its acknowledgement, sorted. */
      readonly acknowledged: readonly number[];
      readonly asked: number;
      readonly refused: number;
      readonly requests: number;
      readonly messages: number;
    };

const tell = (told: Told): void => void process.send?.(told);
let discord: FakeDiscord | undefined;
let crowd: NodeJS.Timeout | undefined;
const sent = new Map<string, number>();

/** Every ten milliseconds as many as the time that passed asks for, so that a late timer loses none. */
function type(there: FakeDiscord, perSecond: number): void {
  const person = people(there);
  const began = performance.now();
  let typed = 0;
  crowd = setInterval(() => {
    const due = Math.floor(((performance.now() - began) / 1000) * perSecond);
    for (; typed < due; typed++) {
      const at = performance.now();
      sent.set(person.command(typed % 4 === 0 ? "/schedule list" : "/help").id, at);
    }
  }, 10);
}

process.on("message", async (order: Order) => {
  if (order.kind === "start") {
    const channels = Array.from({ length: order.channels }, (_, index) => ({
      id: String(300_000_000_000_000_000n + BigInt(index)),
      name: `c${index}`,
    }));
    // A server holds 500 channels at most.
    const guilds = Array.from({ length: Math.ceil(channels.length / 500) }, (_, index) =>
      newGuild(
        String(200_000_000_000_000_000n + BigInt(index)),
        `g${index}`,
        channels.slice(index * 500, index * 500 + 500),
      ),
    );
    const home = newGuild("100000000000000003", "Home", [{ id: "100000000000000004", name: "news" }]);
    discord = await startDiscord({ guilds: [home, ...guilds], perSecond: order.perSecond, lenient: true });
    tell({
      kind: "started",
      api: discord.api,
      channels: guilds.flatMap((guild) => guild.channels.map((channel) => `${guild.id}/${channel.id}`)),
    });
  }
  if (order.kind === "crowd" && discord) type(discord, order.perSecond);
  if (order.kind === "report" && discord) {
    clearInterval(crowd);
    const { answers } = discord.routes.interactions;
    const times = [...sent].flatMap(([id, at]) => {
      const answered = answers.get(id);
      return answered === undefined ? [] : [answered.at - at];
    });
    tell({
      kind: "report",
      acknowledged: times.sort((a, b) => a - b),
      asked: sent.size,
      refused: discord.requests.filter((one) => one.status === 429).length,
      requests: discord.requests.length,
      messages: [...discord.routes.messages]
        .filter(([channel]) => channel.startsWith("3000"))
        .reduce((sum, [, kept]) => sum + kept.length, 0),
    });
  }
});
