// Whose opinion an opinion piece is: by its byline, or by the words under its headline; nobody where neither is sure.
import type { Source } from "./briefing.ts";
import { opinionLabel, pieceKind } from "./piece-kind.ts";

export type Opinion = Pick<Source, "title" | "url" | "outlet" | "byline" | "sentences">;

export type Author = {
  /** As the article spells it. */
  readonly name: string;
  /** The sentence that names him where no byline does. */
  readonly sentence?: number;
};

/** Undefined of every piece that is no opinion, and where no name is sure. */
export function authorOf(piece: Opinion): Author | undefined {
  if (pieceKind(piece) !== "Opinion") return undefined;
  const name = piece.byline === undefined ? undefined : signedBy(piece.byline, piece.outlet);
  return name === undefined ? namedBelow(piece.sentences) : { name };
}

/** The words with the name before them, as newspapers head a column. */
export const inVoice = (name: string, words: string): string => `${name}: ${words}`;

/** The title without its "Opinion:", which the quiet line says. */
export const unlabelled = (title: string): string =>
  title.replace(opinionLabel.before, "").replace(opinionLabel.behind, "");

const particles: ReadonlySet<string> = new Set(
  "af al bin da de dei del den der di dos du la le te ten van von zu".split(" "),
);
const nobody: ReadonlySet<string> = new Set(
  `admin agency agencies columnist columnists contributor contributors correspondent correspondents desk editor editors
  guest news newsroom our reporter reporters redaktion staff team the writer writers`.split(/\s+/),
);
const mostWords = 5;

/** Two words or more with capitals, particles between them: "Karl af Berg", no "Our Correspondent". */
function isPerson(name: string): boolean {
  const words = name.split(" ");
  if (words.length < 2 || words.length > mostWords || !/^\p{Lu}/u.test(name)) return false;
  return words.every((word) =>
    /^\p{Lu}[\p{L}'’.-]*$/u.test(word) ? !nobody.has(word.toLowerCase()) : particles.has(word),
  );
}

const board = /^(?:the )?(?:\p{Lu}[\p{L}'’.-]* ){0,3}editorial board$/iu;

/** "By Anna Lind and Tom Reed, Harbour Post" is signed by those before the comma. */
function signedBy(byline: string, outlet: string): string | undefined {
  const given = byline.replace(/^(?:by|von|par|por|di) /i, "").trim();
  const parts = given.split(/,\s*/);
  const signs = (name: string): boolean => name !== outlet && isPerson(name);
  const signed: string[] = [];
  for (const part of parts) {
    if (!(board.test(part) || part.split(/ (?:and|und|et|y|e|&) /).every(signs))) break;
    signed.push(part);
  }
  return signed.length === 0 ? undefined : signed.join(", ");
}

const names = "(\\p{Lu}[\\p{L}'’.-]+(?: (?:\\p{Lu}|a[fl]|d[aei]|van|von)[\\p{L}'’.-]*){1,3})";
const below = new RegExp(`, (?:argues|writes|schreibt|meint) ${names}[.]$`, "u");
/** A line under the headline says it; further down somebody else is told of. */
const lines = 2;

function namedBelow(sentences: readonly string[]): Author | undefined {
  for (const [sentence, text] of sentences.slice(0, lines).entries()) {
    const name = /["“”„«»]/.test(text) ? undefined : below.exec(text)?.[1];
    if (name !== undefined) return { name, sentence };
  }
  return undefined;
}
