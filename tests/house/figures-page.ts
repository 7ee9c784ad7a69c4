// The tables of docs/figures.md that npm run eval fills: a row a figure, before the work of 26 November 2026 and now, for each part.
import { figureText, type Row } from "../evals/harness.ts";
import type { Report, ReportRow } from "../evals/report.ts";

const areas: Readonly<Record<string, readonly string[]>> = {
  Language: ["syntax"],
  Reading: ["sentences", "names", "actors", "figures", "quotes", "cleaning"],
  Gathering: ["pages", "made-pages", "page-kinds", "feeds", "stories"],
  Publishing: ["schedules", "corrections", "changes", "follow"],
  Answers: ["questions", "dialogues", "talk", "threads", "asked"],
  "Writing and checking": [
    "editor",
    "told",
    "briefings",
    "model",
    "translations",
    "checker",
    "checker-parts",
    "exchanges",
    "posted-lies",
    "vouched",
    "deletions",
  ],
};

/** Every evaluation of the report stands in some area, or this throws: a figure that is nowhere would be forgotten. */
export function figureTables(before: Report, now: Report): string {
  const placed = Object.values(areas).flat();
  const lost = Object.keys(now.material).filter((name) => !placed.includes(name));
  if (lost.length > 0) throw new Error(`figures-page.ts gives no area to ${lost.join(", ")}`);
  const taken = `Before: ${before.date}. Now: ${now.date}, ${now.machine}.`;
  return [taken, ...Object.entries(areas).map(([area, names]) => areaTable(area, names, before, now))].join("\n\n");
}

function areaTable(area: string, names: readonly string[], before: Report, now: Report): string {
  const lines = names.flatMap((name) => {
    const whats = [...new Set(now.rows.filter((row) => row.evaluation === name).map((row) => row.what))];
    return whats.map((what, at) => {
      const find = (report: Report, part: string): ReportRow | undefined =>
        report.rows.find((row) => row.evaluation === name && row.what === what && row.part === part);
      const drawer = find(now, "drawer");
      const known = drawer?.note?.endsWith("learned from it") ? " †" : "";
      const cells = [
        at === 0 ? `\`npm run eval -- ${name}\`` : "",
        what,
        shown(find(before, "whole")),
        shown(find(now, "whole")),
        shown(find(now, "seen")),
        `${shown(drawer)}${known}`,
        drawer?.bar ?? find(now, "whole")?.bar ?? "",
      ];
      return `| ${cells.join(" | ")} |`;
    });
  });
  const head = ["| command | what | all, before | all | seen | drawer | bar |", "|---|---|---|---|---|---|---|"];
  return [`### ${area}`, "", ...head, ...lines].join("\n");
}

/** A report keeps nothing to count as null. */
const shown = (row: ReportRow | undefined): string =>
  figureText(row && ({ ...row, figure: row.figure ?? Number.NaN } satisfies Row));
