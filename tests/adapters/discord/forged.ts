// Ids sent by hand: two servers and a direct message with something of their own, and everyone who asks for another's.
import { channelPlace, personPlace } from "../../../adapters/discord/place.ts";
import { encodeAction } from "../../../src/news/action.ts";
import type { Place } from "../../../src/news/place.ts";
import type { TenantStore } from "../../../src/ports/store.ts";
import { aBriefing, aClaim, anEdition, aSubscription } from "../../contracts/store/samples.ts";
import type { people, Told } from "../../fakes/discord/people.ts";
import { alice, type Json, newGuild, type Person } from "../../fakes/discord/town.ts";

export const boardRole = "800000000000000015";
const privately = [
  { id: "100000000000000003", type: 0, allow: "0", deny: (1n << 10n).toString() },
  { id: boardRole, type: 0, allow: (1n << 10n).toString(), deny: "0" },
];
export const ours = newGuild("100000000000000003", "Ours", [
  { id: "100000000000000004", name: "news" },
  { id: "100000000000000014", name: "forum", type: 15 },
  // A private channel: whoever holds the board's role sees it, and nobody else.
  { id: "100000000000000015", name: "board", permission_overwrites: privately },
]);
export const theirs = newGuild("200000000000000003", "Theirs", [
  { id: "200000000000000004", name: "news" },
  { id: "200000000000000014", name: "forum", type: 15 },
  { id: "200000000000000015", name: "announcements", type: 5 },
]);
const [news, forum, board] = ["100000000000000004", "100000000000000014", "100000000000000015"];

/** The words that nobody but its owner may read. */
export const secrets = ["Zanzibar", "Timbuktu", "Samarkand"] as const;
export const owned: readonly { readonly place: Place; readonly secret: string }[] = [
  { place: channelPlace(theirs.id, "200000000000000004"), secret: secrets[0] },
  { place: personPlace(alice.id), secret: secrets[1] },
  { place: channelPlace(ours.id, board), secret: secrets[2] },
];
const keyOf = (secret: string) => secret.toLowerCase();

export async function furnish({ place, secret }: (typeof owned)[number], mine: TenantStore): Promise<void> {
  const subscription = aSubscription({
    id: `sub-${keyOf(secret)}`,
    place,
    owner: "someone",
    topics: [secret],
    feeds: [`https://${keyOf(secret)}.example/feed`],
  });
  await mine.subscriptions.save(subscription);
  const briefing = aBriefing(`b-${keyOf(secret)}`, { headline: aClaim(`${secret} wins.`, 0) });
  await mine.briefings.save(briefing, place);
  await mine.briefings.saveAnswer(
    {
      id: `a-${keyOf(secret)}`,
      question: `Does ${secret} win?`,
      writer: { name: "embedded" },
      at: 1,
      sources: [],
      kind: "abstained",
    },
    place,
  );
  const id = `sub-${keyOf(secret)}@1`;
  await mine.editions.claim(id, { holder: "h", until: 9e15 }, 1);
  const edition = anEdition(1, subscription.id);
  if (edition.kind !== "stories") throw new Error("an edition without stories");
  const stories = [{ ...edition.stories[0], briefing }] as const;
  await mine.editions.save({ ...edition, id, place, stories }, [], "h");
  await mine.settings.keep(`undo-${keyOf(secret)}`, JSON.stringify({ place, subscriptions: [] }), 9e15);
}

type Crowd = ReturnType<typeof people>;
type Asker = {
  readonly says: string;
  readonly doing: { readonly direct?: boolean; readonly channel?: string; readonly manages?: boolean };
  /** Whose things they try to get at. */
  readonly reaches: readonly string[];
};

export const askers: readonly Asker[] = [
  { says: "somebody in a direct message", doing: { direct: true }, reaches: secrets },
  { says: "a manager of another server", doing: { channel: news }, reaches: [secrets[0], secrets[1]] },
  { says: "a manager who does not see the private channel", doing: { channel: news }, reaches: [secrets[2]] },
  { says: "a manager, in a forum of another server", doing: { channel: forum }, reaches: [secrets[0], secrets[1]] },
  { says: "a member without rights", doing: { channel: news, manages: false }, reaches: secrets },
];

const channels = [...ours.channels, ...theirs.channels].map(({ id }) => id);
const send = (1n << 10n) | (1n << 11n);

