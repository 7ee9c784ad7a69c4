// Whether pages that are no story are told from those that are, in eight languages, and what is told of each.
import { extractPage } from "../../src/gathering/page.ts";
import { type Evaluation, isShown } from "./harness.ts";
import { type PageOfKind, pagesOfKinds } from "./made/page-kinds.ts";

export const evaluation: Evaluation = {
  says: "invented walls, fronts, checks and stories of eight languages",
  needs: [],
  run(_folder, args, part) {
    const judged = pagesOfKinds()
      .filter(({ id }) => part.has(id))
      .map((page) => ({ page, isRight: isRight(page) }));
    if (isShown(args, part))
      for (const { page } of judged.filter((one) => !one.isRight))
        console.log(`${page.id}: ${JSON.stringify(extractPage(page.html, page.url))}`);
    const share = (of: (page: PageOfKind) => boolean) => {
      const all = judged.filter(({ page }) => of(page));
      return all.filter((one) => one.isRight).length / all.length;
    };
    return [
      { what: "pages", figure: judged.length },
      { what: "no stories told apart", figure: share(({ kind }) => kind !== "article"), unit: "%", bar: ">= 95%" },
      { what: "stories read whole", figure: share(({ kind }) => kind === "article"), unit: "%", bar: ">= 99%" },
      ...(["consent", "ads", "login", "script", "paid", "front", "section"] as const).map((kind) => ({
        what: kind,
        figure: share((page) => page.kind === kind),
        unit: "%",
      })),
    ];
  },
};

/** Of a wall nothing but the story's own sentences is told, of a front its stories; a story is told whole. */
function isRight({ html, url, kind, own }: PageOfKind): boolean {
  const page = extractPage(html, url);
  const lines = page.text === "" ? [] : page.text.split("\n");
  if (kind === "article") return page.completeness === "full" && lines.join("\n") === own.join("\n");
  if (kind === "front" || kind === "section") return page.stories?.length === 5 && lines.length === 0;
  return page.completeness === "excerpt" && page.stories === undefined && lines.every((line) => own.includes(line));
}
