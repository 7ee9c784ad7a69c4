// What a reader of each platform reads of something said, and how proofs are said, for tests that hold all of them to one.
import { plainWords } from "../../adapters/discord/escape.ts";
import { evidencePages } from "../../adapters/discord/evidence.ts";
import { render as renderDiscord, shownText } from "../../adapters/discord/render.ts";
import { typedWith } from "../../adapters/slack/notice.ts";
import type { ViewPayload } from "../../adapters/slack/parts.ts";
import { renderer } from "../../adapters/slack/render.ts";
import { makeInk } from "../../adapters/terminal/ink.ts";
import { render as renderTerminal } from "../../adapters/terminal/render.ts";
import type { Proof } from "../../src/news/proof.ts";
import type { Said } from "../../src/news/talk.ts";
import { bare } from "./discord/harmless.ts";
import { shownIn } from "./slack/parity.ts";

export const renderSlack = renderer(typedWith(true));
export const ink = makeInk(true, 72, "UTC");
export const evidenceOf = (proofs: readonly Proof[]) =>
  ({
    kind: "evidence",
    audience: "asker",
    headline: "H",
    on: "brief0000001",
    page: 1,
    mayRetract: true,
    proofs,
  }) as const;

/** A terminal joins nothing. */
export const seen = (text: string): string => bare(text).replace(/[\u200c\u200d]/g, "");
export const viewsOf = (said: Said) => renderSlack(said).map((part) => (part.payload as ViewPayload).view);
/** What a reader of each platform reads, white space and invisible characters apart. */
export const platforms = {
  Slack: (said: Said): string =>
    said.kind === "evidence"
      ? shownIn(viewsOf(said).map(({ blocks }) => blocks))
      : renderSlack(said)
          .map(({ plainText }) => plainText)
          .join(""),
  Discord: (said: Said): string =>
    said.kind === "evidence"
      ? evidencePages(said)
          .map((page) => plainWords(shownText(page)))
          .join("")
      : renderDiscord(said, new Map())
          .map(({ plainText }) => plainText)
          .join(""),
  terminal: (said: Said): string =>
    renderTerminal(said, makeInk(false, 72, "UTC"))
      .map(({ plainText }) => plainText)
      .join("")
      .replace(/^ {2}> /gm, ""),
} as const;
