// How well what people type for a schedule is understood: the next ten times against their meaning, worked out apart.
import { nextSlots, readWhen, type TypedWhen } from "../../src/publishing/when/schedule.ts";
import { asTrouble } from "../../src/trouble.ts";
import { type Evaluation, isShown } from "./harness.ts";
import { fits, type Said, said } from "./schedules/oracle.ts";

/** A Sunday, four weeks before the clocks change in Europe. */
const from = Date.UTC(2026, 2, 1);
const zone = "Europe/Berlin";
const timesLooked = 10;

type Outcome = "right" | "refused, rightly" | "refused, the right one offered" | "refused" | "another time";

export const evaluation: Evaluation = {
  says: "schedules as people type them, in English",
  needs: [],
  run(_, args, part) {
    const phrases = said().filter(({ phrase }) => part.has(phrase));
    const outcomes = phrases.map((one) => ({ one, outcome: outcomeOf(one) }));
    const share = (...wanted: readonly Outcome[]) =>
      outcomes.filter(({ outcome }) => wanted.includes(outcome)).length / phrases.length;
    if (isShown(args, part))
      for (const { one, outcome } of outcomes)
        if (outcome === "refused" || outcome === "another time")
          console.log(`${outcome}: ${one.phrase} | ${one.meanings.join(" || ")} | ${got(one.phrase)}`);
    const good = share("right", "refused, rightly", "refused, the right one offered");
    return [
      { what: "phrases", figure: phrases.length },
      { what: "right, or refused with the right one offered", figure: good, unit: "%", bar: ">= 97%" },
      { what: "taken, and right", figure: share("right"), unit: "%" },
      { what: "refused though plain, the right one not offered", figure: share("refused"), unit: "%" },
      {
        what: "another time without a word",
        figure: outcomes.filter(({ outcome }) => outcome === "another time").length,
        bar: "0",
      },
    ];
  },
};

function outcomeOf({ phrase, meanings }: Said): Outcome {
  let typed: TypedWhen;
  try {
    typed = readWhen(phrase, zone, from);
  } catch (thrown) {
    if (meanings.includes("refused")) return "refused, rightly";
    const right = offers(asTrouble(thrown).message).some((offer) => isMeant(offer, meanings));
    return right ? "refused, the right one offered" : "refused";
  }
  return isMeant(typed.when, meanings, typed.zone) ? "right" : "another time";
}

/** What stands in quotes after "Did you mean". */
const offers = (refusal: string): readonly string[] =>
  [...(refusal.split("Did you mean ")[1] ?? "").matchAll(/"([^"]+)"/g)].map((found) => found[1] ?? "");

function isMeant(when: string, meanings: readonly string[], named?: string): boolean {
  const slots = nextSlots({ when, zone: named ?? zone }, from, timesLooked);
  return meanings.some((meaning) => fits(meaning, zone, from, slots));
}

function got(phrase: string): string {
  try {
    const { when, zone: named } = readWhen(phrase, zone, from);
    return `${when}${named ? ` ${named}` : ""}`;
  } catch (thrown) {
    return asTrouble(thrown).message;
  }
}
