// A chat platform in memory: keeps what was posted in order, and fails in every way a real one does, on request.
import type { Briefing } from "../../src/news/briefing.ts";
import { type MessageId, type Place, placeKey, type Reach, type Tenant } from "../../src/news/place.ts";
import type { Said } from "../../src/news/talk.ts";
import type { Hear, Part, Platform, PostWish } from "../../src/ports/platform.ts";
import { Trouble, type TroubleKind } from "../../src/trouble.ts";

export type PostedMessage = {
  readonly id: MessageId;
  readonly key: string;
  readonly place: Place;
  readonly part: Part;
  readonly under?: MessageId;
};

/** One fault is used up by one post. "lost" arrives and its answer does not; "swallowed" does neither arrive nor answer. */
export type Fault =
  | "lost"
  | "swallowed"
  | { readonly refuse: TroubleKind; readonly retryAfterMs?: number }
  | { readonly before: () => Promise<void> | void }
  /** Its turn has not come: nothing leaves before this ends. */
  | { readonly waits: (signal: AbortSignal) => Promise<void> | void };

export class FakePlatform implements Platform {
  readonly name = "fake";
  readonly posted: PostedMessage[] = [];
  /** Every request that came in, refused ones too. */
  requests = 0;
  readonly faults: Fault[] = [];
  /** What find answers when set. */
  blind = false;
  readonly reaches = new Map<string, Reach>();
  /** Renders one part per story beneath an overview. */
  readonly render = renderPlainly;
  hear: Hear | undefined;

  async post(part: Part, to: Place, options: PostWish): Promise<MessageId> {
    const fault = this.faults.shift();
    if (typeof fault === "object" && "waits" in fault) await fault.waits(options.signal);
    await options.begins?.();
    this.requests += 1;
    if (typeof fault === "object" && "before" in fault) await fault.before();
    if (options.signal.aborted) throw new Trouble("unknown-outcome");
    if (fault === "swallowed") throw new Trouble("unknown-outcome");
    if (typeof fault === "object" && "refuse" in fault)
      throw new Trouble(
        fault.refuse,
        undefined,
        fault.retryAfterMs === undefined ? {} : { retryAfterMs: fault.retryAfterMs },
      );
    const reach = this.reaches.get(placeKey(to));
    if (reach?.state === "gone") throw new Trouble("gone");
    if (reach && reach.state !== "open") throw new Trouble("not-allowed", reach.words);
    const id = `m${this.posted.length + 1}`;
    const { key, under } = options;
    this.posted.push({ id, key, place: to, part, ...(under === undefined ? {} : { under }) });
    if (fault === "lost") throw new Trouble("unknown-outcome");
    return id;
  }

  async find(key: string, at: Place, _: AbortSignal, __?: number): Promise<MessageId | "absent" | "cannot-tell"> {
    if (this.blind) return "cannot-tell";
    const found = this.posted.find((message) => message.key === key && placeKey(message.place) === placeKey(at));
    return found?.id ?? "absent";
  }

  async reach(place: Place): Promise<Reach> {
    return this.reaches.get(placeKey(place)) ?? { state: "open" };
  }

  /** What the next amendments are refused with. */
  readonly amendFaults: TroubleKind[] = [];
  amendments = 0;

  async amend(part: Part, message: MessageId): Promise<void> {
    this.amendments += 1;
    const fault = this.amendFaults.shift();
    if (fault !== undefined) throw new Trouble(fault);
    const index = this.posted.findIndex((one) => one.id === message);
    const stood = this.posted[index];
    if (stood === undefined) throw new Trouble("gone");
    this.posted[index] = { ...stood, part };
  }

  async retract(message: MessageId): Promise<void> {
    const index = this.posted.findIndex((one) => one.id === message);
    if (index >= 0) this.posted.splice(index, 1);
  }

  /** Direct messages are a tenant of their own, as on Discord, where this says so. */
  apart = false;

