// What every kind of message looks like as Discord's JSON, kept so that a change of looks is seen and meant.
import { expect, test } from "vitest";
import { asPayload } from "../../../adapters/discord/message.ts";
import { render } from "../../../adapters/discord/render.ts";
import type { Said } from "../../../src/news/talk.ts";
import { messageObjections } from "../../fakes/discord/validate.ts";
import { golden } from "./sayings.ts";

const ids = new Map([["schedule", "200000000000000001"] as const, ["follow", "200000000000000002"] as const]);

test.each(Object.entries(golden))("%s looks as it was agreed", async (name, sayings: readonly Said[]) => {
  const shown = sayings.flatMap((said) =>
    render(said, ids).map((part) => {
      const payload = asPayload(part.payload);
      if (payload.kind === "modal") return payload.modal;
      if (payload.kind === "choices") return payload.choices;
      expect(messageObjections(payload.message, true)).toEqual([]);
      return said.audience === "asker" ? { ...payload.message, flags: payload.message.flags | 64 } : payload.message;
    }),
  );
  await expect(`${JSON.stringify(shown, null, 2)}\n`).toMatchFileSnapshot(`../../golden/discord/${name}.json`);
});
