// Less like this: what of a story shall come less often here, named before it is done, asked where it is not sure.
import { readTopics, topicText } from "../gathering/topics.ts";
import type { Briefing } from "../news/briefing.ts";
import { lessOfOutlet, lessWords, outletOfLess } from "../news/less-of.ts";
import type { Button } from "../news/talk.ts";
import type { Call, Press } from "./call.ts";
import { clipped, notice, undoButton } from "./notices.ts";
import { briefingOf } from "./opening.ts";
import { change, keep, kepts, settingsHere, subscriptionsHere } from "./subscriptions.ts";

const mostLess = 50;
const mostAsked = 4;

/** On a briefing; or on what was chosen of it, by the token of that choice. */
export async function less(call: Press): Promise<void> {
  const chosen = await kepts<{ less: string }>(call, "less", call.heard.action.on);
  if (chosen) return lower(call, chosen.less);
  const briefing = await briefingOf(call, call.heard.action.on);
  const { sure, perhaps } = await subjectsOf(call, briefing);
  const [only, ...more] = sure;
  if (only !== undefined && more.length === 0) return lower(call, only);
  const outlet = briefing.sources[0].outlet;
  const offered = [...new Set([...sure, ...perhaps])].slice(0, mostAsked);
  const buttons: Button[] = [];
  for (const one of [...offered, ...(outlet ? [lessOfOutlet(outlet)] : [])])
    buttons.push({
      label: clipped(capital(lessWords(one, call.tongue)), 70),
      action: { act: "less", on: await keep(call, "less", { less: one }) },
    });
  await call.say(
    notice("plain", [[{ bold: clipped(briefing.headline.text, 150) }], call.tongue.say("less.what")], {
      buttons,
    }),
  );
}

async function lower(call: Press, what: string): Promise<void> {
  const settings = await settingsHere(call);
  const { tongue } = call;
  const outlet = outletOfLess(what);
  if (settings.less.includes(what)) {
    await call.say(
      notice("plain", [
        outlet === undefined
          ? tongue.say("less.already-about", { topic: what })
          : tongue.say("less.already-from", { outlet }),
      ]),
    );
    return;
  }
  const token = await change(call, { settings: { ...settings, less: [...settings.less, what].slice(-mostLess) } });
  const place = { place: call.heard.in };
  const line =
    outlet === undefined
      ? tongue.text("less.now-about", { topic: what, place })
      : tongue.text("less.now-from", { outlet, place });
  await call.say(
    notice("done", [line], {
      buttons: [undoButton(token, tongue)],
    }),
  );
}

/**
 * What the headline itself is about, nothing that only its text names. Sure are a topic asked for here and who acts in
 * the headline; a country or a town may be where it happened, and bare words may be anything.
 */
async function subjectsOf(
  call: Call,
  briefing: Briefing,
): Promise<{ readonly sure: readonly string[]; readonly perhaps: readonly string[] }> {
  const headline = briefing.headline.text;
  const wanted = (await subscriptionsHere(call)).flatMap(({ topics }) => topics);
  const topics = readTopics(wanted).filter((topic) => !topic.excludes && topic.matches(topicText(headline)));
  const named = briefing.actors.filter(({ name, aliases }) => [name, ...aliases].some((one) => stands(one, headline)));
  const acting = named.filter(({ kind }) => kind !== "place").map(({ name }) => name);
  const places = named.filter(({ kind }) => kind === "place").map(({ name }) => name);
  return {
    sure: [...topics.map(({ words }) => words), ...acting],
    perhaps: [...places, ...longWords(headline, named)],
  };
}

/** As whole words: "Li" does not stand in "Libya". */
function stands(name: string, text: string): boolean {
  for (let at = text.indexOf(name); at >= 0; at = text.indexOf(name, at + 1)) {
    const around = text.charAt(at - 1) + text.charAt(at + name.length);
    if (!/[\p{L}\p{N}]/u.test(around)) return name.trim() !== "";
  }
  return false;
}

/** The two longest words of a headline that nobody is named by, in its order. */
function longWords(headline: string, named: Briefing["actors"]): readonly string[] {
  const names = named.flatMap(({ name, aliases }) => [name, ...aliases]).join(" ");
  const words = (headline.match(/(?<![\p{L}’'-])\p{Ll}[\p{L}’'-]{4,}/gu) ?? []).filter((word) => !names.includes(word));
  const longest = words.toSorted((a, b) => b.length - a.length).slice(0, 2);
  return words.filter((word) => longest.includes(word)).slice(0, 2);
}

const capital = (text: string): string => `${text.charAt(0).toUpperCase()}${text.slice(1)}`;
