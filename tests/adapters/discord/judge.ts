// One edition judged: its messages, those behind its buttons, and its evidence, page by page.

import { plainWords } from "../../../adapters/discord/escape.ts";
import { evidencePages } from "../../../adapters/discord/evidence.ts";
import { render, shownText } from "../../../adapters/discord/render.ts";
import { proofsOf } from "../../../src/desk/evidence.ts";
import type { Edition } from "../../../src/news/edition.ts";
import type { Said } from "../../../src/news/talk.ts";
import type { Part } from "../../../src/ports/platform.ts";
import {
  bare,
  ledgerLines,
  ledgerOf,
  liveMentions,
  lost,
  messagesOf,
  overLimits,
  shownBy,
  statements,
  strangeLinks,
} from "./harmless.ts";

export type Judged = {
  parts: number;
  readonly over: string[];
  readonly lost: string[];
  readonly mentions: string[];
  readonly links: string[];
};

const say = (said: Said): readonly Part[] => render(said, new Map());

export function judge(edition: Extract<Edition, { kind: "stories" }>): Judged {
  const ledger = ledgerOf(edition);
  const posted = say({ kind: "edition", audience: "everyone", edition });
  const preview = say({ kind: "edition", audience: "asker", edition, preview: true });
  const [inPosted, inPreview] = [shownBy(posted), shownBy(preview)];
  const missing: string[] = [];
  const behind: Part[] = [];
  for (const { briefing } of edition.stories) {
    const whole = say({ kind: "briefing", audience: "asker", briefing });
    const beyond = say({ kind: "briefing", audience: "asker", briefing, beyond: true });
    behind.push(...whole, ...beyond);
    missing.push(...lost(statements(briefing), shownBy(whole)));
    missing.push(...lost(ledgerLines(briefing), shownBy([...whole, ...beyond])));
    const alone = edition.stories.length === 1 && edition.layout === "buttons";
    if (edition.layout === "thread" || edition.layout === "posts" || alone)
      missing.push(...lost(statements(briefing), inPosted));
    missing.push(...lost([briefing.headline.text], inPosted), ...lost([briefing.headline.text], inPreview));
  }
  const [first] = edition.stories;
  const proofs = proofsOf(first.briefing);
  const pages = evidencePages({
    kind: "evidence",
    audience: "asker",
    headline: first.briefing.headline.text,
    on: first.briefing.id,
    proofs,
    page: 1,
    mayRetract: true,
  });
  const evidence = bare(pages.map((page) => plainWords(shownText(page))).join(""));
  missing.push(
    ...proofs
      .flatMap((proof) => proof.stands.map((stand) => stand.sentence))
      .filter((sentence) => !evidence.includes(bare(sentence))),
  );
  const messages = [...messagesOf([...posted, ...preview, ...behind]), ...pages];
  return {
    parts: messages.length,
    over: overLimits(messages),
    lost: missing,
    mentions: liveMentions(messages),
    links: strangeLinks(messages, ledger),
  };
}
