// How what was open ends: what was possible is done or not to be, and a matter goes a further step of its course.
import { type Deed, isFirm, isForetold, isToldDone, type LineRead } from "./deeds.ts";
import type { SomeLine } from "./lines.ts";
import { firstPair, hasDone, isStep, isUndone, type TurnRow } from "./turn-row.ts";
import { light, ofTheLaw, own, seeking, startVerbs } from "./turn-words.ts";

export const outcomeRows: readonly TurnRow[] = [
  {
    name: "possible, and now not to be",
    kind: "outcome",
    find: (was, now) =>
      firstPair(
        was,
        now,
        (old, fresh) =>
          (old.standing === "possible" || isForetold(was, old)) && !isFirm(was, old) && isUndone(old, fresh),
      ),
    knows: (line, { now }) => line.deeds.some((deed) => deed.verb === now.verb && deed.standing === "undone"),
    yes: ["Police said the boy might be charged over a clock. -> The boy with the clock will not be charged."],
    no: ["The boy might be charged over a clock. -> The boy with the clock may be charged."],
  },
  {
    name: "foretold, and now done",
    kind: "outcome",
    find: (was, now) =>
      firstPair(
        was,
        now,
        (old, fresh) =>
          old.verb === fresh.verb && !light.has(old.verb) && isForetold(was, old) && isToldDone(now, fresh),
      ),
    knows: (line, { now }) => hasDone(line, now),
    yes: [
      "Parliament may approve the pension bill on Friday. -> Parliament approved the pension bill.",
      "The probe Heron is to land on the Moon. -> The probe Heron landed on the Moon.",
    ],
    no: [
      "Parliament may approve the pension bill. -> Parliament might approve the pension bill.",
      "Parliament may approve the pension bill. -> The club approved a transfer.",
      "The bill may pass. -> It passed a bill on ports, fees, boats, tolls, docks, rafts, buoys, ropes and nets.",
    ],
  },
  {
    name: "a further step of the same course",
    kind: "outcome",
    find: (was, now) =>
      firstPair(
        was,
        now,
        (old, fresh) =>
          isStep("outcome", old, fresh) && isToldDone(now, fresh) && isOpen(was, old) && mayBeHis(was, now, old, fresh),
      ),
    knows: (line, { now }) => hasDone(line, now),
    yes: [
      "Lind was charged with fraud over the port. -> Lind was convicted of fraud over the port.",
      "The rail union plans a strike. -> The rail union called off its strike.",
      "Orsa has offered 4 billion for Lumen. -> Lumen rejected the offer of Orsa.",
    ],
    no: [
      "Lind was charged with fraud over the port. -> Lind may be convicted of fraud over the port.",
      "Lind was convicted of fraud over the port. -> Lind, convicted of fraud, was charged over the port.",
    ],
  },
];

const isForOne = ({ line: { words } }: LineRead<SomeLine>, { from, to }: Deed): boolean =>
  words[to]?.norm === "for" && ![from - 1, to + 1].some((at) => others.has(words[at]?.norm ?? ""));

const others = new Set(["further", "more", "other"]);

/** "looking for", and no "look"; whom somebody hopes to arrest is no suspect yet. */
const isOpen = (was: LineRead<SomeLine>, old: Deed): boolean =>
  old.standing !== "undone" &&
  old.standing !== "denied" &&
  (!seeking.has(old.verb) || isForOne(was, old)) &&
  (!startVerbs.has(old.verb) || isForetold(was, old)) &&
  (!ofTheLaw.has(old.verb) || !isForetold(was, old));

/** An offer is withdrawn by whoever made it. */
function mayBeHis(was: LineRead<SomeLine>, now: LineRead<SomeLine>, old: Deed, fresh: Deed): boolean {
  if (!own.has(fresh.verb)) return true;
  const [his, theirs] = [namesBefore(was, old), namesBefore(now, fresh)];
  return his.length === 0 || theirs.length === 0 || his.some((name) => theirs.includes(name));
}

const namesBefore = ({ line: { words, isName } }: LineRead<SomeLine>, { from }: Deed): readonly string[] =>
  words
    .slice(0, from)
    .filter(isName)
    .map(({ norm }) => norm);
