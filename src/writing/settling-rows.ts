// Verbs by which a matter is settled otherwise than it stood: whoever tells it without them tells another thing.
import { wordSet } from "../language/word-set.ts";

export type SettlingRow = {
  readonly name: string;
  readonly verbs: string;
  /** They say the same where they stand for the verb. */
  readonly nouns: string;
  /** Heads of objects that it must be done to. */
  readonly only?: ReadonlySet<string>;
  /** Heads of objects of which the verb means another thing. */
  readonly but?: ReadonlySet<string>;
  /** Two lines that stand otherwise by this row alone. */
  readonly yes: readonly [string, ...string[]];
  /** Two lines that do not. */
  readonly no: readonly [string, ...string[]];
};

export const settlingRows: readonly SettlingRow[] = [
  {
    name: "somebody was cleared",
    verbs: "acquit clear exonerate absolve pardon",
    nouns: "acquittal innocent pardon",
    but: wordSet("area bar bill debris forest hurdle land obstacle path road route runway site snow street track way"),
    yes: [
      "A court acquitted mayor Falk of taking bribes. -> Mayor Falk is charged with taking bribes.",
      "Mayor Falk was cleared of fraud on Friday. -> Mayor Falk stood trial for fraud on Monday.",
    ],
    no: [
      "A court acquitted mayor Falk of taking bribes. -> Mayor Falk was cleared of taking bribes.",
      "Crews cleared the road to Tarn on Friday. -> Snow fell on the road to Tarn on Friday.",
      "Lind, who was acquitted in May, opened a bank in Tarn. -> Lind opened a bank in Tarn.",
    ],
  },
  {
    name: "somebody was let go",
    verbs: "release free",
    nouns: "release freedom bail",
    but: wordSet(`account album copy data detail document draft drawing figure film footage fund game image letter list
      map memo message minute money name note paper photo picture plan poll recording record report result single song
      statement study survey text trailer transcript version video water`),
    yes: [
      "Engineer Karl Vinter was released without charge. -> Police arrested engineer Karl Vinter.",
      "The rebels freed three pilots in Tarn. -> The rebels hold three pilots in Tarn.",
    ],
    no: [
      "Police released a video of the crash in Tarn. -> Police have a video of the crash in Tarn.",
      "Engineer Karl Vinter was released. -> Police set engineer Karl Vinter free on bail.",
      "Engineer Karl Vinter may be released. -> Police arrested engineer Karl Vinter.",
    ],
  },
  {
    name: "what was begun or decided was taken back",
    verbs: "abandon annul cancel drop overturn quash repeal rescind retract reverse revoke scrap withdraw",
    nouns: "cancellation reversal withdrawal retraction",
    only: wordSet(`accusation action allegation appeal application ban bid case charge claim complaint conviction
      decision indictment judgment lawsuit offer order permit plan project proposal ruling sentence statement suit
      verdict warrant`),
    yes: [
      "Prosecutors dropped the case against mayor Falk. -> Prosecutors took mayor Falk to court.",
      "Judges overturned the conviction of Lind. -> Lind was jailed for fraud.",
    ],
    no: [
      "Planes dropped water on the fire in Tarn. -> Planes fought the fire in Tarn.",
      "Judges overturned the conviction of Lind. -> Judges quashed the verdict against Lind.",
      "Prosecutors may drop the case against mayor Falk. -> Prosecutors took mayor Falk to court.",
    ],
  },
  {
    name: "somebody denied it",
    verbs: "deny refute retract recant",
    nouns: "denial",
    yes: ["Norbank denied wrongdoing over the fees. -> Norbank took fees from the dead."],
    no: [
      "Norbank denied wrongdoing over the fees. -> Norbank, in denial over its fees, said nothing.",
      "Norbank would deny wrongdoing over the fees. -> Norbank took fees from the dead.",
    ],
  },
];
