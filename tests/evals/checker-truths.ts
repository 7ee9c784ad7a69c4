// Ten ways to change a sentence that leave it true, by the whitelist, written without looking at how the checker works.
import type { ReadArticle } from "../../src/news/reading.ts";
import type { Chance } from "./checker-lies.ts";

export type Truth = (text: string, sentence: number, source: ReadArticle, chance: Chance) => string | undefined;

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
/**
 * A negation, a condition, a hedge, an attribution or a contrast: what no declared edit drops, since a reader who is not
 * told of an accusation, a limit or a turn is told something else.
 */
const carrying = [
  "not|no|never|none|nobody|without|neither|nor|cannot|hardly|barely|rarely|unable|fail\\w*|refus\\w*|reject\\w*",
  "declin\\w*|lack\\w*|den\\w+|scrapp\\w*|cancel\\w*|overturn\\w*|revers\\w*",
  "if|unless|until|only|except|minus|other than|depend\\w*|pending|provided",
  "may|might|could|would|should|likely|probably|possibly|perhaps|potentially|due to|doubt\\w*|reportedly|allegedly",
  "alleged|suspected|about|around|nearly|almost|some|approximately|for the most part|appear\\w*|seem\\w*",
  "said|says|say|told|according|claim\\w*|believ\\w+|expect\\w+|think|thought|warn\\w+|add\\w*|announc\\w+|report\\w*",
  "argu\\w+|confirm\\w+|suggest\\w*|insist\\w*|hop\\w+|fear\\w*|accus\\w*|blam\\w*|critici[sz]\\w*|testif\\w+",
  "boast\\w*|promis\\w*|declar\\w*",
  "but|while|although|though|despite|however|instead|rather than|whereas|yet",
];
const carries = new RegExp(`\\b(?:${carrying.join("|")})\\b|n['’]t`, "i");
/** A word that only ties may be a contrast: it ties to another sentence. */
const nothing = /(?!)/;
const verbs: Readonly<Record<string, string>> = { said: "stated", says: "states", stated: "said", added: "said" };

/** Inside quotation marks nothing may be changed: this says whether a place is, also where the marks open or close elsewhere. */
const inQuote = (text: string, at: number): boolean => {
  const before = text.slice(0, at).match(/["“”]/g)?.length ?? 0;
  const all = text.match(/["“”]/g)?.length ?? 0;
  // A single mark that closes: the quotation began in a sentence before.
  return before % 2 === 1 || all % 2 === 1 || /(?:^|[\s(])['‘]\p{L}|[,.!?]['’](?:\s|$)/u.test(text);
};

const without = (text: string, pattern: RegExp, bars = carries): string | undefined => {
  const found = pattern.exec(text);
  if (!found || bars.test(found[0]) || /["“”]|CNN/.test(found[0]) || inQuote(text, found.index)) return undefined;
  const made = capital(
    (text.slice(0, found.index) + text.slice(found.index + found[0].length))
      .replace(/ +/g, " ")
      .replace(/ ([.,])/g, "$1")
      .trim(),
  );
  return made.length > 25 ? made : undefined;
};

const relative = /, (?:who|which|whose|where) [^,"“”]{6,90},(?= [a-z])|, (?:who|which|where) [^,"“”]{6,120}(?=\.$)/;
const relativeAlone = /, (?:who|which|whose|where) [^,"“”]{6,90}(?=, [a-z])/;
const aside = / \((?!(?:or|of|for) |\p{Ll}+\) \p{L})[^()]{2,80}\)| [–—] [^–—]{4,80} [–—](?= )/u;
const opensPhrase =
  /\b(?:the|a|an|of|to|in|on|at|by|with|for|from|into|be|is|are|was|were|will|and|or|he|she|it|they|his|her|their)$/i;
/**
 * Behind such a clause the main verb takes its subject up. Whatever else stands there goes on with the clause ("who love
 * palaces, temples and frescoes"), or needs the comma.
 */
const takesUp = new RegExp(
  "^ (?:also |now |still |then |has |have |had )?(?:is|are|was|were|has|have|had|does|did|do|will|can|must|[a-z]+ed|" +
    "became|began|brought|came|cut|fell|felt|found|gave|got|grew|held|kept|knew|led|left|lost|made|met|paid|put|ran|" +
    "rose|sat|saw|sent|set|shot|sold|spent|spoke|stood|struck|threw|took|went|won|wrote|becomes|begins|brings|comes|" +
    "costs|faces|gets|gives|goes|gone|helps|hopes|includes|keeps|knows|lives|looks|makes|means|needs|opens|plans|plays|" +
    "remains|runs|says|sees|shows|sits|stands|starts|takes|tells|uses|wants|works|zooms)\\b(?!,| and )",
);
/** "Another local, Tom Reed, who ran": the comma behind the clause closes the name too. */
const openName = /, (?:[A-Z][\w.'’-]*(?: |$)){1,3}$/;
/** "Noah, 31, who ran, left": so does it here, and stays. */
const openAge = /, \d+$/;

export const truths: Readonly<Record<string, Truth>> = {
  verbatim: (text) => text,
  connective: (text) =>
    without(
      text,
      /^(?:However|Meanwhile|But|And|Also|Moreover|Furthermore|In addition(?=,)|Nevertheless),? (?=[A-Za-z])/,
      nothing,
    ),
  dateline: (text) =>
    without(text, /^(?:\(CNN\) ?(?:-- ?)?|[A-Z]{3,}(?: [A-Z]+)*(?:, [A-Z][a-z]+)? \([A-Za-z]+\) [-–—]+ )/),
  // "the (former) minister", "of (variably valid) advice", "it will be (sorted)": part of the phrase around them. "equally
  // good (or better)", "an apology (of sorts)", "breaks (for pilots)" say less, or other, without them.
  parenthetical: (text) => {
    const found = aside.exec(text);
    return found && !opensPhrase.test(text.slice(0, found.index)) ? without(text, aside) : undefined;
  },
  "relative clause": (text) => {
    const found = relative.exec(text);
    if (!found) return undefined;
    const [before, after] = [text.slice(0, found.index), text.slice(found.index + found[0].length)];
    if (!found[0].endsWith(",")) return without(text, relative);
    if (!takesUp.test(after) || openName.test(before)) return undefined;
    return without(text, openAge.test(before) ? relativeAlone : relative);
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
    const plain = text.replace(
      /["“][^"”]*["”]?|(?:^|(?<=[\s(]))['‘](?=\p{L}).*?[,.!?]['’](?=\s|$)|^[^'’"“]*[,.!?]['’](?=\s|$)/gu,
      (quoted) => "_".repeat(quoted.length),
    );
    const found = /\b(said|says|stated|added)\b/.exec(plain);
    return found && !/^That said/.test(text)
      ? text.slice(0, found.index) + verbs[found[0]] + text.slice(found.index + found[0].length)
      : undefined;
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
        // Of two of one family nobody can tell which is meant.
        source.reading.actors.filter(({ name }) => name.endsWith(` ${mention.text}`)).length === 1 &&
        !/[A-Z][a-z]+ $|-|family/.test(
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
      // "11.": the number of the next item of a list.
      !/\p{Ll}/u.test(next.text) ||
      !/\.$/.test(text)
    )
      return undefined;
    return `${text.slice(0, -1)}; ${next.text}`;
  },
};
