// Which exports of src/ read a text, found in the sources: those that can be called with a text alone are, the others
// stand within an entry that calls them.
import { globSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { child, type Node, nameOf, parse } from "../../house/syntax.ts";

const root = join(import.meta.dirname, "../../..");

/** What parameters of type string are called that hold no text of a stranger: keys, names of things of ours. */
const noTexts: ReadonlySet<string> = new Set(
  (
    "act address base by id judge key kind language locale name named norm on place placeZone service sign stem tenant " +
    "token url usual which xpos zone"
  ).split(" "),
);

/** Folders whose readers take more than a text, and the entry through which a stranger's text reaches them. */
export const within: Readonly<Record<string, string>> = {
  "src/answering/": "an article, asked",
  "src/checking/": "a claim",
  "src/desk/": "a message among people",
  "src/drawing/": "a drawing",
  "src/gathering/": "a page",
  "src/judging/": "a model's reply",
  "src/language/": "an article, read",
  "src/news/": "an article, written",
  "src/prompting/": "a model's reply",
  "src/publishing/": "when to post",
  "src/reading/": "an article, read",
  "src/unfolding/": "an article, told again",
  "src/watching/": "an article, read again",
  "src/words/": "an article, written",
  "src/writing/": "an article, written",
};

/** Rooms whose readers get whole documents; the others get sentences, which 1,500 characters bound. */
const ofDocuments = /^src\/(?:gathering|prompting)\/|^src\/reading\/page\/|^src\/language\/detect/;
const most = { document: 200_000, sentence: 6_000 } as const;

type Found = { readonly file: string; readonly name: string; readonly alone: boolean };

/** Every exported function of a room with a text among its parameters: what stands beside the rooms reads the operator. */
export function readersOfText(): readonly Found[] {
  return globSync("src/*/**/*.ts", { cwd: root })
    .sort()
    .flatMap((file) => {
      const source = readFileSync(join(root, file), "utf8");
      return (parse(file, source).program.body as readonly Node[]).flatMap((one) => readersIn(file, source, one));
    });
}

function readersIn(file: string, source: string, statement: Node): readonly Found[] {
  const made = statement.type === "ExportNamedDeclaration" ? child(statement, "declaration") : undefined;
  if (made === undefined) return [];
  const parts = made.type === "VariableDeclaration" ? (made.declarations as readonly Node[]) : [made];
  return parts.flatMap((part) => {
    const does = part.type === "FunctionDeclaration" ? part : child(part, "init");
    const name = nameOf(child(part, "id"));
    if (name === undefined || does === undefined || !/Function/.test(does.type)) return [];
    const parameters = does.params as readonly Node[];
    if (!parameters.some((each) => isText(each, source))) return [];
    const needed = parameters.filter((each) => each.type !== "AssignmentPattern" && each.optional !== true);
    return [{ file, name, alone: needed.length === 1 && needed.every((each) => isText(each, source)) }];
  });
}

function isText(parameter: Node, source: string): boolean {
  const is = parameter.type === "AssignmentPattern" ? child(parameter, "left") : parameter;
  const type = child(is, "typeAnnotation");
  const name = nameOf(is);
  return type !== undefined && source.slice(type.start, type.end) === ": string" && !noTexts.has(name ?? "");
}

/** Those that are measured by themselves. */
export const alone = () =>
  readersOfText()
    .filter((one) => one.alone)
    .map(({ file, name }) => ({
      name: `${file} ${name}`,
      most: ofDocuments.test(file) ? most.document : most.sentence,
      load: async (): Promise<(text: string) => unknown> => {
        const exported = ((await import(join(root, file))) as Record<string, (text: string) => unknown>)[name];
        if (exported === undefined) throw new Error(`${file} does not export ${name}.`);
        return (text) => {
          try {
            return exported(text);
          } catch {
            // A refusal was read, too.
            return undefined;
          }
        };
      },
    }));
