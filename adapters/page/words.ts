// Words as the pages show them: in which language they stand, when something was, and what leads to whom.
import type { Instant, PublicationDate } from "../../src/news/article.ts";
import type { BriefingId, Source } from "../../src/news/briefing.ts";
import { writtenDay } from "../../src/news/shown.ts";
import type { Tongue } from "../../src/words/tongue.ts";
import { type Html, href, html } from "./html.ts";

/** An attribute, where words stand in another language than what is around them. Unknown is said as such: `lang=""`. */
export const lang = (language: string, around: Tongue): Html | undefined =>
  language === around.language ? undefined : html` lang="${language === "und" ? "" : language}"`;

const fully = { day: "numeric", month: "long", year: "numeric", hour: "2-digit", minute: "2-digit" } as const;

export const moment = (at: Instant, zone: string, tongue: Tongue): Html =>
  html`<time datetime="${new Date(at).toISOString()}">${tongue.date(at, zone, {
    ...fully,
    timeZoneName: "short",
  })}</time>`;

export const day = (at: Instant, zone: string, tongue: Tongue): Html =>
  html`<time datetime="${new Date(at).toISOString()}">${tongue.date(at, zone, {
    weekday: "long",
    day: "numeric",
    month: "long",
    year: "numeric",
  })}</time>`;

/** The day of a report, kept in UTC as the words of changes have it. */
export const reportDay = (at: Instant, tongue: Tongue): Html =>
  html`<time datetime="${new Date(at).toISOString().slice(0, 10)}">${writtenDay(at, tongue)}</time>`;

/** The address of another page of the same place, which ends when this one does. */
export type Onward = (kind: "briefing" | "story", id: BriefingId) => string;

export function published({ publishedAt, dayOnly }: PublicationDate, zone: string, tongue: Tongue): Html | undefined {
  if (publishedAt === undefined) return undefined;
  if (!dayOnly) return moment(publishedAt, zone, tongue);
  return reportDay(publishedAt, tongue);
}

/** The page it came from learns nothing of whoever follows the link. */
export const outward = (url: string | undefined, words: string): Html => {
  const there = href(url);
  return there === undefined ? html`${words}` : html`<a${there} rel="noreferrer noopener nofollow">${words}</a>`;
};

export const outletShown = ({ outlet }: Pick<Source, "outlet">, tongue: Tongue): string =>
  outlet.trim() || tongue.say("briefing.pasted");

/** What there is of them, with dots between. */
export const dotted = (pieces: readonly (Html | string | undefined)[]): Html =>
  html`${pieces
    .filter((piece) => piece !== undefined && piece !== "")
    .map((piece, at) => html`${at === 0 ? "" : " · "}${piece}`)}`;
