// What every chat platform must do: one call a post, the truth about its outcome, and a marker that is found again.
import { describe, expect, test } from "vitest";
import type { Place } from "../../src/news/place.ts";
import type { Said } from "../../src/news/talk.ts";
import type { Part, Platform } from "../../src/ports/platform.ts";
import { Trouble } from "../../src/trouble.ts";
import { tongueFor } from "../../src/words/tongue.ts";

export type OpenedPlatform = {
  readonly platform: Platform;
  /** Where Lede may speak. */
  readonly place: Place;
  /** Requests to post that reached the other side so far. */
  readonly requests: () => number;
  /** Messages that stand there now. */
  readonly messages: () => number;
  /** The next post arrives, and its answer is lost. */
  readonly loseAnswer: () => void;
  /** The next post is refused, surely not arrived, with "wait 3 seconds"; absent where nobody is ever told to wait. */
  readonly limit?: () => void;
  /** What was said stays said there. */
  readonly indelible?: true;
  /** Places where it cannot speak; absent where the platform has no such thing, with the reason in `without`. */
  readonly gone?: Place;
  readonly notAllowed?: Place;
  /** A channel of another tenant, named as if it were one of this. */
  readonly foreign?: Place;
  readonly without?: string;
  /** Somebody who may manage `place`, and somebody who may not; absent where only one person is, as `without` says. */
  readonly people?: { readonly manager: string; readonly stranger: string };
  /** The words of what a person alone reads. */
  readonly readsAlone?: (place: Place) => readonly string[];
  /** Somebody to whom nothing can be said alone. */
  readonly unreachable?: string;
  /** Things to render: at least a notice; nothing of their words may be lost. */
  readonly said: readonly { readonly said: Said; readonly words: readonly string[] }[];
  readonly dispose: () => Promise<void>;
};

const rendered = (platform: Platform): Part => {
  const [part] = platform.render({ audience: "everyone", kind: "notice", tone: "plain", lines: [["A line."]] });
  if (part === undefined) throw new Error("a notice renders to no part");
  return part;
};
const outcome = (act: Promise<unknown>): Promise<unknown> =>
  act.then(
    (value) => value,
    (thrown: unknown) => thrown,
  );

