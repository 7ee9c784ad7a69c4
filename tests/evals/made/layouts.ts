// Pages of further systems in eight languages: layouts made by hand, filled with the story of their language.
import { readFileSync } from "node:fs";
import type { MadePage } from "./made-page.ts";
import tongues from "./tongues.table.json" with { type: "json" };

/** The story's paragraphs in the order in which the page shows them. */
export function pagesOfLayouts(): readonly MadePage[] {
  const written = readFileSync(new URL("layouts.txt", import.meta.url), "utf8")
    .split(/^=== /m)
    .slice(1);
  return written.map((section) => {
    const [head = "", ...lines] = section.split("\n");
    const [name = "", language = ""] = head.split(" ");
    return pageOf(name, lines.join("\n").trim(), tongues[language as keyof typeof tongues]);
  });
}

function pageOf(name: string, layout: string, { story, headlines }: (typeof tongues)["en"]): MadePage {
  const told = [...layout.matchAll(/\{(\d)\}|⟦(.*?)⟧/g)].map(([, at, own]) => own ?? story[Number(at) - 1] ?? "");
  const html = layout
    .replace(/\{(\d)\}/g, (_, at: string) => story[Number(at) - 1] ?? "")
    .replaceAll("{title}", headlines[0]?.[0] ?? "")
    .replace(/[⟦⟧]/g, "");
  return { name, text: told.join("\n"), html };
}
