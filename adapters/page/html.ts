// HTML in which whatever is put is words, unless it is HTML of ours: nothing from outside becomes a tag, or hides text.

/** What was put together here and nowhere else. */
export class Html {
  readonly text: string;
  constructor(text: string) {
    this.text = text;
  }
}

export type Put = Html | string | number | undefined | readonly Put[];

/** Attributes are always written in quotation marks, so that one rule holds for both. */
export const html = (ours: TemplateStringsArray, ...put: readonly Put[]): Html =>
  new Html(ours.map((text, at) => text + written(put[at])).join(""));

function written(put: Put): string {
  if (put === undefined) return "";
  if (put instanceof Html) return put.text;
  return typeof put === "object" ? put.map(written).join("") : escaped(String(put));
}

/** Drives, hides or turns round the words beside it. Joiners stay, and what some scripts write before numbers. */
const unseen = /[[\p{Cc}\p{Cf}\p{Co}\ufffe\uffff]--[\t\n\u200c\u200d]]/gv;
const beforeNumbers = /[\u0600-\u0605\u06dd\u070f\u08e2]/;

const entities: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;",
};

/** For XML and HTML alike. */
export const escaped = (words: string): string =>
  words
    .toWellFormed()
    .replace(/\r\n?|[\u2028\u2029]/g, "\n")
    .replace(unseen, (mark) => (beforeNumbers.test(mark) ? mark : ""))
    .replace(/[&<>"']/g, (mark) => entities[mark] ?? mark);

/** An attribute that opens an address of the web, and no other: no script stands behind a link of ours. */
export const href = (url: string | undefined): Html | undefined => {
  if (url === undefined || !URL.canParse(url)) return undefined;
  const { protocol } = new URL(url);
  return protocol === "https:" || protocol === "http:" ? html` href="${new URL(url).href}"` : undefined;
};
