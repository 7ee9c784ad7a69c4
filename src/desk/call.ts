// One event at the desk with everything an answer to it may need.
import type { AnswerScope } from "../answering/answer.ts";
import type { Pack } from "../gathering/packs.ts";
import type { Answer } from "../news/answer.ts";
import type { Article, Instant } from "../news/article.ts";
import type { Briefing } from "../news/briefing.ts";
import type { Heard, Said, SaidAs } from "../news/talk.ts";
import type { Clock } from "../ports/clock.ts";
import type { Ids } from "../ports/ids.ts";
import type { Log } from "../ports/log.ts";
import type { Pages } from "../ports/pages.ts";
import type { Platform } from "../ports/platform.ts";
import type { Outline, OutlineFeed } from "../ports/sandbox.ts";
import type { Store, TenantStore } from "../ports/store.ts";
import type { Newsroom } from "../publishing/newsroom.ts";
import type { Tongue } from "../words/tongue.ts";
import type { Worded } from "../words/worded.ts";

export type DeskTools = {
  readonly store: Store;
  readonly clock: Clock;
  readonly ids: Ids;
  readonly log: Log;
  readonly newsroom: Newsroom;
  /** Absent for a platform that is not running. */
  readonly platform: (name: string) => Platform | undefined;
  readonly answer: (question: string, scope: AnswerScope, signal: AbortSignal) => Promise<Answer>;
  readonly packs: readonly Pack[];
  /** A .txt or .html file someone attached. Throws Trouble `unreadable`. */
  readonly readFile: (name: string, text: string, signal: AbortSignal) => Promise<Article>;
  readonly readOpml: (text: string, signal: AbortSignal) => Promise<Outline>;
  readonly writeOpml: (title: string, feeds: readonly OutlineFeed[]) => string;
  /** A briefing of a bundled article: shown before anything is followed. */
  readonly sample: () => Briefing | Promise<Briefing>;
  readonly zone: string;
  readonly retentionDays: number;
  readonly pages?: Pages;
  /** Is a model configured, and what may it cost a day, in USD, over all places and in one? For the home page. */
  readonly model?: {
    readonly name: string;
    readonly dailyBudget: number;
    readonly placeBudget?: number;
    /** What its judge was measured to do, and so what is posted in other words than the sources'. */
    readonly trust: () => Promise<string | Worded>;
  };
};

export type Call<H extends Heard = Heard> = {
  readonly heard: H;
  readonly say: (said: Said) => Promise<SaidAs>;
  /** The language of who is answered: of the client, else of the place. */
  readonly tongue: Tongue;
  readonly tools: DeskTools;
  /** The part of the store that belongs to who asks. */
  readonly mine: TenantStore;
  readonly now: Instant;
  readonly signal: AbortSignal;
};

export type CommandCall = Call<Extract<Heard, { kind: "command" }>>;
export type Press = Call<Extract<Heard, { kind: "press" }>>;
export type Submit = Call<Extract<Heard, { kind: "submit" }>>;
