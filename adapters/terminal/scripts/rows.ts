// What the rows of script commands may hold: articles as people's programs give them, checked before anything reads
// them.
import { z } from "zod";
import { Trouble } from "../../../src/trouble.ts";

const instant = z
  .union([z.number(), z.string()])
  .nullish()
  .transform((value) => {
    const at = typeof value === "number" ? value : value ? Date.parse(value) : Number.NaN;
    return Number.isFinite(at) ? at : undefined;
  });

const optional = z
  .string()
  .nullish()
  .transform((value) => value?.trim() || undefined);

export const articleRow = z.object({
  id: z.union([z.string(), z.number()]).nullish(),
  title: optional,
  url: optional,
  outlet: optional,
  publishedAt: instant,
  text: z.string().nullish(),
  html: z.string().nullish(),
});
export type ArticleRow = z.output<typeof articleRow>;

export const briefRow = z.object({ articles: z.array(articleRow).min(1, "needs at least one article") });
export const checkRow = z.object({ article: z.string(), claim: z.string() });
export const readRow = z.object({ text: z.string(), title: optional });
export const extractRow = z.object({ url: optional, html: z.string() });
/** `earlier`: the questions asked before in the same conversation, as words or as rows with a question. */
const earlierTurn = z.union([z.string().transform((question) => ({ question })), z.object({ question: z.string() })]);
export const askRow = z.object({
  question: z.string(),
  articles: z.array(articleRow),
  earlier: z.array(earlierTurn).optional().default([]),
});

/** Throws Trouble bad-input naming each field that is wrong. */
export function readRowAs<S extends z.ZodType>(shape: S, row: unknown): z.output<S> {
  const parsed = shape.safeParse(row);
  if (parsed.success) return parsed.data;
  const wrong = parsed.error.issues.map((issue) => `${issue.path.join(".") || "the line"} ${wordsFor(issue)}`);
  throw new Trouble("bad-input", wrong.join("; "));
}

const wordsFor = (issue: z.core.$ZodIssue): string => {
  if (issue.code === "invalid_type") return `must be ${/^[aeio]/.test(issue.expected) ? "an" : "a"} ${issue.expected}`;
  return issue.code === "invalid_union" ? "must be a string or a number" : issue.message;
};
