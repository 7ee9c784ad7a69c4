// How what was told is denied, taken back or turned into its opposite by a later line.
import { type Deed, isFirm, isToldDone, isVerb, isWhatIsDenied, type LineRead } from "./deeds.ts";
import type { SomeLine } from "./lines.ts";
import { firstPair, isAsserted, isStep, isUndone, type TurnRow } from "./turn-row.ts";
import { admitting, charges, light, off, retracting, sayings, stating } from "./turn-words.ts";

export const contraryRows: readonly TurnRow[] = [
  {
    name: "denied, and now done or admitted",
    kind: "contrary",
    find: (was, now) =>
      firstPair(
        was,
        now,
        (old, fresh) =>
          old.verb === fresh.verb &&
          !light.has(old.verb) &&
          old.standing === "denied" &&
          isAsserted(fresh) &&
          (isVerb(now, fresh) || isToldDone(now, fresh)),
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
    name: "announced, and now not to be",
    kind: "contrary",
    find: (was, now) => firstPair(was, now, (old, fresh) => isFirm(was, old) && isUndone(old, fresh)),
    knows: (line, { now }) => line.deeds.some((deed) => deed.verb === now.verb && deed.standing === "undone"),
    yes: ["Corps said that it would appeal the ruling. -> Corps will not appeal the ruling."],
    no: ["Corps will not appeal the ruling. -> Corps would not appeal the ruling."],
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
];

/** "has not", "no longer": what happened once did not happen another time, and that is no turn. */
function isNoMore(was: LineRead<SomeLine>, now: LineRead<SomeLine>, old: Deed, { from, to }: Deed): boolean {
  const norms = now.line.words.slice(from, to).map(({ norm }) => norm);
  if (norms.includes("longer")) return old.standing === "done";
  return isToldDone(was, old) && (norms.includes("has") || norms.includes("have"));
}

function saysAfterAll({ line: { words } }: LineRead<SomeLine>): boolean {
  return words.some(({ norm }, at) => norm === "after" && words[at + 1]?.norm === "all");
}
