// What cost a worker twice: remembered by its content for an hour, so that nobody pays for it a third time.
import { createHash } from "node:crypto";
import type { Clock } from "../../src/ports/clock.ts";
import type { TroubleKind } from "../../src/trouble.ts";
import type { WorkName, Works } from "../../src/work.ts";

const rememberedMs = 3_600_000;
const most = 500;

type Done = { readonly name: WorkName; readonly input: Works[WorkName]["in"] };

export function openPoisons(clock: Clock) {
  const known = new Map<string, { readonly kind: TroubleKind; readonly until: number }>();
  return {
    add(job: Done, kind: TroubleKind): void {
      known.set(contentOf(job), { kind, until: clock.now() + rememberedMs });
      const [oldest] = known.keys();
      if (known.size > most && oldest !== undefined) known.delete(oldest);
    },
    /** Of what kind it was. Costs nothing as long as nothing is known. */
    of(job: Done): TroubleKind | undefined {
      if (known.size === 0) return undefined;
      const key = contentOf(job);
      const found = known.get(key);
      if (found && found.until <= clock.now()) known.delete(key);
      return found && found.until > clock.now() ? found.kind : undefined;
    },
  };
}

/** Texts alone, so that whoever asks for the same story in another place or length meets the same answer. */
function contentOf({ name, input }: Done): string {
  const hash = createHash("sha256").update(name);
  for (const text of textsIn(input)) hash.update(`\0${text}`);
  return hash.digest("base64");
}

const holdTexts =
  "story stories articles article told fresh briefing now sources sentences scope question title text".split(" ");

/** Every text of an article or a telling and every question, in order. */
function textsIn(input: unknown): readonly string[] {
  if (typeof input === "string") return [input];
  if (Array.isArray(input)) return input.flatMap(textsIn);
  if (typeof input !== "object" || input === null) return [];
  const given = input as Readonly<Record<string, unknown>>;
  return holdTexts.flatMap((name) => textsIn(given[name]));
}
