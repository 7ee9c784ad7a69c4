// Whether a name is somebody's who does or says something in the sources: what was taken for an
// organisation may be a disease, a film or a ship.
import { isSpeaking } from "../../language/en/speech-verbs.ts";
import { tokensOf } from "../../language/tokenize.ts";
import { wordSet } from "../../language/word-set.ts";
import type { Actor, Briefing } from "../briefing.ts";

/** Words that such names end or begin with. */
const bodies = wordSet(
  `academy administration agency airlines airways army assembly association authority bank board broadcaster bureau
  cabinet center centre chamber church club co college commission committee company congress co. corp corp. corporation
  council court department federation fc force forces foundation government group guard hospital house inc inc.
  institute institution league library limited ltd ltd. ministry motors museum network office orchestra organisation
  organization parliament party police school senate service services society nations state states systems team times
  trust union university`,
);

/** What bodies do in the news, beside speaking; asked by their stems, so that "buys" is "buy". */
const acts: ReadonlySet<string> = new Set(
  tokensOf(
    `accuse acquire agree aim appeal approve arrest ask attack back ban beat began begin bought buy broke build built
    call cancel capture charge claim close control create cut decline defeat demand deny drop employ execute expect
    expel fail file fine fire force fight fought find found gave give hire hold hope invest issue join kidnap kill
    launch lead led lose lost make made meet met move offer open operate oppose order own pay paid plan play post
    promise publish pull raise reject release remove run score seek seize sell sold send sent settle shut sign spend
    spent stop sue suspend take test took try use vote want warn win withdrew won write wrote`,
  ).map(({ stem }) => stem),
);

/** Between a name and its verb. */
const between = wordSet("also already did does had has have is just later now only was will would");

/** Two words may stand between: "has already denied". */
const furthest = 3;

export function isDoing({ name, aliases, role }: Actor, { headline, sources }: Briefing): boolean {
  if (role !== undefined) return true;
  const words = name.toLowerCase().split(" ");
  if (words.some((word) => bodies.has(word))) return true;
  return sources.some(({ sentences }) =>
    [headline.text, ...sentences].some((text) =>
      [name, ...aliases].some((form) => text.includes(form) && doesIn(text, form)),
    ),
  );
}

/** An apposition may stand between a name and its verb: "Airbus, Europe's biggest maker of aircraft, has announced". */
const longest = 160;
const nearest = 50;

function doesIn(text: string, form: string): boolean {
  for (let at = text.indexOf(form); at >= 0; at = text.indexOf(form, at + form.length)) {
    const rest = text.slice(at + form.length, at + form.length + longest).replace(/^,[^,]{3,90},/, "");
    const after = tokensOf(rest.slice(0, nearest));
    const verb = after.slice(0, furthest).find(({ norm }) => !between.has(norm));
    if (verb?.spaced && (isSpeaking(verb.lower) || acts.has(verb.stem))) return true;
    if (/\b(?:by|against|sued) (?:the )?$/.test(text.slice(0, at))) return true;
  }
  return false;
}
