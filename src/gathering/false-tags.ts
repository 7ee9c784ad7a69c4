// Which "<" in a title opens a tag, and which is only a sign: "if a<b then c", "Use <title> well".

/** Elements that dress a few words or end a line, and which feeds' titles leave open. */
const dressing = new Set(
  "a abbr b big br cite code del em font i img ins kbd mark q s small span strike strong sub sup u wbr".split(" "),
);

/** No title is longer, and the work grows with the square of it. */
const longest = 5000;
const aside = /!--[\s\S]*?-->|!\[CDATA\[[\s\S]*?\]\]>/.source;
const tag = /(\/?)([a-z][\w:-]*)(\s[^<>]*)?(\/?)>/.source;
const opening = new RegExp(`<(?:${aside}|${tag})?`, "gi");

/** Every "<" that opens no tag is escaped: a tag is closed further on, has attributes or dresses words. */
export const withoutFalseTags = (markup: string): string =>
  markup.length > longest
    ? markup
    : markup.replace(opening, (whole, end?: string, name?: string, attributes?: string, closed?: string) => {
        if (name === undefined) return whole === "<" ? "&lt;" : whole;
        const dresses = dressing.has(name.toLowerCase());
        const isTag = end || closed || dresses || attributes?.includes("=") || isClosed(markup, name);
        return isTag ? whole : `&lt;${whole.slice(1)}`;
      });

const isClosed = (markup: string, name: string): boolean => markup.toLowerCase().includes(`</${name.toLowerCase()}`);

/** A title's own end is the last thing in it: what is open inside then was never a tag. */
const inside = /[^<]*(?:<(?!\/title|!\[CDATA\[)[^<]*){1,20}/.source;
const title = new RegExp(`<title(?:\\s[^<>]*)?>(${inside})</title\\s*>`, "gi");

/** A feed whose titles hold what parsers take for elements. */
export const withTitlesEscaped = (xml: string): string =>
  xml.replace(title, (whole, inner: string) => {
    const from = whole.indexOf(inner, whole.indexOf(">"));
    return whole.slice(0, from) + withoutFalseTags(inner) + whole.slice(from + inner.length);
  });
