// Long lists a page at a time: what stands on a page, and the buttons that turn to the others.
import type { Button } from "../news/talk.ts";
import type { Tongue } from "../words/tongue.ts";

/** What is paged: the schedules or the sources of a person's own page, or those of the place it was asked in. */
type Paged = "schedules" | "sources" | "here" | "schedules-here";

type Page<T> = {
  readonly items: readonly T[];
  /** From 1, within what there is. */
  readonly page: number;
  readonly pages: number;
  /** How many come before the first of this page. */
  readonly before: number;
  /** Previous and Next, where there are such pages. */
  readonly buttons: readonly Button[];
};

export function listPage<T>(all: readonly T[], wanted: number, most: number, list: Paged, tongue: Tongue): Page<T> {
  const pages = Math.max(1, Math.ceil(all.length / most));
  const page = Math.min(Math.max(1, wanted), pages);
  const before = (page - 1) * most;
  const turning = (label: string, n: number): Button => ({ label, action: { act: "turn", on: list, n } });
  return {
    items: all.slice(before, before + most),
    page,
    pages,
    before,
    buttons: [
      ...(page > 1 ? [turning(tongue.say("button.previous"), page - 1)] : []),
      ...(page < pages ? [turning(tongue.say("button.next"), page + 1)] : []),
    ],
  };
}
