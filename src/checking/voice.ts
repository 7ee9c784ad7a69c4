// Whose opinion a claim says it is, taken off it again: what is left is checked like every other claim.
import { type Author, authorOf, inVoice, type Opinion, unlabelled } from "../news/author.ts";
import type { Claim, Edit } from "../news/claim.ts";
import type { ReadArticle } from "../news/reading.ts";

type Unvoiced = { readonly text: string; readonly edit: Edit };

/** What an author is told by of an article that is being checked. */
export const opinionIn = ({ article, reading }: ReadArticle): Opinion => ({
  ...article,
  sentences: reading.sentences.map(({ text }) => text),
});

/**
 * Undefined where the claim opens with nobody's name, or with another than the author's.
 * `of`: what it cites first, asked of few claims.
 */
export function unvoiced({ text, citations }: Claim, of: () => Opinion | undefined): Unvoiced | undefined {
  const piece = text.includes(": ") ? of() : undefined;
  if (piece === undefined) return undefined;
  const author = authorOf(piece);
  const before = author === undefined ? "" : inVoice(author.name, "");
  if (author === undefined || !text.startsWith(before) || !isShown(author, citations)) return undefined;
  const words = text.slice(before.length);
  const isTitle = citations[0].sentence === -1 && words === unlabelled(piece.title);
  const [label = ""] = isTitle ? piece.title.split(words) : [];
  return { text: isTitle ? piece.title : words, edit: { rule: "author", from: label, to: before } };
}

/** The sentence that names him is cited: it is kept as long as the claim is. */
const isShown = ({ sentence }: Author, citations: Claim["citations"]): boolean =>
  sentence === undefined || citations.some((one) => one.sentence === sentence);
