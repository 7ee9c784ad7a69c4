// Things that happen once, money that has a cap, secrets that end, settings of a place.
import { expect } from "vitest";
import type { OpenStore } from "../store.contract.ts";
import { fact } from "./fact.ts";
import { day, elsewhere, here, minute, t0 } from "./samples.ts";

export function onceFacts(open: OpenStore): void {
  fact(open, "a key is first for exactly one of many callers, in every process", async (store, another) => {
    const stores = [store, await another(), await another()];
    const answers = await Promise.all(Array.from({ length: 30 }, (_, n) => stores[n % 3]?.once.first("event-1", t0)));
    expect(answers.filter((first) => first === true)).toHaveLength(1);
    expect(await store.once.first("event-1", t0 + day)).toBe(false);
    expect(await store.once.first("event-2", t0)).toBe(true);
  });

  fact(open, "keys are forgotten once they are older than asked, and not before", async (store) => {
    await store.once.first("old", t0 - 2 * day);
    await store.once.first("young", t0);
    await store.forget({ fullTextBefore: 0, onceBefore: t0 - day, rememberedBefore: 0 });
    expect(await store.once.first("old", t0)).toBe(true);
    expect(await store.once.first("young", t0)).toBe(false);
  });
}

export function costFacts(open: OpenStore): void {
  fact(open, "money is reserved up to the cap and never beyond it, whoever asks at once", async (store, another) => {
    const stores = [store.of("acme"), (await another()).of("acme")];
    const reserved = await Promise.all(
      Array.from({ length: 20 }, (_, n) => stores[n % 2]?.costs.reserve("place:x", "2026-03-02", 0.25, 1)),
    );
    expect(reserved.filter((granted) => granted === true)).toHaveLength(4);
    expect(await store.of("acme").costs.spent("place:x", "2026-03-02")).toBe(1);
  });

  fact(open, "each key and day has its own total", async (store) => {
    const { costs } = store.of("acme");
    expect(await costs.reserve("a", "2026-03-02", 1, 1)).toBe(true);
    expect(await costs.reserve("a", "2026-03-03", 1, 1)).toBe(true);
    expect(await costs.reserve("b", "2026-03-02", 1, 1)).toBe(true);
    expect(await costs.reserve("a", "2026-03-02", 0.5, 1)).toBe(false);
    expect(await costs.reserve("c", "2026-03-02", 2, 1)).toBe(false);
    expect(await costs.spent("c", "2026-03-02")).toBe(0);
  });

  fact(open, "a reservation is corrected once the real amount is known", async (store) => {
    const { costs } = store.of("acme");
    await costs.reserve("a", "2026-03-02", 1, 1);
    await costs.settle("a", "2026-03-02", -0.75);
    expect(await costs.spent("a", "2026-03-02")).toBe(0.25);
    expect(await costs.reserve("a", "2026-03-02", 0.75, 1)).toBe(true);
    await costs.settle("a", "2026-03-02", 0.5);
    expect(await costs.spent("a", "2026-03-02")).toBe(1.5);
    await costs.settle("new", "2026-03-02", 0.5);
    expect(await costs.spent("new", "2026-03-02")).toBe(0.5);
  });
}

export function secretFacts(open: OpenStore): void {
  fact(open, "a secret is kept until its end, and replaced by the next of its key", async (store) => {
    await store.secrets.put("install:T1", "one");
    await store.secrets.put("install:T1", "two");
    await store.secrets.put("state:x", "short", t0 + minute);
    expect(await store.secrets.get("install:T1", t0 + 999 * day)).toBe("two");
    expect(await store.secrets.get("state:x", t0 + minute - 1)).toBe("short");
    expect(await store.secrets.get("state:x", t0 + minute)).toBeUndefined();
    expect(await store.secrets.get("nothing", t0)).toBeUndefined();
    await store.secrets.remove("install:T1");
    expect(await store.secrets.get("install:T1", t0)).toBeUndefined();
  });

  fact(open, "a secret is swapped only for the one that was read, and ends when it would have", async (store) => {
    await store.secrets.put("install:T1", "one", t0 + minute);
    expect(await store.secrets.swap("install:T1", "another", "two")).toBe(false);
    expect(await store.secrets.swap("install:T2", "one", "two")).toBe(false);
    expect(await store.secrets.get("install:T1", t0)).toBe("one");
    expect(await store.secrets.swap("install:T1", "one", "two")).toBe(true);
    expect(await store.secrets.get("install:T1", t0)).toBe("two");
    expect(await store.secrets.get("install:T1", t0 + minute)).toBeUndefined();
  });

  fact(open, "a secret that many would settle is one and the same for all of them", async (store, another) => {
    const stores = [store, await another()];
    const settled = await Promise.all(
      Array.from({ length: 10 }, (_, n) => (stores[n % 2] ?? store).secrets.settle("key", `of ${n}`)),
    );
    expect(new Set(settled).size).toBe(1);
    expect(await store.secrets.get("key", t0 + 1_000 * minute)).toBe(settled[0]);
  });

  fact(open, "a secret is taken once, by one of many", async (store, another) => {
    await store.secrets.put("state:x", "v", t0 + minute);
    const stores = [store, await another()];
    const taken = await Promise.all(Array.from({ length: 10 }, (_, n) => stores[n % 2]?.secrets.take("state:x", t0)));
    expect(taken.filter((value) => value !== undefined)).toEqual(["v"]);
    await store.secrets.put("state:y", "v", t0 + minute);
    expect(await store.secrets.take("state:y", t0 + minute)).toBeUndefined();
    expect(await store.secrets.get("state:y", t0)).toBeUndefined();
  });

  fact(open, "keys are listed by their beginning, letter for letter", async (store) => {
    for (const key of ["install:T2", "install:T1", "install_T3", "Install:T4", "install%"])
      await store.secrets.put(key, "v");
    expect(await store.secrets.keys("install:")).toEqual(["install:T1", "install:T2"]);
    expect(await store.secrets.keys("install_")).toEqual(["install_T3"]);
    expect(await store.secrets.keys("install%")).toEqual(["install%"]);
  });
}

export function settingFacts(open: OpenStore): void {
  fact(open, "settings belong to one place and come back whole", async (store) => {
    const { settings } = store.of("acme");
    const bare = { length: "short", language: "source", less: [], seenHint: false } as const;
    const full = { ...bare, zone: "Europe/Zurich", quietHours: "22:00-07:00", less: ["football"], seenHint: true };
    await settings.save(here, full);
    expect(await settings.of(here)).toEqual(full);
    expect(await settings.of(elsewhere)).toBeUndefined();
    await settings.save(here, bare);
    expect(await settings.of(here)).toEqual(bare);
  });

  fact(open, "what the desk keeps for an hour is gone after it", async (store) => {
    const { settings } = store.of("acme");
    await settings.keep("token", "one", t0 + minute);
    await settings.keep("token", "two", t0 + 2 * minute);
    expect(await settings.kept("token", t0 + 2 * minute - 1)).toBe("two");
    expect(await settings.kept("token", t0 + 2 * minute)).toBeUndefined();
    expect(await settings.kept("other", t0)).toBeUndefined();
  });
}
