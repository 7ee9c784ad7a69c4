// Work that processes share: one holder each, taken over once its lease has ended, given back at once.
import { expect } from "vitest";
import type { OpenStore } from "../store.contract.ts";
import { fact } from "./fact.ts";
import { minute, t0 } from "./samples.ts";

export function leaseFacts(open: OpenStore): void {
  fact(
    open,
    "a piece of work is one holder's, whoever asks at once and in whichever process",
    async (store, another) => {
      const stores = [store, await another(), await another()];
      const claims = Array.from({ length: 30 }, (_, n) =>
        stores[n % 3]?.leases.claim("shard/0", `process ${n}`, t0 + minute, t0),
      );
      expect((await Promise.all(claims)).filter((mine) => mine === true)).toHaveLength(1);
    },
  );

  fact(open, "its holder prolongs it, others wait for its end, and then it is theirs alone", async ({ leases }) => {
    expect(await leases.claim("a", "one", t0 + minute, t0)).toBe(true);
    expect(await leases.claim("a", "one", t0 + 2 * minute, t0 + minute / 2)).toBe(true);
    expect(await leases.claim("a", "two", t0 + 9 * minute, t0 + 2 * minute - 1)).toBe(false);
    expect(await leases.claim("a", "two", t0 + 9 * minute, t0 + 2 * minute)).toBe(true);
    expect(await leases.claim("a", "one", t0 + 9 * minute, t0 + 3 * minute)).toBe(false);
  });

  fact(open, "what is given back is free at once, and only its holder can give it back", async ({ leases }) => {
    await leases.claim("a", "one", t0 + minute, t0);
    await leases.release("a", "two");
    expect(await leases.claim("a", "two", t0 + minute, t0)).toBe(false);
    await leases.release("a", "one");
    expect(await leases.claim("a", "two", t0 + minute, t0)).toBe(true);
  });

  fact(open, "what runs is listed by how its name begins, and nothing that has ended", async ({ leases }) => {
    for (const [name, ends] of [
      ["p/2", 2],
      ["p/1", 2],
      ["p/ended", 0],
      ["q/1", 2],
    ] as const)
      await leases.claim(name, name, t0 + ends * minute, t0 - minute);
    expect(await leases.running("p/", t0)).toEqual(["p/1", "p/2"]);
    expect(await leases.running("p/", t0 + 2 * minute)).toEqual([]);
  });
}
