// The writer that needs nothing: articles in, a checked briefing out, without a model, a key or a network.
import { checkDraft } from "../checking/check.ts";
import type { Article, Instant, NonEmpty } from "../news/article.ts";
import type { Briefing, Length, Writer } from "../news/briefing.ts";
import type { ReadArticle } from "../news/reading.ts";
import type { Story } from "../news/story.ts";
import { titleOf } from "../reading/page/clean.ts";
import { readOnce } from "../reading/read-once.ts";
import { assemble } from "./assemble.ts";
import type { Copies } from "./copies.ts";
import { extract } from "./extract.ts";
import { inTellingOrder } from "./telling-order.ts";

export type EmbeddedWish = {
  readonly length: Length;
  /** Lead and points together; by the length where it is absent. */
  readonly words?: number;
  readonly now: Instant;
  /** As of `Making`. */
  readonly wanted?: string;
  /** Words the reader wants less of: sentences about them come last. */
  readonly less?: readonly string[];
  /** Why a configured model was not used. */
  readonly fellBack?: string;
};

const noCopies: Copies = new Map();

/** Sync and pure. One article, several of one story, or a story with its copies known. */
export function writeEmbedded(from: Story | NonEmpty<Article>, wish: EmbeddedWish): Briefing {
  const articles = "articles" in from ? from.articles : from;
  const copies = "articles" in from ? from.copies : noCopies;
  const [first, ...rest] = articles.map(readOne);
  return writeRead(inTellingOrder([first as ReadArticle, ...rest], copies, wish.wanted), wish, copies);
}

/** The same, for articles that were read already and put in order. */
export function writeRead(sources: NonEmpty<ReadArticle>, wish: EmbeddedWish, copies: Copies = noCopies): Briefing {
  const draft = extract(sources, {
    length: wish.length,
    copies,
    ...(wish.words !== undefined && { words: wish.words }),
    ...(wish.less && { less: wish.less }),
  });
  const writer: Writer = { name: "embedded", ...(wish.fellBack !== undefined && { fellBack: wish.fellBack }) };
  return assemble(checkDraft(draft, sources), sources, {
    writer,
    ...(wish.wanted !== undefined && { wanted: wish.wanted }),
    length: wish.length,
    now: wish.now,
    copies,
  });
}

/**
 * A paste has no title of its own: where its text opens with a headline, that is the title, and citations may point to
 * it.
 */
export function readOne(given: Article): ReadArticle {
  const title = given.title === "" ? titleOf(given.text) : given.title;
  const article = title === given.title ? given : { ...given, title };
  return { article, reading: readOnce(article) };
}
