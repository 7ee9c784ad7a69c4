// How what a story told turns: what was foretold is done or called off, what was denied is admitted, what was told denied.
import { courses } from "../language/en/courses.ts";
import { wordSet } from "../language/word-set.ts";
import { type Deed, isFirm, isForetold, isToldDone, type Line, type LineRead } from "./deeds.ts";
import { areOfOneMatter, type Turn, type TurnRow } from "./turn-row.ts";

/** The first two deeds of both lines that fit, where the lines are of one matter. */
function firstPair(
  was: LineRead<Line>,
  now: LineRead<Line>,
  fits: (old: Deed, fresh: Deed) => boolean,
): Turn | undefined {
  for (const fresh of now.deeds)
    for (const old of was.deeds)
      if (fits(old, fresh) && areOfOneMatter(was, now, [old.verb, fresh.verb])) return { was: old, now: fresh };
  return undefined;
}

const isAhead = ({ standing }: Deed): boolean => standing === "ahead" || standing === "possible";

/** Verbs that say too little to be known again. */
const light = wordSet(`be have do make tak get go com see giv put keep begin start continu us need want know think becom
  happen work try help let show run call turn mov bring hold end fac includ remain expect decid meet set plan add
  lead leav tell ask report announc`);

const hasDone = (line: LineRead<Line>, verb: string): boolean =>
  line.deeds.some((deed) => deed.verb === verb && isToldDone(line, deed));

export const turnRows: readonly TurnRow[] = [
  {
    name: "denied, and now done or admitted",
    kind: "contrary",
    find: (was, now) =>
      firstPair(
        was,
        now,
        (old, fresh) =>
          old.verb === fresh.verb && !light.has(old.verb) && old.standing === "denied" && isAsserted(fresh),
      ),
    knows: (line, { now }) => line.deeds.some((deed) => deed.verb === now.verb && isAsserted(deed)),
    yes: [
      "The ministry of Tarn denied that it would sell the port. -> The ministry of Tarn sold the port.",
      "Lind denied that he planned to replace the chief. -> Lind replaced the chief.",
    ],
    no: ["The ministry denied that it would sell the port. -> The ministry denied that it had sold the port."],
  },
  {
    name: "done, and now denied",
    kind: "denial",
    find: (was, now) =>
      firstPair(
        was,
        now,
        (old, fresh) =>
          old.verb === fresh.verb && !light.has(old.verb) && old.standing !== "denied" && fresh.standing === "denied",
      ),
    knows: (line, { now }) => line.deeds.some((deed) => deed.verb === now.verb && deed.standing === "denied"),
    yes: ["The ministry sold the port of Tarn. -> The ministry denied that it had sold the port of Tarn."],
    no: ["The ministry denied that it sold the port. -> The ministry denied it had sold the port."],
  },
  {
    name: "announced, and now not to be",
    kind: "contrary",
    find: (was, now) => firstPair(was, now, (old, fresh) => isFirm(was, old) && isUndone(old, fresh)),
    knows: (line, { now }) => line.deeds.some((deed) => deed.verb === now.verb && deed.standing === "undone"),
    yes: ["Corps said that it would appeal the ruling. -> Corps will not appeal the ruling."],
    no: ["Corps will not appeal the ruling. -> Corps would not appeal the ruling."],
  },
  {
    name: "possible, and now not to be",
    kind: "outcome",
    find: (was, now) =>
      firstPair(was, now, (old, fresh) => isForetold(was, old) && !isFirm(was, old) && isUndone(old, fresh)),
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
    knows: (line, { now }) => hasDone(line, now.verb),
    yes: [
      "Parliament may approve the pension bill on Friday. -> Parliament approved the pension bill.",
      "The probe Heron is to land on the Moon. -> The probe Heron landed on the Moon.",
    ],
    no: [
      "Parliament may approve the pension bill. -> Parliament might approve the pension bill.",
      "Parliament may approve the pension bill. -> The club approved a transfer.",
    ],
  },
  {
    name: "a further step of the same course",
    kind: "outcome",
    find: (was, now) => {
      const isStep = (old: Deed, fresh: Deed): boolean =>
        courses.some(
          ({ open, closing }) =>
            open.has(old.verb) && closing.has(fresh.verb) && (!closing.has(old.verb) || isAhead(old)),
        );
      return firstPair(was, now, (old, fresh) => isToldDone(now, fresh) && isStep(old, fresh));
    },
    knows: (line, { now }) => hasDone(line, now.verb),
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

const isUndone = (old: Deed, fresh: Deed): boolean =>
  old.verb === fresh.verb && !light.has(old.verb) && fresh.standing === "undone";

const isAsserted = ({ standing }: Deed): boolean => standing === "done" || standing === "ahead";
