// What Lede does about a message it hears, as rows: answers, answers only what it is sure of, or keeps out of it.
import { callsUs, type Overheard, overheard } from "../answering/question/overheard.ts";
import type { Toward } from "../news/talk.ts";

export type Manner = "answer" | "answer-if-found" | "greet" | "help" | "welcome" | "hush" | "speak" | "nothing";

type To = "us" | Toward;
type Example = { readonly to: To; readonly text: string; readonly hushed?: true };

/** Without a word every message fits; the first row that fits decides. */
type Row = {
  readonly name: string;
  readonly to?: readonly To[];
  readonly says?: readonly Overheard[];
  readonly hushed?: true;
  readonly does: Manner;
  readonly yes: readonly Example[];
  readonly no: readonly Example[];
};

const asked = "how many were rescued?";

export const manners: readonly Row[] = [
  {
    name: "somebody else is spoken to",
    to: ["somebody-else"],
    does: "nothing",
    yes: [
      { to: "somebody-else", text: "can you take this one?" },
      { to: "somebody-else", text: asked },
    ],
    no: [{ to: "room", text: asked }],
  },
  {
    name: "told to be quiet",
    says: ["quiet"],
    does: "hush",
    yes: [
      { to: "room", text: "lede quiet" },
      { to: "us", text: "stop answering here" },
    ],
    no: [{ to: "room", text: "quiet" }],
  },
  {
    name: "told to stop",
    to: ["us"],
    says: ["stop"],
    does: "hush",
    yes: [
      { to: "us", text: "stop" },
      { to: "us", text: "please be quiet" },
    ],
    no: [
      { to: "room", text: "stop it" },
      { to: "us", text: "why did they stop?" },
    ],
  },
  {
    name: "told to speak again",
    to: ["us"],
    says: ["speak"],
    does: "speak",
    yes: [{ to: "us", text: "answer here again" }],
    no: [{ to: "room", text: "you can talk again" }],
  },
  {
    name: "thanked",
    to: ["us"],
    says: ["thanks"],
    does: "welcome",
    yes: [{ to: "us", text: "thanks a lot!" }],
    no: [
      { to: "room", text: "thanks!" },
      { to: "us", text: "thanks, who sank it?" },
    ],
  },
  {
    name: "talked to",
    to: ["us"],
    says: ["talk"],
    does: "nothing",
    yes: [{ to: "us", text: "lol" }],
    no: [{ to: "us", text: "the navy saved 200 people" }],
  },
  {
    name: "greeted",
    to: ["us"],
    says: ["greeting"],
    does: "greet",
    yes: [{ to: "us", text: "hi" }],
    no: [{ to: "room", text: "hi" }],
  },
  {
    name: "asked what it can do",
    to: ["us"],
    says: ["help"],
    does: "help",
    yes: [{ to: "us", text: "what can you do?" }],
    no: [{ to: "room", text: "what can you do?" }],
  },
  {
    name: "asked",
    to: ["us"],
    does: "answer",
    yes: [
      { to: "us", text: asked },
      { to: "us", text: "should we run this?" },
      { to: "us", text: asked, hushed: true },
    ],
    no: [{ to: "us", text: "thanks" }],
  },
  {
    name: "wanted quiet",
    hushed: true,
    does: "nothing",
    yes: [{ to: "room", text: asked, hushed: true }],
    no: [{ to: "room", text: asked }],
  },
  {
    name: "overheard a question",
    says: ["asks"],
    does: "answer-if-found",
    yes: [
      { to: "room", text: asked },
      { to: "room", text: "does anyone know how many died" },
    ],
    no: [
      { to: "room", text: "when are you back?" },
      { to: "room", text: "anyone up for lunch?" },
    ],
  },
  {
    name: "overheard talk",
    does: "nothing",
    yes: [
      { to: "room", text: "+1" },
      { to: "room", text: "brb" },
      { to: "room", text: "should we run this?" },
      { to: "room", text: "https://example.org/another" },
    ],
    no: [{ to: "us", text: "who sank it?" }],
  },
];

/** The row that decides. Somebody may call Lede by name where the platform saw no mention. */
export function mannerOf(text: string, toward: Toward | undefined, hushed: boolean): Row {
  const to = toward === undefined || (toward === "room" && callsUs(text)) ? "us" : toward;
  const says = overheard(text);
  const fits = (row: Row): boolean =>
    (row.to?.includes(to) ?? true) && (row.says?.includes(says) ?? true) && (row.hushed === undefined || hushed);
  return manners.find(fits) as Row;
}
