// When a short answer may stand before its sentence: of the kind asked for, and where the question asks.
import type { AnswerType } from "../question/answer-types.ts";
import type { RolesMet } from "../roles/meeting.ts";
import type { Short } from "./short.ts";

export type ShortGate = {
  readonly name: string;
  readonly wants: readonly AnswerType[];
  /** It is at least so surely of the kind asked for, */
  readonly fits: number;
  /** and stands so near to the words asked about; */
  readonly near: number;
  /** it stands where the question asks, or it is the only one of its kind and so near. */
  readonly alone: number;
  /** Question, sentence, the short answer shown. */
  readonly yes: readonly (readonly [question: string, sentence: string, short: string])[];
  /** Question, sentence before which nothing is shown. */
  readonly no: readonly (readonly [question: string, sentence: string])[];
};

export const shortGates: readonly ShortGate[] = [
  {
    name: "figure",
    wants: ["count", "money", "percent", "amount", "duration", "distance"],
    fits: 0.7,
    near: 0.2,
    alone: 0.45,
    yes: [
      ["How many people did the coastguard rescue?", "The coastguard rescued 41 people near Lerwick.", "41 people"],
      [
        "How many jobs is GM cutting at Norvik?",
        "The US car maker General Motors will axe 500 jobs at Norvik.",
        "500 jobs",
      ],
      ["How many people work in Spain?", "About 54,000 people work for it, about 900 of them in Spain.", "about 900"],
      ["How much will the port cost?", "The council said the port would cost 40 million euros.", "40 million euros"],
    ],
    no: [
      ["How many people died in the storms?", "The storms threatened about 33 million people."],
      ["How many were rescued?", "The fishermen rescued 700 migrants, and the navy saved 200 more."],
      ["How many golds did Eric Hale win?", "Eric Hale swept the races at the 1980 Games in Lake Placid."],
    ],
  },
  {
    name: "age",
    wants: ["age"],
    fits: 0.7,
    near: 0.3,
    alone: 0.4,
    yes: [["How old is Ingrid Moe?", "Captain Ingrid Moe, 52, said the radar had failed.", "52"]],
    no: [["How old is Ingrid Moe?", "Captain Ingrid Moe spoke for 52 minutes."]],
  },
  {
    name: "day",
    wants: ["date"],
    fits: 0.6,
    near: 0.2,
    alone: 0.4,
    yes: [["When will the port open?", "Mayor Ann Bright said the port would open in 2029.", "2029"]],
    no: [["When will the port open?", "The port was closed in May and the mayor resigned in June."]],
  },
  {
    name: "place",
    wants: ["place"],
    fits: 0.9,
    near: 0.2,
    alone: 0.5,
    yes: [
      [
        "Where was the girl found?",
        "The girl was found in a hotel room in Fort Worth.",
        "in a hotel room in Fort Worth",
      ],
      ["Which country won the cup?", "Portugal won the cup on Sunday.", "Portugal"],
    ],
    no: [["Where is the summit?", "Leaders of Europe spoke about the summit."]],
  },
  {
    name: "somebody",
    wants: ["person"],
    fits: 0.9,
    near: 0.25,
    alone: 0.7,
    yes: [
      ["Who does Ingrid Moe want to head the port?", "Ingrid Moe wants Ann Bright to head the port.", "Ann Bright"],
      ["Who owns the ferry?", "The ferry is owned by Ann Bright.", "Ann Bright"],
      [
        "Who voted against the port?",
        "Two members, Tom Reed and Sam Ray, voted against the port.",
        "Tom Reed and Sam Ray",
      ],
    ],
    no: [
      ["Who died in Campbell County?", "Andy Beshear said two people died in Campbell County."],
      ["Who won the cup?", "The Braganzan team won the cup on Sunday."],
      ["Who kidnapped them?", "Orrin spoke of Braganzan Christians who had been kidnapped in a city on the coast."],
    ],
  },
  {
    name: "company or other body",
    wants: ["organisation", "name"],
    fits: 0.95,
    near: 0.25,
    alone: 0.5,
    yes: [
      [
        "Which airline shut down operations?",
        "Norwind Airlines shut down operations on Saturday, leaving thousands of Californians stranded.",
        "Norwind Airlines",
      ],
    ],
    no: [["Which airline shut down operations?", "Thousands of Californians saw operations shut down on Saturday."]],
  },
  {
    name: "thing with a name",
    wants: ["thing"],
    fits: 0.95,
    near: 0.3,
    alone: 0.5,
    yes: [["Which ship sank?", "The ship Solund sank on Tuesday.", "Solund"]],
    no: [["Which virus was found?", "The virus was found in the Atlantic Ocean."]],
  },
  {
    name: "reason",
    wants: ["reason"],
    fits: 0.8,
    near: 0.2,
    alone: 0.3,
    yes: [
      [
        "Why do unions oppose the plan?",
        "Unions oppose the plan because 60 jobs will move to the mainland.",
        "because 60 jobs will move to the mainland",
      ],
    ],
    no: [["Why was he dismissed as chief?", "He was dismissed as chief after a year in the role."]],
  },
  {
    name: "words of somebody",
    wants: ["said"],
    fits: 0.85,
    near: 0,
    alone: 0,
    yes: [
      ["What did Reed say?", "Reed said the money should go to schools.", "the money should go to schools"],
      ["What did Reed say?", "Reed expressed his sorrow to the families.", "expressed his sorrow to the families"],
    ],
    no: [["What did Ray say?", "Reed said that the money should go to schools."]],
  },
  {
    name: "what it is",
    wants: ["definition"],
    fits: 0.8,
    near: 0,
    alone: 0,
    yes: [
      ["Who is Alan Reid?", "Alan Reid, the transport minister, called it a remarkable effort.", "transport minister"],
      [
        "What is the tax rate?",
        "The 2024-2025 tax rate is .16 mills, up from .11 mills.",
        ".16 mills, up from .11 mills",
      ],
    ],
    no: [["Who is Alan Reid?", "Alan Reid spoke on Monday."]],
  },
];

/** In "Brody's Oscar speech" nobody is called Oscar, and of "the Braganzan team" a team is asked for. */
function isModifier({ tree }: RolesMet, short: Short): boolean {
  const last = tree.within(short).at(-1) ?? -1;
  return modifying.has(tree.label(last)) && tree.place(tree.head(last)).start >= short.end;
}

const modifying: ReadonlySet<string> = new Set(["compound", "amod"]);

/** Of those the question names, so many have their part in the sentence. */
const leastRoles = 0.45;

export function isShown(wants: AnswerType, short: Short, meeting: RolesMet | undefined): boolean {
  const gate = shortGates.find((one) => one.wants.includes(wants));
  if (meeting && isModifier(meeting, short)) return false;
  if (gate === undefined || short.fits < gate.fits || meeting?.apart || meeting?.contrary) return false;
  const fills = short.fills && (meeting?.roles ?? 0) >= leastRoles;
  // A scrap ("and since then?") has no verb of its own to go by.
  const near = fills || meeting === undefined ? gate.near : gate.alone;
  return short.near >= near && (fills || short.rivals === 0 || gate.alone === 0);
}
