// JSON as models are asked for it and as they send it.
import type { z } from "zod";
import { z as zod } from "zod";

/**
 * What a model may say in one string: no line is longer than a sentence of an article, and checking costs by the
 * character. A longer one is as if it had not been said.
 */
export const said = zod.string().max(2000);

/** A reply of more characters is none: the longest that is asked for has a tenth of them. */
const mostReply = 200_000;

/**
 * As servers take them: every property required, nothing more allowed. Bounds on numbers and on the length of strings
 * are left out, because some servers turn them into endless grammars; bounds on lists stay, because small models repeat
 * themselves without end.
 */
export const asSchema = (shape: z.ZodType): Readonly<Record<string, unknown>> => {
  const { $schema: _, ...json } = zod.toJSONSchema(shape, {
    override: ({ jsonSchema }) => {
      delete jsonSchema.minimum;
      delete jsonSchema.maximum;
      delete jsonSchema.maxLength;
    },
  });
  return json;
};

/** The object in a reply: models wrap it in fences and words. Undefined when there is none. */
export function jsonIn(text: string): unknown {
  if (text.length > mostReply) return undefined;
  const from = text.indexOf("{");
  const to = text.lastIndexOf("}");
  if (from < 0 || to < from) return undefined;
  try {
    return JSON.parse(text.slice(from, to + 1));
  } catch {
    return undefined;
  }
}
