// JSON as models are asked for it, with bounds on lists alone, and as they send it, in fences and words.
import { expect, it } from "vitest";
import { z } from "zod";
import { asSchema, jsonIn } from "../../src/prompting/json.ts";

it("a shape is asked for with every property, none beside them, and bounds on its lists but not on its numbers", () => {
  const shape = z.strictObject({
    points: z.array(z.int().min(1).max(9)).meta({ maxItems: 3 }),
    by: z.string().nullable(),
  });
  expect(asSchema(shape)).toEqual({
    type: "object",
    properties: {
      points: { type: "array", maxItems: 3, items: { type: "integer" } },
      by: { type: ["string", "null"] },
    },
    required: ["points", "by"],
    additionalProperties: false,
  });
  // What is told as a bound is no reason to throw a longer list away.
  expect(shape.safeParse({ points: [1, 2, 3, 4], by: null }).success).toBe(true);
});

it.each([
  ['{"a":1}', { a: 1 }],
  ['```json\n{"a":1}\n```', { a: 1 }],
  ['Here you are: {"a":{"b":[2]}} Anything else?', { a: { b: [2] } }],
  ['{"a":1', undefined],
  ["} and {", undefined],
  ["none", undefined],
  ["", undefined],
])("%j holds %j", (text, object) => expect(jsonIn(text)).toEqual(object));
