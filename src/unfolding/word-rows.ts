// How matters turn by the words around their verbs, where a line has no tree or a matter is told in other words.
import { rootOf } from "../language/en/courses.ts";
import { type Deed, isForetold, isToldDone, isVerb, isWhatIsDenied, type LineRead } from "./deeds.ts";
import type { SomeLine } from "./lines.ts";
import { isOwnDeed } from "./one-matter.ts";
import { firstPair, isAsserted, isStep, type TurnRow } from "./turn-row.ts";
import {
  admitting,
  charges,
  light,
  ofTheLaw,
  own,
  retracting,
  sayings,
  seeking,
  startVerbs,
  stating,
} from "./turn-words.ts";

export const wordRows: readonly TurnRow[] = [
  {
    name: "done, and now denied",
    kind: "denial",
    find: (was, now) =>
      firstPair(
        was,
        now,
        (old, fresh) =>
          old.verb === fresh.verb &&
          !light.has(old.verb) &&
          old.standing !== "denied" &&
          fresh.standing === "denied" &&
          (isWhatIsDenied(now, fresh) || (isVerb(now, fresh) && (isVerb(was, old) || isToldDone(was, old)))),
      ),
    knows: (line, { now }) =>
      line.deeds.some((deed) => deed.standing === "denied" && (deed.verb === now.verb || charges.has(deed.verb))),
    yes: [
      "The ministry sold the port of Tarn. -> The ministry denied that it had sold the port of Tarn.",
      "Ministry of Tarn sells port -> The ministry of Tarn denied selling the port.",
      "A man in Tarn was charged with arson. -> A man in Tarn denied arson.",
    ],
    no: [
      "The ministry denied that it sold the port. -> The ministry denied it had sold the port.",
      "Minister Falk stands trial over bribes. -> Minister Falk denied that he had taken bribes.",
      "Falk faces trial over bribes in Tarn but denies the charges. -> Falk denied bribes in Tarn.",
      "Nine people died in the Tarn bus crash. -> The driver denied having slept before the Tarn bus crash.",
    ],
  },
  {
    name: "denied, and now admitted",
    kind: "contrary",
    find: (was, now) =>
      firstPair(was, now, (old, fresh) => old.standing === "denied" && admitting.has(fresh.verb) && isAsserted(fresh)),
    knows: (line) => line.deeds.some(({ verb }) => admitting.has(verb)),
    yes: ["The ministry of Tarn denied that it was holding Lind. -> The ministry of Tarn admitted holding Lind."],
    no: [
      "The ministry of Tarn denied that it was holding Lind. -> The ministry of Tarn admitted nothing else.",
      "Minister Falk denied having taken 2 million crowns. -> The builder Rask admitted paying minister Falk crowns.",
    ],
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
          areOfOne(before(was, old), before(now, fresh)) &&
          [...now.content].some((word) => sayings.has(word)),
        "anything",
      ),
    knows: (line) => line.deeds.some(({ verb }) => retracting.has(verb)),
    yes: [
      "An engineer said that the city hid cracks in the bridge. -> The engineer withdrew his claim about the bridge.",
      "The driver confessed on Monday that he was drunk. -> The driver withdrew his confession.",
    ],
    no: ["An engineer said that the city hid cracks in the bridge. -> The engineer withdrew from the bridge of Tarn."],
  },
  {
    name: "a further step of the same course",
    kind: "outcome",
    find: (was, now) =>
      firstPair(
        was,
        now,
        (old, fresh) =>
          isStep(old, fresh) && isToldDone(now, fresh) && isOpen(was, old) && mayBeHis(was, now, old, fresh),
      ),
    knows: (line, { now }) => line.deeds.some((deed) => deed.verb === now.verb && isToldDone(line, deed)),
    yes: [
      "Lind was charged with fraud over the port. -> Lind was convicted of fraud over the port.",
      "The rail union plans a strike. -> The rail union called off its strike.",
      "Orsa has offered 4 billion for Lumen. -> Lumen rejected the offer of Orsa.",
    ],
    no: [
      "Lind was charged with fraud over the port. -> Lind may be convicted of fraud over the port.",
      "Lind was convicted of fraud over the port. -> Lind, convicted of fraud, was charged over the port.",
      "Bus Drivers in Tarn Win Rise After Strike -> The teachers in Tarn ended a walkout with a rise.",
    ],
  },
];

/** Roots of what stands before the verb: whoever says it. */
const before = ({ line: { words }, content }: LineRead<SomeLine>, { from }: Deed): readonly string[] =>
  words
    .slice(0, from)
    .map(({ norm }) => rootOf(norm))
    .filter((root) => content.has(root));

const areOfOne = (some: readonly string[], others: readonly string[]): boolean =>
  some.some((root) => others.includes(root));

const isForOne = ({ line: { words } }: LineRead<SomeLine>, { from, to }: Deed): boolean =>
  words[to]?.norm === "for" && ![from - 1, to + 1].some((at) => others.has(words[at]?.norm ?? ""));

const others = new Set(["further", "more", "other"]);

/** "looking for", and no "look"; whom somebody hopes to arrest is no suspect yet. */
const isOpen = (was: LineRead<SomeLine>, old: Deed): boolean =>
  old.standing !== "undone" &&
  old.standing !== "denied" &&
  was.line.words[old.from - 1]?.norm !== "after" &&
  isOwnDeed(was, old) &&
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
