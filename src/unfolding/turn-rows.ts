// How what a story told turns: what was foretold is done or called off, what was denied is admitted, what was told denied.
import { courses, rootOf } from "../language/en/courses.ts";
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
      if (fits(old, fresh) && areOfOneMatter(was, now, { was: old, now: fresh })) return { was: old, now: fresh };
  return undefined;
}

const isAhead = ({ standing }: Deed): boolean => standing === "ahead" || standing === "possible";

/** Verbs that say too little to be known again. */
const light: ReadonlySet<string> = new Set(
  `be have do make take get go come see give put keep begin start continue use need want know think become happen work
  try help let show run call turn move bring hold end face include remain expect decide meet set plan add lead leave
  tell ask report announce say`
    .split(/\s+/)
    .map(rootOf),
);

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
    name: "told, and now not so",
    kind: "contrary",
    find: (was, now) => firstPair(was, now, (old, fresh) => isUndone(old, fresh) && isNoMore(was, now, old, fresh)),
    knows: (line, { now }) => line.deeds.some((deed) => deed.verb === now.verb && deed.standing === "undone"),
    yes: [
      "The ministry of Tarn has sold the port. -> The ministry of Tarn has not sold the port.",
      "Lind has a policy of turning away boats. -> Lind will no longer turn away boats.",
    ],
    no: ["The ministry of Tarn has sold the port. -> The ministry of Tarn has not sold the bank."],
  },
  {
    name: "denied, and now admitted",
    kind: "contrary",
    find: (was, now) =>
      firstPair(was, now, (old, fresh) => old.standing === "denied" && admitting.has(fresh.verb) && isAsserted(fresh)),
    knows: (line) => line.deeds.some(({ verb }) => admitting.has(verb)),
    yes: ["The ministry of Tarn denied that it was holding Lind. -> The ministry of Tarn admitted holding Lind."],
    no: ["The ministry of Tarn denied that it was holding Lind. -> The ministry of Tarn admitted nothing else."],
  },
  {
    name: "said, and now taken back",
    kind: "denial",
    find: (was, now) =>
      firstPair(
        was,
        now,
        (old, fresh) =>
          stating.has(old.verb) &&
          old.standing === "done" &&
          retracting.has(fresh.verb) &&
          [...now.content].some((word) => sayings.has(word)),
      ),
    knows: (line) => line.deeds.some(({ verb }) => retracting.has(verb)),
    yes: [
      "An engineer said that the city hid cracks in the bridge. -> The engineer withdrew his claim about the bridge.",
      "The driver confessed on Monday that he was drunk. -> The driver withdrew his confession.",
    ],
    no: [
      "An engineer said that the city hid cracks in the bridge. -> The engineer withdrew from the project of the bridge.",
    ],
  },
  {
    name: "off, and on after all",
    kind: "contrary",
    find: (was, now) =>
      firstPair(was, now, (old, fresh) => off.has(old.verb) && isAsserted(fresh) && saysAfterAll(now)),
    knows: saysAfterAll,
    yes: ["Lind has cancelled the concert in Tarn. -> Lind will sing at the concert in Tarn after all."],
    no: ["Lind has cancelled the concert in Tarn. -> Lind will not sing at the concert in Tarn."],
  },
  {
    name: "turned round",
    kind: "contrary",
    find: (was, now) =>
      firstPair(
        was,
        now,
        (old, fresh) =>
          isStep("contrary", old, fresh) && (isToldDone(was, old) || isFirm(was, old)) && isAsserted(fresh),
      ),
    knows: (line, { now }) => line.deeds.some((deed) => deed.verb === now.verb && isAsserted(deed)),
    yes: [
      "The chief of Airo, Lea Hold, said that she would stay until 2028. -> Lea Hold resigned as chief of Airo.",
      "The court in Osten ruled that the school may close. -> A higher court in Osten overturned the school ruling.",
    ],
    no: ["Lea Hold said that she would stay until 2028. -> Lea Hold said that she would not resign."],
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
    find: (was, now) =>
      firstPair(
        was,
        now,
        (old, fresh) =>
          isStep("outcome", old, fresh) && isToldDone(now, fresh) && isOpen(was, old) && mayBeHis(was, now, old, fresh),
      ),
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

const isStep = (kind: keyof typeof courses, old: Deed, fresh: Deed): boolean =>
  courses[kind].some(
    ({ open, closing }) => open.has(old.verb) && closing.has(fresh.verb) && (!closing.has(old.verb) || isAhead(old)),
  );

const forWhat = new Set(["look", "search", "hunt", "seek"].map(rootOf));
const ofTheLaw = new Set(["arrest", "accuse", "charge", "question", "search"].map(rootOf));

/** "looking for", and no "look"; whom somebody hopes to arrest is no suspect yet. */
const isOpen = (was: LineRead<Line>, old: Deed): boolean =>
  old.standing !== "undone" &&
  old.standing !== "denied" &&
  (!forWhat.has(old.verb) || was.line.words[old.to]?.norm === "for") &&
  (!ofTheLaw.has(old.verb) || !isForetold(was, old));

/** "has not", "no longer": what happened once did not happen another time, and that is no turn. */
function isNoMore(was: LineRead<Line>, now: LineRead<Line>, old: Deed, { from, to }: Deed): boolean {
  const norms = now.line.words.slice(from, to).map(({ norm }) => norm);
  if (norms.includes("longer")) return old.standing === "done";
  return isToldDone(was, old) && (norms.includes("has") || norms.includes("have"));
}

/** An offer is withdrawn by whoever made it. */
function mayBeHis(was: LineRead<Line>, now: LineRead<Line>, old: Deed, fresh: Deed): boolean {
  if (!own.has(fresh.verb)) return true;
  const [his, theirs] = [namesBefore(was, old), namesBefore(now, fresh)];
  return his.length === 0 || theirs.length === 0 || his.some((name) => theirs.includes(name));
}

const namesBefore = ({ line: { words, isName } }: LineRead<Line>, { from }: Deed): readonly string[] =>
  words
    .slice(0, from)
    .filter(isName)
    .map(({ norm }) => norm);

const own: ReadonlySet<string> = new Set([
  ...["withdraw", "withdrew", "withdrawn", "abandon", "scrap"].map(rootOf),
  "pull-out",
  "walk-away",
]);

const isUndone = (old: Deed, fresh: Deed): boolean =>
  old.verb === fresh.verb && !light.has(old.verb) && fresh.standing === "undone";

const isAsserted = ({ standing }: Deed): boolean => standing === "done" || standing === "ahead";

const admitting = new Set(["admit", "concede", "acknowledge"].map(rootOf));
const stating = new Set(
  ["say", "tell", "accuse", "confess", "claim", "allege", "report", "testify", "state"].map(rootOf),
);
const retracting: ReadonlySet<string> = new Set(
  ["withdraw", "withdrew", "withdrawn", "retract", "recant", "take-back"].map((word) =>
    word.includes("-") ? word : rootOf(word),
  ),
);
const sayings = new Set(
  ["claim", "statement", "confession", "testimony", "accusation", "allegation", "report", "remark"].map(rootOf),
);
const off = new Set(
  ["cancel", "call-off", "scrap", "abandon", "postpone"].map((word) => (word.includes("-") ? word : rootOf(word))),
);

function saysAfterAll({ line: { words } }: LineRead<Line>): boolean {
  return words.some(({ norm }, at) => norm === "after" && words[at + 1]?.norm === "all");
}
