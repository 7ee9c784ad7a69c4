// One process, and one look of it, at a time changes an edition that stands: it is written down whole.
import type { ArticleId } from "../news/article.ts";
import type { EditionId } from "../news/edition.ts";
import type { PublishTools } from "./publish.ts";

/** How long a turn may take before it is somebody else's. */
const turnLength = 5 * 60_000;
const betweenTries = 1_000;

/**
 * Runs `change` when nobody else changes the edition: of two articles whose looks end together, the first's lines would
 * be forgotten. `of` is the article that is looked at, for the same process may look at another one meanwhile. Throws
 * Trouble `storage-failed` and `aborted`, and what `change` throws.
 */
export async function inTurn(
  { store, clock, holder }: PublishTools,
  { edition, of }: { readonly edition: EditionId; readonly of: ArticleId },
  signal: AbortSignal,
  change: () => Promise<void>,
): Promise<void> {
  const [turn, mine] = [`correct ${edition}`, `${holder} ${of}`];
  while (!(await store.leases.claim(turn, mine, clock.now() + turnLength, clock.now())))
    await clock.sleep(betweenTries, signal);
  try {
    await change();
  } finally {
    await store.leases.release(turn, mine);
  }
}
