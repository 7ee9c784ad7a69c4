// What a workspace hears that Lede was removed from, where its commands and buttons stay for a while: how to get it
// back.
import type { App } from "@slack/bolt";
import type { Ear } from "./tell.ts";

/** In what is authorized, for a workspace without an installation: Bolt would refuse without a word. */
export const stranger = { isStranger: true } as const;

type Ways = {
  readonly ack?: () => Promise<void>;
  readonly fail?: (why: { readonly error: string }) => Promise<unknown>;
};

export function answerStrangers(app: App, ear: Ear): void {
  app.use(async ({ body, context, next, ...rest }) => {
    if (context.isStranger !== true) return await next();
    const { ack, fail } = rest as Ways;
    await ack?.();
    const way = ear.installLink ? `Install it again: ${ear.installLink}` : "Ask whoever installed it to do so again.";
    const text = `Lede is not installed in this workspace any more. ${way}`;
    // A workflow's step carries a token of its own; the address of a command or a press needs none.
    await fail?.({ error: text });
    if (!("response_url" in body) || typeof body.response_url !== "string") return;
    await ear.respond(body.response_url, { response_type: "ephemeral", replace_original: false, text });
  });
}
