// What the fake Slack keeps of everything it was sent, for a test to look at and to steer.
import type { Sockets } from "./sockets.ts";

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

export type Answered = { readonly url: string; readonly body: Json };

export type FakeSlack = {
  readonly apiUrl: string;
  readonly calls: Call[];
  readonly posted: Posted[];
  /** What came to response_urls. */
  readonly responded: Answered[];
  /** Views by id, as last opened, pushed or updated; home views under the person's id. */
  readonly views: Map<string, Json>;
  readonly statuses: Json[];
  /** Everything a real Slack would have refused as malformed. */
  readonly refused: string[];
  readonly sockets: Sockets;
  readonly people: Map<string, Json>;
  readonly channels: Map<
    string,
    { member: boolean; archived?: boolean; private?: boolean; members?: readonly string[] }
  >;
  readonly files: Map<string, string>;
  /** Tokens that are good, and the workspace each speaks for. */
  readonly tokens: Map<string, string>;
  /** One fault for the next call of this method, to this channel when given. */
  fail(method: string, fault: Fault, channel?: string): void;
  /** Own messages come back as events once somebody listens. */
  onPosted(run: (message: Posted) => void): void;
  responseUrl(): string;
  close(): Promise<void>;
};
