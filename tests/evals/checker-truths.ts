// Ten ways to change a sentence that leave it true, by the whitelist, written without looking at how the checker works.
import type { ReadArticle } from "../../src/news/reading.ts";
import type { Chance } from "./checker-lies.ts";

export type Truth = (text: string, sentence: number, source: ReadArticle, chance: Chance) => string | undefined;

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
/** A negation, a condition, a hedge or an attribution: what must not be dropped. */
const carries =
  /\b(?:not|no|never|none|nobody|without|if|unless|until|may|might|could|would|should|said|says|say|told|according|reportedly|allegedly|alleged|suspected|claim\w*|believ\w+|expect\w+|think|thought|likely|probably|possibly|perhaps|about|around|nearly|almost|some|approximately|warn\w+|add\w*|announc\w+|report\w*|argu\w+|confirm\w+|den\w+|suggest\w*|insist\w*|hop\w+|fear\w*|appear\w*|seem\w*)\b|n['’]t/i;
const verbs: Readonly<Record<string, string>> = { said: "stated", says: "states", stated: "said", added: "said" };

/** Inside quotation marks nothing may be changed: this says whether a place is, also where the marks open or close elsewhere. */
const inQuote = (text: string, at: number): boolean => {
  const before = text.slice(0, at).match(/["“”]/g)?.length ?? 0;
  const all = text.match(/["“”]/g)?.length ?? 0;
  return before % 2 === 1 || all % 2 === 1 || /(?:^|[\s(])['‘]\p{L}/u.test(text);
};

const without = (text: string, pattern: RegExp): string | undefined => {
  const found = pattern.exec(text);
  if (!found || carries.test(found[0]) || /["“”]|CNN/.test(found[0]) || inQuote(text, found.index)) return undefined;
  const made = capital(
    (text.slice(0, found.index) + text.slice(found.index + found[0].length))
      .replace(/ +/g, " ")
      .replace(/ ([.,])/g, "$1")
      .trim(),
  );
  return made.length > 25 ? made : undefined;
};

const relative = /, (?:who|which|whose|where) [^,"“”]{6,90},(?= [a-z])|, (?:who|which|where) [^,"“”]{6,120}(?=\.$)/;
/** What follows such a clause and is no verb of the main clause needs the comma, or the clause itself. */
const leans = /^ (?:as|according|including|but|and|or|who|which|where|when|with|the|along|after|before|in|from)\b/;

export const truths: Readonly<Record<string, Truth>> = {
  verbatim: (text) => text,
  connective: (text) =>
    without(text, /^(?:However|Meanwhile|But|And|Also|Moreover|Furthermore|In addition|Nevertheless),? (?=[A-Za-z])/),
  dateline: (text) =>
    without(text, /^(?:\(CNN\) ?(?:-- ?)?|[A-Z]{3,}(?: [A-Z]+)*(?:, [A-Z][a-z]+)? \([A-Za-z]+\) [-–—]+ )/),
  // "the (former) minister", "equally good (or better)", "an apology (of sorts)" say less, or other, without them.
  parenthetical: (text) => without(text, / \((?!(?:or|of) |\p{Ll}+\) \p{L})[^()]{2,80}\)| [–—] [^–—]{4,80} [–—](?= )/u),
  "relative clause": (text) => {
    const found = relative.exec(text);
    return found && !leans.test(text.slice(found.index + found[0].length)) ? without(text, relative) : undefined;
  },
  number: (text) => {
    if (/["“”‘]|(?:^|\s)'/.test(text) || /\bTwenty three\b/.test(text)) return undefined;
    const found = /(?<![\w.,$£€-])\d{1,3}(?:,\d{3})+(?![\d,.])/.exec(text);
    if (found) {
      const value = Number(found[0].replaceAll(",", ""));
      const put = value % 1e6 === 0 ? `${value / 1e6} million` : String(value);
      return text.slice(0, found.index) + put + text.slice(found.index + found[0].length);
    }
    const scaled = /(\d+(?:\.\d+)?) (million|billion)/.exec(text);
    if (scaled) {
      const value = Math.round(Number(scaled[1]) * (scaled[2] === "million" ? 1e6 : 1e9));
      return text.replace(scaled[0], value.toLocaleString("en-US"));
    }
    if (/\d (?:percent|per cent)\b/.test(text)) return text.replace(/(\d) (?:percent|per cent)\b/, "$1%");
    return /(?<=[a-z] )(?:three|four|five|six|seven|eight|nine|ten|eleven|twelve)(?= [a-z])/.test(text)
      ? text.replace(/(?<=[a-z] )(three|four|five|six|seven|eight|nine|ten|eleven|twelve)(?= [a-z])/, (word) =>
          String(
            ["three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"].indexOf(word) + 3,
          ),
        )
      : undefined;
  },
  "reported speech": (text) => {
    const found = /^["“]([^"“”]{15,}?),["”] ((?:[A-Z][\w.'-]+ ){1,3})(said|told reporters|added)\.$/.exec(text);
    if (!found || /\b(?:I|we|our|my|you|your|us|me)\b|'\w/i.test(found[1] ?? "")) return undefined;
    const said = found[1] ?? "";
    return `${found[2]}${found[3]} that ${/^(?:The|A|An|This|That|There|It|In|At|On|They|He|She|These|Those|All|For|If|When)\b/.test(said) ? said.charAt(0).toLowerCase() + said.slice(1) : said}.`;
  },
  "reporting verb": (text) => {
    const plain = text.replace(/["“][^"”]*["”]?/g, (quoted) => "_".repeat(quoted.length));
    const found = /\b(said|says|stated|added)\b/.exec(plain);
    return found ? text.slice(0, found.index) + verbs[found[0]] + text.slice(found.index + found[0].length) : undefined;
  },
  alias: (text, sentence, source) => {
    for (const actor of source.reading.actors) {
      const mention = source.reading.names.find(
        (name) =>
          name.at.sentence === sentence &&
          name.kind === "person" &&
          actor.kind === "person" &&
          actor.aliases.includes(name.text) &&
          source.reading.actors.filter((other) => [other.name, ...other.aliases].includes(name.text)).length === 1,
      );
      if (
        mention &&
        mention.text === actor.name.split(" ").at(-1) &&
        !inQuote(text, mention.at.start) &&
        !/[A-Z][a-z]+ $|family/.test(
          text.slice(Math.max(0, mention.at.start - 12), mention.at.start) +
            text.slice(mention.at.end, mention.at.end + 9),
        )
      )
        return text.slice(0, mention.at.start) + actor.name + text.slice(mention.at.end);
    }
    return undefined;
  },
  fusion: (text, sentence, source) => {
    const next = source.reading.sentences[sentence + 1];
    if (
      !next ||
      next.paragraph !== source.reading.sentences[sentence]?.paragraph ||
      /["“”]/.test(text + next.text) ||
      !/\.$/.test(text)
    )
      return undefined;
    return `${text.slice(0, -1)}; ${next.text}`;
  },
};