/** What is put into `resolved` by hand, or by a client for somebody who may not post there. */
const resolvings: readonly ((id: string) => Json | undefined)[] = [
  () => undefined,
  () => ({}),
  (id) => ({ [id]: { id, type: 0, permissions: "0" } }),
  (id) => ({ [id]: { id, type: 0, permissions: (1n << 10n).toString(), app_permissions: send.toString() } }),
  (id) => ({ [id]: { id, type: 11, permissions: send.toString() } }),
  (id) => ({ [id]: { id: "100000000000000099", type: 0, permissions: send.toString() } }),
  (id) => ({ [id]: { id, type: 0, guild_id: "999", permissions: send.toString() } }),
];

export type Forgery = { readonly says: string; readonly send: (crowd: Crowd, by: Person) => Told };

const managing = ["edit", "layout", "pause", "resume", "ask-removal", "remove-schedule", "post-now", "undo"] as const;
const reading = ["manage", "preview"] as const;
const onAnswer = ["evidence", "widen", "ask"] as const;
const onBriefing = ["share", "evidence", "more", "why", "less", "retract", "open", "report"] as const;
const verbs = ["edit", "layout", "pause", "resume", "remove", "preview"] as const;

/** Somebody's own channel is no forgery; a channel of the own server that they may not post in is one. */
export const forgeries: readonly Forgery[] = askers.flatMap(({ says, doing, reaches }) => {
  const row = (what: string, act: (crowd: Crowd, by: Person) => Told): Forgery => ({
    says: `${says}: ${what}`,
    send: act,
  });
  const here = doing.direct ? "" : doing.channel;
  const places = channels
    .filter((id) => id !== here)
    .flatMap((id) =>
      resolvings.flatMap((resolve, n) => {
        const channels = resolve(id);
        const forged = channels ? { channels } : {};
        const inputs = { when: "every day at 22:04", where: id };
        return [
          row(`/schedule add there ${id}, ${n}`, (crowd, by) =>
            crowd.command("/schedule add", inputs, { ...doing, by, forged }),
          ),
          row(`the form there ${id}, ${n}`, (crowd, by) =>
            crowd.submit("form:schedule:", { when: "every day at 22:04", where: [id] }, { ...doing, by, forged }),
          ),
        ];
      }),
    );
  const things = reaches.flatMap((secret) => {
    const key = keyOf(secret);
    const press = (act: Parameters<typeof encodeAction>[0]["act"], on: string) =>
      row(`${act} on ${on}`, (crowd, by) => {
        const message = { id: "5", channel_id: here || `7${by.id.slice(1)}`, flags: 0 } as Parameters<
          Crowd["press"]
        >[0];
        return crowd.press(message, encodeAction({ act, on, n: 1 }), { ...doing, by, may: send });
      });
    return [
      ...managing.map((act) =>
        press(act, { "post-now": `sub-${key}@1`, undo: `undo-${key}` }[act as string] ?? `sub-${key}`),
      ),
      ...reading.map((act) => press(act, `sub-${key}`)),
      press("evidence", `0123456789ab~b-${key}`),
      press("pause", `0123456789ab~sub-${key}`),
      ...verbs.map((verb) =>
        row(`/schedule ${verb} ${key}`, (crowd, by) =>
          crowd.command(`/schedule ${verb}`, { which: `sub-${key}` }, { ...doing, by }),
        ),
      ),
      row(`the form on ${key}`, (crowd, by) =>
        crowd.submit(`form:schedule:sub-${key}`, { when: "daily", topics: "" }, { ...doing, by }),
      ),
      row(`the layout of ${key}`, (crowd, by) =>
        crowd.submit(`form:layout:sub-${key}`, { layout: "posts", role: ["1"] }, { ...doing, by }),
      ),
      row(`typing ${key}`, (crowd, by) => crowd.types("schedule", "pause", "which", `sub-${key}`, { ...doing, by })),
      row(`typing the story ${key}`, (crowd, by) => crowd.types("why", undefined, "story", secret, { ...doing, by })),
      ...onBriefing.map((act) => press(act, `b-${key}`)),
      ...onAnswer.map((act) => press(act, `a-${key}`)),
      press("open", `sub-${key}@1`),
      row(`the question on ${key}`, (crowd, by) =>
        crowd.submit(`form:ask:b-${key}`, { question: "Who wins?" }, { ...doing, by }),
      ),
      row(`the report on ${key}`, (crowd, by) => crowd.submit(`form:report:b-${key}:1`, {}, { ...doing, by })),
    ];
  });
  return [...places, ...things];
});
