// Decoys that say the opposite: rise for fall, approved for rejected, north for south, agreed for refused.
import type { DecoyRow } from "./decoy.ts";
import { wordRow } from "./word-row.ts";

const both = (pairs: string): Readonly<Record<string, string>> =>
  Object.fromEntries(
    pairs
      .trim()
      .split(/\s*,\s*/)
      .flatMap((pair) => {
        const [one = "", other = ""] = pair.split(" ");
        return [
          [one, other],
          [other, one],
        ];
      }),
  );

export const oppositeDecoys: readonly DecoyRow[] = [
  wordRow({
    name: "rise for fall, of an amount",
    kind: "opposite",
    pattern: [
      "x={put} by|to|from {amount}",
      "x={put} {amount}",
      "x={put} by|to|nearly|almost|about|over more? than? {amount}",
    ],
    puts: both(
      "rose fell, risen fallen, climbed dropped, jumped plunged, gained lost, increased decreased, grew shrank",
    ),
    yes: [
      ["Shares rose 8% in May.", "Shares fell 8% in May."],
      ["Sales fell to $3 million.", "Sales rose to $3 million."],
      ["Profit grew by more than 5%.", "Profit shrank by more than 5%."],
    ],
    no: ["He fell from a roof.", "Kabul fell in August.", "It rose to fame in 2008."],
  }),
  wordRow({
    name: "higher for lower",
    kind: "opposite",
    pattern: "x={put} than",
    puts: both(
      "higher lower, larger smaller, bigger smaller, better worse, faster slower, older younger, longer shorter",
    ),
    yes: [["Turnout was higher than in 2004.", "Turnout was lower than in 2004."]],
    no: ["A higher court heard it."],
  }),
  wordRow({
    name: "largest for smallest",
    kind: "opposite",
    pattern: "the|its|their|'s|second|third|world > {put} &{small}",
    puts: both(
      "largest smallest, highest lowest, oldest youngest, longest shortest, richest poorest, strongest weakest",
    ),
    yes: [["It is the largest bank of Orrin.", "It is the smallest bank of Orrin."]],
    no: ["At largest it held ten.", "She rode the Largest Wave."],
  }),
  wordRow({
    name: "approved for rejected, of something",
    kind: "opposite",
    pattern: "x={put} a|an|the|his|her|its|their|that|{capital}",
    puts: {
      ...both("accepted rejected, approved rejected, confirmed denied, backed opposed, praised criticised"),
      ...both("welcomed condemned, opened closed, strengthened weakened, supported opposed, began ended"),
      rejected: "approved",
      criticized: "praised",
      won: "lost",
    },
    yes: [
      ["Parliament approved the bill.", "Parliament rejected the bill."],
      ["The council rejected her plan.", "The council approved her plan."],
    ],
    no: ["The plan was approved.", "He backed away.", "The door opened.", "He began to sing."],
  }),
  wordRow({
    name: "approved for rejected, of what it was done to",
    kind: "opposite",
    pattern: "was|were|been > {put} !to",
    puts: {
      ...both("accepted rejected, approved rejected, acquitted convicted, arrested released, opened closed"),
      rejected: "approved",
      cleared: "convicted",
      jailed: "freed",
      freed: "jailed",
      banned: "allowed",
    },
    yes: [
      ["The bill was rejected on Monday.", "The bill was approved on Monday."],
      ["She was acquitted of theft.", "She was convicted of theft."],
    ],
    no: ["He rejected it.", "The line was opened to traffic."],
  }),
  wordRow({
    name: "agreed for refused, to do something",
    kind: "opposite",
    pattern: "x={put} to !a|an|the|its|his|her|their {small}",
    puts: { agreed: "refused", refused: "agreed", declined: "agreed", failed: "managed" },
    yes: [
      ["The union agreed to meet them.", "The union refused to meet them."],
      ["The pilot failed to stop.", "The pilot managed to stop."],
    ],
    no: ["They agreed to a ceasefire.", "He refused the offer."],
  }),
  wordRow({
    name: "for or against",
    kind: "opposite",
    pattern: ["voted|vote|votes|voting > {put} !and", "campaigned|protested|protesting > {put} &the|a|an"],
    puts: both("for against"),
    yes: [["Most of them voted for the bill.", "Most of them voted against the bill."]],
    no: ["They voted on Friday for lack of time.", "They voted for and against it."],
  }),
  wordRow({
    name: "which side of a country",
    kind: "opposite",
    pattern: ["in|of|from|to|near the? > &{small} x={put} {word}", "the > &{small} x={put} of"],
    puts: both("northern southern, eastern western, north south, east west"),
    yes: [
      ["A bomb went off in northern Orria.", "A bomb went off in southern Orria."],
      ["It hit the north of the island.", "It hit the south of the island."],
    ],
    no: ["He went north in May.", "It flew over the Northern Ocean.", "He lives in South Orria."],
  }),
  wordRow({
    name: "guilty or not",
    kind: "opposite",
    pattern: ["pleaded|pleads|plead > guilty", "found him|her|them > guilty"],
    puts: "not guilty",
    yes: [["Reed pleaded guilty on Monday.", "Reed pleaded not guilty on Monday."]],
    no: ["Reed pleaded not guilty.", "A guilty man left."],
  }),
  wordRow({
    name: "of whose family",
    kind: "opposite",
    pattern: "his|her|'s > {put} !-|in",
    puts: both("wife sister, husband brother, mother aunt, father uncle, son nephew, daughter niece"),
    yes: [["Reed's wife was hurt.", "Reed's sister was hurt."]],
    no: ["His son-in-law left.", "The brother of the king left."],
  }),
];
