// What the fake Slack keeps of everything it was sent, for a test to look at and to steer.
import type { Sockets } from "./sockets.ts";
import type { Steps } from "./steps.ts";
import type { Uploads } from "./uploads.ts";
import type { UserGroup } from "./usergroups.ts";

export type Json = Record<string, unknown>;

export type Call = { readonly method: string; readonly body: Json; readonly token: string; readonly at: number };
export type Posted = {
  readonly channel: string;
  readonly ts: string;
  readonly thread_ts?: string;
  readonly text: string;
  readonly blocks: readonly Json[];
  readonly metadata?: Json;
  readonly token: string;
  readonly body: Json;
};
/** A message that one person sees and nobody else, as it stands on their screen now. */
export type Note = {
  readonly channel: string;
  readonly user: string;
  readonly ts: string;
  readonly thread_ts?: string;
  readonly text: string;
  readonly blocks: readonly Json[];
};
export type Fault =
  | {
      readonly kind: "status";
      readonly status: number;
      readonly headers?: Record<string, string>;
      readonly body?: string;
    }
  | { readonly kind: "error"; readonly error: string }
  /** The message is posted and nobody hears that it was. */
  | { readonly kind: "accepted-then-dropped" }
  | { readonly kind: "dropped" };

export type Answered = { readonly url: string; readonly body: Json; readonly status: number };

/** What a response_url was given out for: a slash command, or a press on the message with this timestamp. */
export type Asked = {
  readonly user: string;
  readonly channel: string;
  readonly pressed?: string;
};

export type Channel = {
  readonly member: boolean;
  readonly archived?: boolean;
  readonly private?: boolean;
  readonly members?: readonly string[];
  /** The error word of a channel where only some may post, such as "restricted_action". */
  readonly restricted?: string;
};

export type FakeSlack = {
  readonly apiUrl: string;
  readonly calls: Call[];
  /** What everyone sees, as it stands now. */
  readonly posted: Posted[];
  readonly notes: Note[];
  /** What came to response_urls, and how it was answered. */
  readonly responded: Answered[];
  /** Views by id, as they stand open; home views under the person's id. */
  readonly views: Map<string, Json>;
  readonly statuses: Json[];
  /** Everything a real Slack would have refused as malformed. */
  readonly refused: string[];
  readonly sockets: Sockets;
  readonly people: Map<string, Json>;
  readonly channels: Map<string, Channel>;
  readonly groups: UserGroup[];
  readonly files: Map<string, string>;
  /** Tokens that are good, and the workspace or organisation each speaks for. */
  readonly tokens: Map<string, string>;
  readonly rules: Rules;
  readonly steps: Steps;
  readonly uploads: Uploads;
  /** One fault for the next call of this method, to this channel when given; "response_url" and "upload" are methods too. */
  fail(method: string, fault: Fault, channel?: string): void;
  /** Own messages come back as events once somebody listens. */
  onPosted(run: (message: Posted) => void): void;
  responseUrl(asked: Asked): string;
  /** A fresh trigger_id; `view` is the one that was pressed in. */
  trigger(view?: string): string;
  /** What an acknowledgement of a submission does to the view on the screen. */
  acknowledged(view: string, answer: unknown): void;
  /** Lede is removed from a workspace: every token it had there is worthless. */
  uninstall(team: string): void;
  close(): Promise<void>;
};

/** Which of Slack's rules hold for this app; a test sets them. */
export type Rules = {
  /** https://docs.slack.dev/changelog/2025/05/29/rate-limit-changes-for-non-marketplace-apps */
  commercial: boolean;
  /** https://docs.slack.dev/authentication/using-token-rotation */
  rotation: boolean;
  /** With what word Slack keeps its user groups from the app. */
  groups: "missing_scope" | "plan_upgrade_required" | undefined;
  /** What every call meets while Slack is away. */
  down: Exclude<Fault, { readonly kind: "accepted-then-dropped" }> | undefined;
  /** Any response_url is one of a slash command by U1 in C1: for a typist in another process. */
  anyResponseUrl: boolean;
};
