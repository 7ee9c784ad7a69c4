// Articles behind posted lines are read again for three days, once for all places; what changed is taken back in each.
import type { Article, ArticleId } from "../news/article.ts";
import type { WatchedArticle } from "../ports/watches.ts";
import { asTrouble } from "../trouble.ts";
import { inTurn } from "./edition-turn.ts";
import type { PublishTools } from "./publish.ts";
import { takeBackLines } from "./taking-back.ts";
import { nextReading, nextReadingAfter } from "./watch-plan.ts";

/** How long one look may take before another process may make it. */
const lookLength = 5 * 60_000;

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
    if (watched === undefined || (nextReading(watched) ?? Number.POSITIVE_INFINITY) > clock.now()) return;
    const looked = await readAgain(tools, watched, signal);
    if (looked.kind === "read") {
      for (const { tenant, edition } of await store.watches.standingOn(article))
        await inTurn(tools, { edition, of: article }, signal, () =>
          takeBackLines(tools, tenant, edition, looked.article, signal),
        );
      // Questions are answered from what the outlet says now.
      if (looked.article.completeness === "full") await store.articles.save([looked.article], { at: clock.now() });
    }
    const { etag = watched.etag, lastModified = watched.lastModified } = looked;
    const after: WatchedArticle = {
      ...watched,
      looks: watched.looks + 1,
      ...(etag === undefined ? {} : { etag }),
      ...(lastModified === undefined ? {} : { lastModified }),
    };
    await store.watches.save(after, nextReadingAfter(after, clock.now()));
    log.info("article-read-again", { article, look: after.looks, page: looked.kind });
  } finally {
    await store.leases.release(lease, holder);
  }
}

type Looked = { readonly etag?: string; readonly lastModified?: string } & (
  | { readonly kind: "unchanged" | "unread" }
  | { readonly kind: "read"; readonly article: Article }
);

async function readAgain(
  { newsroom, log }: PublishTools,
  watched: WatchedArticle,
  signal: AbortSignal,
): Promise<Looked> {
  try {
    const seen = await newsroom.readAgain(watched, signal);
    return seen === "unchanged" ? { kind: "unchanged" } : { kind: "read", ...seen };
  } catch (thrown) {
    const trouble = asTrouble(thrown);
    if (trouble.kind === "aborted" || trouble.kind === "storage-failed") throw trouble;
    log.info("article-unread-again", { article: watched.article, why: trouble.kind });
    return { kind: "unread" };
  }
}
