// Which country a name means, in any language that the runtime knows, and cities that English calls otherwise.
import exonyms from "./exonyms.json" with { type: "json" };

const built = new Map<string, ReadonlyMap<string, string>>();

/** A code for a country or a city under the name that a language has for it; undefined for any other word. */
export function placeNamed(name: string, language: string): string | undefined {
  const code = language === "und" ? "en" : language;
  const known = built.get(code) ?? namesOf(code);
  built.set(code, known);
  return known.get(name.toLowerCase());
}

function namesOf(language: string): ReadonlyMap<string, string> {
  const names = new Map<string, string>();
  const regions = new Intl.DisplayNames([language], { type: "region", fallback: "none" });
  for (let first = 65; first <= 90; first++)
    for (let second = 65; second <= 90; second++) {
      const code = String.fromCharCode(first, second);
      const name = regions.of(code)?.toLowerCase();
      if (name !== undefined && !names.has(name)) names.set(name, code);
    }
  for (const [code, forms] of Object.entries(exonyms))
    for (const form of (forms as Readonly<Record<string, string>>)[language]?.split(", ") ?? [])
      names.set(form.toLowerCase(), code);
  return names;
}