  async direct(person: string, tenant: Tenant): Promise<Place | undefined> {
    if (person === "nobody") return undefined;
    return { platform: this.name, tenant: this.apart ? `person-${person}` : tenant, address: `@${person}` };
  }

  /** Who may change things, by place and person; everybody where nothing is said. */
  readonly managers = new Map<string, readonly string[]>();

  async manages(person: string, place: Place): Promise<boolean> {
    return this.managers.get(placeKey(place))?.includes(person) ?? true;
  }

  /** Who reads a place, by place; everybody where nothing is said, and nobody knows where it says so. */
  readonly readers = new Map<string, readonly string[] | "unknown">();

  async reads(person: string, place: Place): Promise<boolean> {
    const readers = this.readers.get(placeKey(place));
    if (readers === "unknown") throw new Trouble("unavailable");
    return readers?.includes(person) ?? true;
  }

  pictures?: true;
  drawings?: true;
  /** What may be pinged, by role; there are none where nothing is said. */
  pings: Platform["pings"];

  /** Places that others follow, each with what was passed on to them. */
  readonly followed = new Map<string, MessageId[]>();
  passings = 0;
  /** What the next calls to pass on are refused with, and one whose answer alone is lost. */
  readonly passingFaults: (TroubleKind | "lost" | { readonly waitMs: number })[] = [];

  async passOn(message: MessageId, at: Place): Promise<boolean> {
    this.passings += 1;
    const passed = this.followed.get(placeKey(at));
    if (passed === undefined) return false;
    const fault = this.passingFaults.shift();
    if (typeof fault === "object") throw new Trouble("rate-limited", undefined, { retryAfterMs: fault.waitMs });
    if (fault !== undefined && fault !== "lost") throw new Trouble(fault);
    if (!passed.includes(message)) passed.push(message);
    if (fault === "lost") throw new Trouble("unavailable");
    return true;
  }

  async listen(hear: Hear, signal: AbortSignal): Promise<void> {
    this.hear = hear;
    await new Promise<void>((resolve) => signal.addEventListener("abort", () => resolve(), { once: true }));
  }

  awake(): boolean {
    return true;
  }

  /** Words of what stands in a place now, one line a message. */
  wordsIn(address: string): readonly string[] {
    return this.posted.filter(({ place }) => place.address === address).map(({ part }) => part.plainText);
  }

  /** Keys that were posted more than once: must stay empty. */
  get doubles(): readonly string[] {
    const keys = this.posted.map((message) => message.key);
    return keys.filter((key, index) => keys.indexOf(key) !== index);
  }
}

export function renderPlainly(said: Said): readonly Part[] {
  const part = (plainText: string, under?: number): Part => ({
    plainText,
    payload: { text: plainText },
    ...(under === undefined ? {} : { under }),
  });
  const told = (words: string, { corrections = [] }: Briefing): string =>
    [words, ...corrections.map(({ was, now }) => `(was ${was}, now ${now})`)].join(" ");
  if (said.kind === "edition") {
    const { edition } = said;
    const opening = `${edition.title}${edition.late ? " (late)" : ""}`;
    if (edition.kind === "quiet-day") return [part(`${opening}: nothing new in ${edition.checkedFeeds} feeds.`)];
    if (edition.kind === "not-made") return [part(`${opening} could not be made. ${edition.why} ${edition.remedy}`)];
    return [
      part(`${opening}: ${edition.stories.length} stories`),
      ...edition.stories.map(({ briefing, since }) =>
        part(told(`${briefing.headline.text} [${since.kind === "changed" ? since.words : since.kind}]`, briefing), 0),
      ),
    ];
  }
  if (said.kind === "notice") {
    const words = (line: (typeof said.lines)[number]) =>
      line.map((piece) => (typeof piece === "string" ? piece : "bold" in piece ? piece.bold : "…")).join("");
    return [part([...(said.title ? [said.title] : []), ...said.lines.map(words)].join(" "))];
  }
  if (said.kind === "briefing") return [part(told(said.briefing.headline.text, said.briefing))];
  return [part(said.kind)];
}
