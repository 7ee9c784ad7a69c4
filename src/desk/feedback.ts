// What readers do about a briefing: more of it, a mistake reported, the message taken away.

import { numberedClaims } from "../news/numbering.ts";
import { samePlace } from "../news/place.ts";
import { hasMore } from "../news/screen/first.ts";
import type { Form } from "../news/talk.ts";
import { Trouble } from "../trouble.ts";
import { worded } from "../words/worded.ts";
import { messageKey, readingAt, show } from "./brief.ts";
import type { Press, Submit } from "./call.ts";
import { clipped, notice } from "./notices.ts";
import { briefingFor, briefingOf, editionFor } from "./opening.ts";
import { settingsHere } from "./subscriptions.ts";

export async function more(call: Press): Promise<void> {
  const briefing = await briefingOf(call, call.heard.action.on);
  if (!hasMore(briefing)) {
    await call.say(notice("plain", [call.tongue.say("story.no-more")]));
    return;
  }
  await call.say({ audience: "asker", kind: "briefing", briefing, beyond: true });
}

/** One story of an edition, opened for who pressed. */
export async function open(call: Press): Promise<void> {
  const { on, n = 1 } = call.heard.action;
  const edition = await editionFor(call, on);
  const story = edition?.kind === "stories" ? edition.stories[n - 1] : undefined;
  const briefing = story?.briefing ?? (await briefingFor(call, on));
  if (briefing === undefined) throw new Trouble("not-found", worded("story.edition-gone"));
  const first = story !== undefined && !(await settingsHere(call)).seenHint;
  const pictured = {
    ...(story?.picture && { picture: story.picture }),
    ...(story && story.since.kind !== "new" && ({ before: true } as const)),
  };
  // Of another place it is shown to them alone, and does not become one of this place's.
  const places = edition ? [edition.place] : await call.mine.briefings.placesOf(briefing.id);
  if (places.some((place) => samePlace(place, call.heard.in)))
    return show(call, briefing, "asker", first, { ...pictured, ...(call.heard.by.mayPost && { share: true }) });
  const read = places[0] && readingAt(call, briefing, places[0]);
  await call.say({ audience: "asker", kind: "briefing", briefing, ...read, ...pictured, ...(first ? { first } : {}) });
}

export async function pressReport(call: Press): Promise<void> {
  const { on, n } = call.heard.action;
  const form: Form = {
    name: "report",
    title: call.tongue.say("form.report"),
    submit: call.tongue.say("button.send-report"),
    on: n === undefined ? on : `${on}:${n}`,
    fields: [
      ...(n === undefined
        ? [
            {
              name: "number",
              label: call.tongue.say("form.report-number"),
              hint: call.tongue.say("form.report-number-hint"),
              required: false,
              kind: "line",
              max: 4,
            } as const,
          ]
        : []),
      {
        name: "words",
        label: call.tongue.say("form.report-words"),
        hint: call.tongue.say("form.report-words-hint"),
        required: false,
        kind: "paragraph",
        max: 1000,
      },
    ],
  };
  await call.say({ audience: "asker", kind: "form", form });
}

export async function submitReport(call: Submit): Promise<void> {
  const [id = "", number = call.heard.inputs.number?.replace(/\D/g, "")] = call.heard.on.split(":");
  const briefing = await briefingOf(call, id);
  const claim = numberedClaims(briefing).all.find((entry) => String(entry.number) === number);
  call.tools.log.warn("mistake-reported", {
    briefing: id,
    number: number ? Number(number) : undefined,
    claim: claim?.text,
    words: call.heard.inputs.words?.slice(0, 1000),
    source: briefing.sources[0].url,
  });
  await call.say(
    notice("done", [
      claim
        ? call.tongue.say("story.reported-line", { number: claim.number, line: clipped(claim.text, 120) })
        : call.tongue.say("story.reported"),
      call.tongue.say("story.reported-to"),
    ]),
  );
}

export async function retract(call: Press): Promise<void> {
  const { heard, tools, mine } = call;
  const briefing = await briefingOf(call, heard.action.on);
  const message = (await mine.settings.kept(messageKey(briefing.id), call.now)) ?? heard.under;
  if (message !== undefined) await tools.platform(heard.in.platform)?.retract(message, heard.in, call.signal);
  await mine.briefings.remove(briefing.id);
  tools.log.warn("briefing-retracted", { briefing: briefing.id, by: heard.by.id });
  await call.say(
    notice("done", [call.tongue.say("story.removed", { headline: clipped(briefing.headline.text, 120) })]),
  );
}
