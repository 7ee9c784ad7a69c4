// JSON as models are asked for it and as they send it.
import type { z } from "zod";
import { z as zod } from "zod";

/**
 * As servers take them: every property required, nothing more allowed. Bounds on numbers are left out, because some
 * servers turn them into endless grammars; bounds on lists stay, because small models repeat themselves without end.
 */
export const asSchema = (shape: z.ZodType): Readonly<Record<string, unknown>> => {
  const { $schema: _, ...json } = zod.toJSONSchema(shape, {
    override: ({ jsonSchema }) => {
      delete jsonSchema.minimum;
      delete jsonSchema.maximum;
    },
  });
  return json;
};

/** The object in a reply: models wrap it in fences and words. Undefined when there is none. */
export function jsonIn(text: string): unknown {
  const from = text.indexOf("{");
  const to = text.lastIndexOf("}");
  if (from < 0 || to < from) return undefined;
  try {
    return JSON.parse(text.slice(from, to + 1));
  } catch {
    return undefined;
  }
}
