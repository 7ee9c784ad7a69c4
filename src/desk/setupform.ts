// Setting up as one form: for feeds, times and zones that no list offers, and where a platform has no lists.
import type { Form, Inputs } from "../news/talk.ts";
import type { FoundFeed } from "../publishing/newsroom.ts";
import { asTrouble } from "../trouble.ts";
import { linksIn } from "./brief.ts";
import type { Call } from "./call.ts";
import { packNamed } from "./follow.ts";
import { clipped } from "./notices.ts";
import { readScheduleForm, scheduleForm } from "./scheduleform.ts";
import { type SetupDraft, subscriptionOf } from "./setupdraft.ts";

/** Sites asked for their feeds at once. */
const mostLinks = 10;

/** A modal holds five fields: what is read takes the place of the topics. */
export function setupForm({ tongue, tools }: Call, draft: SetupDraft): Form {
  const { id, where, when, zone, length } = draft;
  const packs = tools.packs.filter((pack) => draft.packs.includes(pack.id)).map(({ title }) => title);
  const subscription = { id, place: where, topics: [], schedule: { when, zone }, length };
  const { fields } = scheduleForm(subscription, false, tongue);
  return {
    name: "setup",
    title: tongue.say("form.setup"),
    submit: tongue.say("button.save"),
    on: "",
    fields: [
      {
        name: "what",
        label: tongue.say("form.setup-what"),
        hint: tongue.say("form.setup-what-hint"),
        required: false,
        kind: "paragraph",
        max: 2_000,
        value: [...packs, ...draft.feeds.map(({ url }) => url)].join("\n"),
      },
      ...fields.filter(({ name }) => name !== "topics"),
    ],
  };
}

/** What was typed; of what cannot be read the draft keeps what it had, and says so. */
export async function readSetupForm(
  call: Call,
  before: SetupDraft,
  inputs: Inputs,
): Promise<{ readonly draft: SetupDraft; readonly problems: readonly string[] }> {
  const what = await readWhat(call, before, inputs.what ?? "");
  const read = readScheduleForm(inputs, await subscriptionOf(call, before), call.tongue, call.now);
  if ("problems" in read)
    return { draft: { ...before, ...what.found }, problems: [...what.problems, ...Object.values(read.problems)] };
  const { when, zone, length } = read.typed;
  return { draft: { ...before, ...what.found, when, zone, length }, problems: what.problems };
}

type What = { readonly found: Pick<SetupDraft, "packs" | "feeds">; readonly problems: readonly string[] };

/** A pack, a site or a feed a line. */
async function readWhat(call: Call, before: SetupDraft, text: string): Promise<What> {
  const lines = [...new Set(text.split(/\n|, /).map((line) => line.trim()))].filter((line) => line !== "");
  const packs: string[] = [];
  const links: string[] = [];
  const problems: string[] = [];
  for (const line of lines) {
    const pack = packNamed(call.tools.packs, line);
    const [link] = linksIn(line);
    if (pack) packs.push(pack.id);
    else if (link === undefined) problems.push(call.tongue.say("follow.neither", { typed: clipped(line) }));
    else links.push(link);
  }
  if (links.length > mostLinks) problems.push(call.tongue.say("setup.too-many-links", { most: mostLinks }));
  const looked = await Promise.all(links.slice(0, mostLinks).map((link) => feedAt(call, before, link)));
  const feeds = looked.flatMap((one) => (typeof one === "string" ? [] : [one]));
  return {
    found: { packs, feeds: [...new Map(feeds.map((feed) => [feed.url, feed])).values()] },
    problems: [...problems, ...looked.filter((one) => typeof one === "string")],
  };
}

/** The feed of a site, or in words why there is none. */
async function feedAt(call: Call, { feeds }: SetupDraft, link: string): Promise<FoundFeed | string> {
  const known = feeds.find(({ url }) => url === link);
  if (known) return known;
  try {
    const found = await call.tools.newsroom.discover(link, call.signal);
    return "feeds" in found ? found.feeds[0] : call.tongue.say("setup.an-article", { link: clipped(link) });
  } catch (thrown) {
    return call.tongue.say("setup.no-feed", { link: clipped(link), why: asTrouble(thrown).forReaders(call.tongue) });
  }
}
