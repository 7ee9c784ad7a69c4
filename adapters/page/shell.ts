// The page around what is shown: its head, the way past everything to the text, and what stands at its foot.
import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import type { Tongue } from "../../src/words/tongue.ts";
import { type Html, html } from "./html.ts";

export const style = readFileSync(new URL("./style.css", import.meta.url), "utf8");

/** Named by what is in it: a browser that has one never asks again. */
export const stylePath = `/style-${createHash("sha256").update(style).digest("hex").slice(0, 12)}.css`;

export type WholePage = {
  readonly tongue: Tongue;
  readonly title: string;
  readonly body: Html;
  /** What leads to the same in another form. */
  readonly feeds?: readonly { readonly type: string; readonly path: string }[];
  /** One line each. */
  readonly foot?: readonly (Html | string)[];
};

export const pageText = ({ tongue, title, body, feeds = [], foot = [] }: WholePage): string => `<!doctype html>
${
  html`<html lang="${tongue.language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex, nofollow">
<meta name="color-scheme" content="light dark">
<title>${title}</title>
<link rel="stylesheet" href="${stylePath}">
${feeds.map(({ type, path }) => html`<link rel="alternate" type="${type}" title="${title}" href="${path}">\n`)}</head>
<body>
<a class="skip" href="#text">${tongue.say("page.skip")}</a>
<main id="text" tabindex="-1">
${body}
</main>
${foot.length === 0 ? undefined : html`<footer>\n${foot.map((line) => html`<p>${line}</p>\n`)}</footer>\n`}</body>
</html>
`.text
}`;

/** The same, whatever the reason: whoever forges an address learns nothing. */
export const gonePage = (tongue: Tongue): string =>
  pageText({
    tongue,
    title: tongue.say("page.gone-title"),
    body: html`<h1>${tongue.say("page.gone-title")}</h1>\n<p>${tongue.say("page.gone")}</p>`,
  });

export const troublePage = (tongue: Tongue, words: string): string =>
  pageText({ tongue, title: "Lede", body: html`<h1>Lede</h1>\n<p>${words}</p>` });
