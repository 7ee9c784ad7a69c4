// Articles behind posted lines are read again for three days, once for all places; what changed is taken back in each.
import type { Article, ArticleId, Instant } from "../news/article.ts";
import { givenPrefix } from "../news/article.ts";
import type { Edition } from "../news/edition.ts";
import type { Watched } from "../ports/watches.ts";
import { asTrouble } from "../trouble.ts";
import type { PublishTools } from "./publish.ts";
import { takeBack } from "./taking-back.ts";

const hour = 3_600_000;
/** Outlets correct most in the first hours. Four requests an article, whoever posted it. */
const looksAfter = [hour, 6 * hour, 24 * hour, 72 * hour];

/** How long one look may take before another process may make it. */
const lookLength = 5 * 60_000;

/** What an edition that was posted stands on, and when it is looked at first. What somebody gave us has no address. */
export function standsOn(edition: Extract<Edition, { kind: "stories" }>, at: Instant) {
  const articles = new Map<ArticleId, string>();
  for (const { briefing } of edition.stories)
    for (const { article, url } of briefing.sources)
      if (url !== undefined && !article.startsWith(givenPrefix)) articles.set(article, url);
  return {
    articles: [...articles].map(([article, url]) => ({ article, url })),
    first: at + hour,
  };
}

const nextLook = ({ since, looks }: Watched): Instant | undefined => {
  const after = looksAfter[looks];
  return after === undefined ? undefined : since + after;
};

/**
 * One look at one article. A page that cannot be read now waits for its next look. Throws Trouble `storage-failed` and
 * `aborted`; done again, it tells nobody twice.
 */
export async function lookAgain(tools: PublishTools, article: ArticleId, signal: AbortSignal): Promise<void> {
  const { store, clock, holder, log } = tools;
  const lease = `look ${article}`;
  if (!(await store.leases.claim(lease, holder, clock.now() + lookLength, clock.now()))) return;
  try {
    const watched = await store.watches.ofArticle(article);
    if (watched === undefined || (nextLook(watched) ?? Number.POSITIVE_INFINITY) > clock.now()) return;
    const looked = await readAgain(tools, watched, signal);
    if (looked.kind === "changed") {
      for (const { tenant, edition } of await store.watches.standingOn(article))
        await takeBack(tools, tenant, edition, looked.article, signal);
      // Questions are answered from what the outlet says now.
      if (looked.article.completeness === "full") await store.articles.save([looked.article], { at: clock.now() });
    }
    const { etag = watched.etag, lastModified = watched.lastModified } = looked;
    const after: Watched = {
      ...watched,
      looks: watched.looks + 1,
      ...(etag === undefined ? {} : { etag }),
      ...(lastModified === undefined ? {} : { lastModified }),
    };
    await store.watches.save(after, nextAfter(after, clock.now()));
    log.info("article-read-again", { article, look: after.looks, found: looked.kind });
  } finally {
    await store.leases.release(lease, holder);
  }
}

/** Looks that were slept through are one. */
function nextAfter(watched: Watched, now: Instant): Instant | undefined {
  const next = nextLook(watched);
  return next === undefined ? undefined : Math.max(next, now + hour);
}

type Looked = { readonly etag?: string; readonly lastModified?: string } & (
  | { readonly kind: "unchanged" | "unread" }
  | { readonly kind: "changed"; readonly article: Article }
);

async function readAgain({ newsroom, log }: PublishTools, watched: Watched, signal: AbortSignal): Promise<Looked> {
  try {
    const seen = await newsroom.readAgain(watched, signal);
    return seen === "unchanged" ? { kind: "unchanged" } : { kind: "changed", ...seen };
  } catch (thrown) {
    const trouble = asTrouble(thrown);
    if (trouble.kind === "aborted" || trouble.kind === "storage-failed") throw trouble;
    log.info("article-unread-again", { article: watched.article, why: trouble.kind });
    return { kind: "unread" };
  }
}
