// When a model is left alone, for how long, and what its operator reads of it.
import { describe, expect, it } from "vitest";
import { CircuitBreaker } from "../../src/prompting/circuit-breaker.ts";
import { Trouble, type TroubleKind } from "../../src/trouble.ts";
import { FixedClock } from "../fakes/clock.ts";
import { KeptLog } from "../fakes/log.ts";

const minute = 60_000;

function aBreaker() {
  const [clock, log] = [new FixedClock(), new KeptLog()];
  const breaker = new CircuitBreaker(clock);
  const fails = (kind: TroubleKind, times = 1) => {
    for (let time = 0; time < times; time++) breaker.failed(new Trouble(kind), log);
  };
  /** Whole minutes until a request may go out again. */
  const rests = async () => {
    let minutes = 0;
    for (; breaker.open; minutes++) await clock.advance(minute);
    return minutes;
  };
  return { breaker, clock, log, fails, rests };
}

describe("a model that fails", () => {
  it.each(["unavailable", "timed-out", "bad-input", "unreadable"] as const)(
    "(%s) three times in a row rests a minute, and longer each time that it fails again, up to a quarter of an hour",
    async (kind) => {
      const { breaker, fails, rests } = aBreaker();
      fails(kind, 2);
      expect(breaker.open).toBe(false);
      const rested: number[] = [];
      for (let time = 0; time < 6; time++) {
        fails(kind);
        rested.push(await rests());
      }
      expect(rested).toEqual([1, 2, 4, 8, 15, 15]);
    },
  );

  it.each(["bad-credentials", "out-of-budget", "not-found", "not-allowed"] as const)(
    "(%s) rests a quarter of an hour at once",
    async (kind) => {
      const { fails, rests, log } = aBreaker();
      fails(kind);
      expect(await rests()).toBe(15);
      expect(log.names).toEqual(["model-refused"]);
    },
  );

  it("and answers again begins anew: with its failures, its rest and what is told", async () => {
    const { breaker, fails, rests, log } = aBreaker();
    fails("unreadable", 4);
    breaker.succeeded();
    expect(breaker.open).toBe(false);
    fails("unreadable", 2);
    expect(breaker.open).toBe(false);
    fails("unreadable");
    expect(await rests()).toBe(1);
    expect(log.count("model-refused")).toBe(2);
  });
});

describe("its operator", () => {
  it("reads once what only an operator can mend, however often it fails", () => {
    const { fails, log } = aBreaker();
    fails("bad-credentials", 5);
    expect(log.count("model-refused")).toBe(1);
    fails("out-of-budget");
    expect(log.count("model-refused")).toBe(2);
  });

  it("is not called for what passes by itself", () => {
    const { fails, log } = aBreaker();
    fails("unavailable", 5);
    expect(log.names).toEqual(["model-rested", "model-rested", "model-rested"]);
    expect(log.events[0]?.fields).toEqual({ kind: "unavailable", failures: 3, forMs: minute });
  });
});