export function platformContract(name: string, open: () => Promise<OpenedPlatform>): void {
  const fact = (says: string, check: (opened: OpenedPlatform, signal: AbortSignal) => Promise<void>) =>
    test(says, async () => {
      const opened = await open();
      try {
        await check(opened, new AbortController().signal);
      } finally {
        await opened.dispose();
      }
    });

  describe(`the platform contract on ${name}`, () => {
    fact(
      "a post is one request, and its marker is found again",
      async ({ platform, place, requests, messages }, signal) => {
        const message = await platform.post(rendered(platform), place, { key: "key-one", signal });
        expect([requests(), messages()]).toEqual([1, 1]);
        expect([message, "cannot-tell"]).toContain(await platform.find("key-one", place, signal));
        expect(["absent", "cannot-tell"]).toContain(await platform.find("key-two", place, signal));
      },
    );

    fact(
      "a message of ours is amended where it stands, twice as once, and found again as before",
      async (opened, signal) => {
        const { platform, place, messages } = opened;
        if (platform.amend === undefined) return;
        const message = await platform.post(rendered(platform), place, { key: "key-one", signal });
        const said: Said = { audience: "everyone", kind: "notice", tone: "plain", lines: [["Another line."]] };
        const [part] = platform.render(said);
        if (part === undefined) throw new Error("a notice renders to no part");
        await platform.amend(part, message, place, { key: "key-one", signal });
        await platform.amend(part, message, place, { key: "key-one", signal });
        expect(messages()).toBe(1);
        expect([message, "cannot-tell"]).toContain(await platform.find("key-one", place, signal));
        await platform.retract(message, place, signal);
        const amended = outcome(platform.amend(part, message, place, { key: "key-one", signal }));
        expect(await amended).toMatchObject({ kind: "gone" });
      },
    );

    fact("after a lost answer it says so, sends nothing again, and can look", async (opened, signal) => {
      const { platform, place, requests, messages, loseAnswer } = opened;
      loseAnswer();
      const thrown = await outcome(platform.post(rendered(platform), place, { key: "key-one", signal }));
      expect(thrown).toBeInstanceOf(Trouble);
      expect(thrown).toMatchObject({ kind: "unknown-outcome" });
      expect([requests(), messages()]).toEqual([1, 1]);
      expect(await platform.find("key-one", place, signal)).not.toBe("absent");
    });

    fact(
      "when told to wait it says how long, and does not wait by itself",
      async ({ platform, place, requests, messages, limit, without }, signal) => {
        if (limit === undefined) return console.log(`${name}: never told to wait: ${without ?? "no reason given"}`);
        limit();
        const thrown = await outcome(platform.post(rendered(platform), place, { key: "key-one", signal }));
        expect(thrown).toMatchObject({ kind: "rate-limited" });
        expect((thrown as Trouble).retryAfterMs).toBeGreaterThanOrEqual(3000);
        expect([requests(), messages()]).toEqual([1, 0]);
      },
    );

    fact(
      "a post begins once, before its request leaves, and what forbids it there keeps it back",
      async (opened, signal) => {
        const { platform, place, requests, messages } = opened;
        const begun: number[] = [];
        const begins = async () => void begun.push(requests());
        await platform.post(rendered(platform), place, { key: "key-one", signal, begins });
        expect([begun, requests()]).toEqual([[0], 1]);
        const forbidden = async () => Promise.reject(new Trouble("storage-failed"));
        const thrown = await outcome(
          platform.post(rendered(platform), place, { key: "key-two", signal, begins: forbidden }),
        );
        expect(thrown).toMatchObject({ kind: "storage-failed" });
        expect([requests(), messages()]).toEqual([1, 1]);
      },
    );

    fact("a place that is gone, or closed to us, is told apart from a failure", async (opened, signal) => {
      const { platform, gone, notAllowed, without } = opened;
      for (const [kind, place] of [
        ["gone", gone],
        ["not-allowed", notAllowed],
      ] as const) {
        if (place === undefined) {
          console.log(`${name}: no place that is ${kind}: ${without ?? "no reason given"}`);
          continue;
        }
        expect(await outcome(platform.post(rendered(platform), place, { key: "key-one", signal }))).toMatchObject({
          kind,
        });
        const reach = await platform.reach(place, signal);
        expect(reach.state).not.toBe("open");
        if ("words" in reach) expect(tongueFor("en").told(reach.words).length).toBeGreaterThan(10);
      }
      expect(await platform.reach(opened.place, signal)).toEqual({ state: "open" });
    });

    fact("another tenant's channel is no place of this one", async ({ platform, foreign, without }, signal) => {
      if (foreign === undefined) return console.log(`${name}: no other tenant: ${without ?? "no reason given"}`);
      expect((await platform.reach(foreign, signal)).state).not.toBe("open");
      const thrown = await outcome(platform.post(rendered(platform), foreign, { key: "key-one", signal }));
      expect(["gone", "not-allowed"]).toContain((thrown as Trouble).kind);
    });

    fact("a person can be told something alone, or there is no such place", async (opened, signal) => {
      const { platform, place, people, readsAlone, unreachable } = opened;
      if (people === undefined || readsAlone === undefined) {
        console.log(`${name}: nobody is told anything alone: ${opened.without ?? "no reason given"}`);
        return expect(await platform.direct("you", place.tenant, signal)).toBeUndefined();
      }
      const direct = await platform.direct(people.manager, place.tenant, signal);
      if (direct === undefined) throw new Error("there is no direct message to somebody who takes them");
      expect(direct.platform).toBe(place.platform);
      await platform.post(rendered(platform), direct, { key: "key-alone", signal });
      expect(readsAlone(direct)).toEqual([expect.stringContaining("A line.")]);
      if (unreachable) expect(await platform.direct(unreachable, place.tenant, signal)).toBeUndefined();
    });

    fact("whoever may change things in a place may from afar, and nobody else", async (opened, signal) => {
      const { platform, place, people } = opened;
      if (people === undefined) return expect(await platform.manages("you", place, signal)).toBe(true);
      expect(await platform.manages(people.manager, place, signal)).toBe(true);
      expect(await platform.manages(people.stranger, place, signal)).toBe(false);
      const direct = await platform.direct(people.manager, place.tenant, signal);
      if (direct === undefined) return;
      expect(await platform.manages(people.manager, direct, signal)).toBe(true);
      expect(await platform.manages(people.stranger, direct, signal)).toBe(false);
    });

    fact(
      "a message taken away is away, and taking it away twice is no error",
      async ({ platform, place, messages, indelible }, signal) => {
        const message = await platform.post(rendered(platform), place, { key: "key-one", signal });
        await platform.retract(message, place, signal);
        await platform.retract(message, place, signal);
        expect(messages()).toBe(indelible ? 1 : 0);
      },
    );

    fact("rendering loses no word, is the same every time, and survives being stored", async ({ platform, said }) => {
      for (const one of said) {
        const parts = platform.render(one.said);
        expect(parts.length).toBeGreaterThan(0);
        expect(JSON.stringify(platform.render(one.said))).toBe(JSON.stringify(parts));
        expect(JSON.parse(JSON.stringify(parts))).toEqual(parts);
        const text = parts.map((part) => part.plainText).join("\n");
        for (const words of one.words) expect(text).toContain(words);
        for (const [index, part] of parts.entries())
          if (part.under !== undefined) expect(part.under).toBeLessThan(index);
      }
    });

    fact("it is awake while it listens, and stops when asked", async ({ platform }) => {
      const over = new AbortController();
      const listening = platform.listen(async () => {}, over.signal);
      over.abort();
      await listening;
    });
  });
}
