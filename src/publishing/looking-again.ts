// Articles behind posted lines are read again for three days, once for all places; what changed is taken back in each.
import { shingleCoverage, shinglesOf } from "../gathering/shingles.ts";
import type { Article, ArticleId, Instant } from "../news/article.ts";
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
  const holds = () => store.leases.claim(lease, holder, clock.now() + lookLength, clock.now());
  if (!(await holds())) return;
  try {
    const watched = await store.watches.ofArticle(article);
    if (watched === undefined || (nextReading(watched) ?? Number.POSITIVE_INFINITY) > clock.now()) return;
    const [before] = await store.articles.ofIds([article]);
    const looked = await readAgain(tools, watched, before, signal);
    // Where the page is as it was at the last look, an edition that was written before that may still say otherwise.
    const now = looked.kind === "read" ? looked.article : looked.kind === "unchanged" ? before : undefined;
    const isWhole = now?.completeness === "full";
    if (now !== undefined && (looked.kind === "read" || isWhole))
      for (const { tenant, edition } of await store.watches.standingOn(article)) {
        if (!(await holds())) return;
        await inTurn(tools, { edition, of: article }, signal, () =>
          takeBackLines(tools, tenant, edition, { article: now, holds }, signal),
        );
      }
    const after = watchedAfter(watched, looked, clock.now());
    await keepArticle(tools, looked, before, after.awaySince);
    await store.watches.save(after, nextReadingAfter(after, clock.now()));
    log.info("article-read-again", { article, look: after.looks, page: looked.kind });
  } finally {
    await store.leases.release(lease, holder);
  }
}

function watchedAfter(
  { awaySince: wasAway, ...watched }: WatchedArticle,
  looked: Looked,
  now: Instant,
): WatchedArticle {
  const { kind, etag = watched.etag, lastModified = watched.lastModified } = looked;
  const awaySince = kind === "away" ? (wasAway ?? now) : kind === "unread" ? wasAway : undefined;
  return {
    ...watched,
    looks: watched.looks + 1,
    ...(etag === undefined ? {} : { etag }),
    ...(lastModified === undefined ? {} : { lastModified }),
    ...(awaySince === undefined ? {} : { awaySince }),
  };
}

/** Away at one look is a page that moves house, or a site that wants no programs today. */
const awayFor = 20 * 3_600_000;

/**
 * Questions are answered from what the outlet says now. That its page is away is said in Evidence alone: why it is,
 * only the outlet knows, and it takes no line back.
 */
async function keepArticle(
  { store, clock }: PublishTools,
  looked: Looked,
  before: Article | undefined,
  awaySince: Instant | undefined,
): Promise<void> {
  const at = clock.now();
  if (looked.kind === "read" && looked.article.completeness === "full")
    await store.articles.save([looked.article], { at });
  else if (before !== undefined) {
    const { awaySince: noted, ...article } = before;
    const isAway = awaySince !== undefined && at - awaySince >= awayFor;
    if (isAway || noted !== undefined)
      await store.articles.save([isAway ? { ...article, awaySince } : article], { at });
  }
}

type Looked = { readonly etag?: string; readonly lastModified?: string } & (
  | { readonly kind: "unchanged" | "unread" | "away" }
  | { readonly kind: "read"; readonly article: Article }
);

async function readAgain(
  { newsroom, log }: PublishTools,
  watched: WatchedArticle,
  before: Article | undefined,
  signal: AbortSignal,
): Promise<Looked> {
  try {
    const seen = await newsroom.readAgain(watched, signal);
    if (seen === "unchanged") return { kind: "unchanged" };
    if (isAnother(seen.article, before)) {
      log.info("article-unread-again", { article: watched.article, why: "another article" });
      return { kind: "unread" };
    }
    return { kind: "read", ...seen };
  } catch (thrown) {
    const trouble = asTrouble(thrown);
    if (trouble.kind === "aborted" || trouble.kind === "storage-failed") throw trouble;
    log.info("article-unread-again", { article: watched.article, why: trouble.kind });
    return { kind: trouble.kind === "not-found" || trouble.kind === "gone" ? "away" : "unread" };
  }
}

/** Under an address that was moved or given away stands another story, or a wall: it takes nothing back. */
function isAnother({ text }: Article, before: Article | undefined): boolean {
  if (before === undefined || before.completeness !== "full") return false;
  const was = shinglesOf(before.text);
  return was.size >= fewest && shingleCoverage(was, shinglesOf(text)) < leastKept;
}

/** Of the runs of four words so many are still there where an article was only edited; a short one may be anew. */
const leastKept = 0.15;
const fewest = 20;
