// What goes wrong while a soak runs, again every five minutes of real time; between two troubles all is well.
import { DatabaseSync } from "node:sqlite";
import type { Papers } from "./papers.ts";
import type { Side } from "./sides.ts";

export type Beset = {
  readonly slack: Side;
  readonly discord: Side;
  readonly papers: Papers;
  readonly database: string;
};

type Trouble = {
  readonly name: string;
  /** Real seconds from the beginning of each round, and how long it lasts; 0 for one that is used up by itself. */
  readonly at: number;
  readonly lasts: number;
  readonly begins: (world: Beset) => unknown;
  readonly ends?: (world: Beset) => unknown;
};

const round = 300;

const troubles: readonly Trouble[] = [
  { name: "a post dropped, its look limited", at: 15, lasts: 0, begins: ({ slack }) => slack.drops(429) },
  {
    name: "Slack answers 503",
    at: 40,
    lasts: 15,
    begins: ({ slack }) => slack.down(503),
    ends: ({ slack }) => slack.up(),
  },
  {
    name: "Slack is cut",
    at: 75,
    lasts: 15,
    begins: ({ slack }) => slack.down("cut"),
    ends: ({ slack }) => slack.up(),
  },
  {
    name: "Discord answers 503",
    at: 110,
    lasts: 12,
    begins: ({ discord }) => discord.down(503),
    ends: ({ discord }) => discord.up(),
  },
  {
    name: "Discord is cut",
    at: 140,
    lasts: 12,
    begins: ({ discord }) => discord.down("cut"),
    ends: ({ discord }) => discord.up(),
  },
  {
    name: "a house of feeds is dead",
    at: 160,
    lasts: 60,
    begins: ({ papers }) => papers.dies(true),
    ends: ({ papers }) => papers.dies(false),
  },
  { name: "the database is busy", at: 180, lasts: 3, begins: ({ database }) => holdBusy(database), ends: letGo },
  {
    name: "history is closed, and posts dropped",
    at: 200,
    lasts: 0,
    begins: ({ slack, discord }) => {
      slack.closesHistory(12);
      discord.closesHistory(12);
      for (const side of [slack, discord, slack, discord]) side.drops();
    },
  },
  { name: "a post dropped, its look answers 503", at: 240, lasts: 0, begins: ({ slack }) => slack.drops(503) },
];

let holding: DatabaseSync | undefined;

/** Another program writes, and takes its time. */
function holdBusy(database: string): void {
  holding = new DatabaseSync(database, { timeout: 5_000 });
  holding.exec("begin immediate");
}

function letGo(): void {
  holding?.exec("commit");
  holding?.close();
  holding = undefined;
}

/** Asked each second with the real seconds since the beginning: begins and ends what is due. */
export class Troubles {
  readonly #world: Beset;
  readonly #lasting = new Map<Trouble, number>();
  readonly met = new Map<string, number>();
  #asked = 0;

  constructor(world: Beset) {
    this.#world = world;
  }

  look(second: number): void {
    for (const [one, until] of this.#lasting) if (second >= until) this.#end(one);
    for (const one of troubles) {
      const comes = Math.floor((second - one.at) / round) > Math.floor((this.#asked - one.at) / round);
      if (!comes) continue;
      this.met.set(one.name, (this.met.get(one.name) ?? 0) + 1);
      one.begins(this.#world);
      if (one.lasts > 0) this.#lasting.set(one, second + one.lasts);
    }
    this.#asked = second;
  }

  /** Nothing lasts, and nothing comes within a few seconds; what waits for the next message may still be there. */
  calm(second: number): boolean {
    const next = (one: Trouble) => (((one.at - second) % round) + round) % round;
    return this.#lasting.size === 0 && troubles.every((one) => next(one) > 6);
  }

  over(): void {
    for (const one of [...this.#lasting.keys()]) this.#end(one);
  }

  #end(one: Trouble): void {
    this.#lasting.delete(one);
    one.ends?.(this.#world);
  }
}
