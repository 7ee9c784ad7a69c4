// What processes share out among themselves: each piece of work is one holder's until its lease ends.
import type { Instant } from "../news/article.ts";

export interface Leases {
  /** True for one holder per name until `until`; for the same holder it is prolonged. Atomic across processes. */
  claim(name: string, holder: string, until: Instant, at: Instant): Promise<boolean>;
  /** Gives back what is this holder's, so that nobody has to wait for its end. */
  release(name: string, holder: string): Promise<void>;
  /** The names that begin so and are somebody's at that moment, in order. */
  running(prefix: string, at: Instant): Promise<readonly string[]>;
}
