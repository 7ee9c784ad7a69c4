// What a model must send back for a question, and how it becomes claims: the first together with the question.
import { z } from "zod";
import { addressed } from "../../language/addressed.ts";
import type { Claim } from "../../news/claim.ts";
import type { ReadArticle } from "../../news/reading.ts";
import { asSchema, jsonIn, said } from "../../prompting/json.ts";
import { citationsOf, statementWords } from "../../writing/model/proposal.ts";
import type { ShownSentences } from "./shown.ts";

export const mostStatements = 3;

/** Numbers before words: what is chosen first is what the words are made from. */
const statement = z.strictObject({ cites: z.array(z.int()).max(3), text: said });
const reply = z.strictObject({ answered: z.boolean(), statements: z.array(statement).max(mostStatements) });

export const answerSchema = { name: "answer", json: asSchema(reply) } as const;

const readable = z.looseObject({ answered: z.boolean(), statements: z.array(z.unknown()).catch([]) });
const loose = z.looseObject({ text: said, cites: z.array(z.unknown()).catch([]) });

type Frame = { readonly shown: ShownSentences; readonly sources: readonly ReadArticle[]; readonly asked: string };

/**
 * Statements as they may be held against the sentences, the direct answer first; "not-there" where the model says that
 * the sentences do not answer. Undefined when the reply is not of the shape asked for.
 */
export function statementsIn(
  text: string,
  { shown, sources, asked }: Frame,
): readonly Claim[] | "not-there" | undefined {
  const read = readable.safeParse(jsonIn(text));
  if (!read.success) return undefined;
  const { answered, statements } = read.data;
  if (!answered || statements.length === 0) return "not-there";
  return statements.slice(0, mostStatements).flatMap((each, at): Claim[] => {
    const one = loose.safeParse(each);
    const words = one.success ? statementWords(one.data.text) : "";
    if (!one.success || words === "" || addressed(words) !== undefined) return [];
    const citations = citationsOf(words, one.data.cites, shown.places, sources);
    return citations ? [{ text: words, citations, ...(at === 0 && { asked }) }] : [];
  });
}
