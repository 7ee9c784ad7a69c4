// What is kept of the newest pages of each site: a mark for each line, from which no word can be read back.
import type { Instant } from "../news/article.ts";

/** Everybody's, as the pages are; forgotten with the full texts. */
export interface Sites {
  /** The marks of the newest pages of this site, at most 60, newest first, without this page. */
  others(site: string, page: string): Promise<readonly (readonly string[])[]>;
  /** Replaces what was kept of this page. The newest 60 of a site stay. */
  keep(site: string, page: string, marks: readonly string[], at: Instant): Promise<void>;
}
