// Every kind of message as Discord gets it keeps the rules of Discord's own description of its API.
import { expect, test } from "vitest";
import { asPayload } from "../../../adapters/discord/message.ts";
import { render } from "../../../adapters/discord/render.ts";
import { messageObjections } from "../../fakes/discord/validate.ts";
import { everyKind } from "./sayings.ts";

const ids = new Map([["schedule", "200000000000000001"] as const, ["follow", "200000000000000002"] as const]);

test.each(Object.entries(everyKind))("%s is what Discord takes", (_, sayings) => {
  const payloads = sayings.flatMap((said) => render(said, ids).map((part) => asPayload(part.payload)));
  expect(payloads.length).toBeGreaterThan(0);
  for (const payload of payloads)
    if (payload.kind === "message") expect(messageObjections(payload.message, true)).toEqual([]);
});
