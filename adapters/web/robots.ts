// What a site's robots.txt asks of us, remembered for a day: article pages are read only where it allows.
import robotsPackage from "robots-parser";
import type { Clock } from "../../src/ports/clock.ts";
import { asTrouble, Trouble } from "../../src/trouble.ts";
import { worded } from "../../src/words/worded.ts";

/** The package is CommonJS: what it exports is the function itself, whatever its types say. */
const robotsParser = robotsPackage as unknown as (
  url: string,
  text: string,
) => { isAllowed(url: string, robot: string): boolean | undefined };

/** The name sites can address us by in robots.txt. */
export const robotName = "Lede";

type Answer = { readonly allows: (url: string) => boolean } | { readonly trouble: Trouble };
type Kept = { readonly answer: Promise<Answer>; until: number };

const day = 24 * 3_600_000;
const mostSites = 2000;

export type Robots = { check(url: URL, signal: AbortSignal): Promise<void> };

/**
 * `read` gets the text of a robots.txt. Missing (4xx) allows everything; unreachable (5xx, network) allows nothing for
 * now (RFC 9309, 2.3.1). `check` throws Trouble `refused` where the site says no.
 */
export function openRobots(clock: Clock, read: (url: string, signal: AbortSignal) => Promise<string>): Robots {
  const sites = new Map<string, Kept>();

  const ask = (origin: string, signal: AbortSignal): Kept => {
    const url = `${origin}/robots.txt`;
    const kept: Kept = {
      until: clock.now() + day,
      answer: read(url, signal).then(
        (text) => ({ allows: rulesOf(url, text) }),
        (thrown: unknown) => {
          const trouble = asTrouble(thrown);
          if (missing.has(trouble.kind)) return { allows: () => true };
          // An outage or our own limits: asked again soon. A refused address stays refused by itself.
          kept.until = trouble.kind === "aborted" ? 0 : clock.now() + 5 * 60_000;
          return { trouble };
        },
      ),
    };
    return kept;
  };

  return {
    async check(url, signal) {
      const known = sites.get(url.origin);
      const kept = known !== undefined && known.until > clock.now() ? known : ask(url.origin, signal);
      sites.delete(url.origin);
      sites.set(url.origin, kept);
      const oldest = sites.keys().next().value;
      if (sites.size > mostSites && oldest !== undefined) sites.delete(oldest);
      const answer = await kept.answer;
      if ("trouble" in answer) {
        // Whoever asked first gave up; that is no answer for those who waited along.
        if (answer.trouble.kind === "aborted" && !signal.aborted) return this.check(url, signal);
        throw answer.trouble;
      }
      if (!answer.allows(url.href)) throw new Trouble("refused", worded("site.robots"));
    },
  };
}

const missing: ReadonlySet<string> = new Set(["not-found", "gone", "not-allowed", "unreadable", "too-big"]);

/** Wildcards cost a match as many steps as path times pattern: a file of nothing else must not hold up everyone. */
const mostWildcards = 20_000;

function rulesOf(url: string, text: string): (url: string) => boolean {
  let wildcards = 0;
  const lines = text.split(/\r\n|\r|\n/).filter((line) => {
    if (line.length > 2000) return false;
    if (line.includes("*") && /^\s*(?:dis)?allow/i.test(line)) wildcards += line.length;
    return wildcards <= mostWildcards || !line.includes("*") || /^\s*user-agent/i.test(line);
  });
  const rules = robotsParser(url, lines.join("\n"));
  return (page) => page.length > 4000 || rules.isAllowed(page, robotName) !== false;
}
