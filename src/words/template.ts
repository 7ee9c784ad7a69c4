// What a message of the catalogue is: ICU's syntax, of it {name}, {n, plural, one {# day} other {# days}} and
// selectordinal; and a command as our sentences name it, {/schedule add: weekdays at 08:00}, which stays as it is.

type Segment =
  | string
  | { readonly name: string }
  | { readonly count: string; readonly forms: ReadonlyMap<string, Template>; readonly ordinal: boolean }
  | "#";
export type Template = readonly Segment[];

/** Throws an Error for what is not closed, and for a plural without `other`: a mistake of ours, which a test finds. */
export function readTemplate(text: string): Template {
  const [message, end] = segments(text, 0);
  if (end < text.length) throw new Error(`Unexpected } at ${end} of: ${text}`);
  return message;
}

/** Up to the brace that closes it, or the end. A # stands for the plural's number. */
function segments(text: string, from: number): readonly [Template, end: number] {
  const found: Segment[] = [];
  let at = from;
  while (at < text.length && text[at] !== "}") {
    const [command] = /^\{\/[^{}]+\}/.exec(text.slice(at)) ?? [];
    if (command !== undefined) {
      found.push(command);
      at += command.length;
    } else if (text[at] === "{") {
      const [segment, end] = argument(text, at + 1);
      found.push(segment);
      at = end;
    } else {
      const [words = "#"] = /^[^{}#]+/.exec(text.slice(at)) ?? [];
      found.push(words);
      at += words.length;
    }
  }
  return [found, at];
}

function argument(text: string, from: number): readonly [Segment, end: number] {
  const [whole, name = "", next] = /^(\w+)(\}|, (?:plural|selectordinal), )/.exec(text.slice(from)) ?? [];
  if (whole === undefined) throw new Error(`No name at ${from} of: ${text}`);
  let at = from + whole.length;
  if (next === "}") return [{ name }, at];
  const forms = new Map<string, Template>();
  for (;;) {
    const [opening, category = ""] = /^ ?([a-z]+) \{/.exec(text.slice(at)) ?? [];
    if (opening === undefined) break;
    const [form, end] = segments(text, at + opening.length);
    forms.set(category, form);
    at = end + 1;
  }
  if (text[at] !== "}" || !forms.has("other")) throw new Error(`A plural that is not whole at ${from} of: ${text}`);
  return [{ count: name, forms, ordinal: next === ", selectordinal, " }, at + 1];
}

/** How a language counts: which form a number takes, and how it is written. */
export type Counting = {
  readonly plurals: Intl.PluralRules;
  readonly ordinals: Intl.PluralRules;
  readonly digits: Intl.NumberFormat;
};

/** The words in order, with what was given for each name in its place; a list that was given is spread out. */
export function fillTemplate(
  message: Template,
  given: Readonly<Record<string, unknown>>,
  counting: Counting,
  number = "#",
): readonly unknown[] {
  return message.flatMap((segment): readonly unknown[] => {
    if (typeof segment === "string") return [segment === "#" ? number : segment];
    if ("name" in segment) {
      const value = given[segment.name];
      return typeof value === "number" ? [counting.digits.format(value)] : Array.isArray(value) ? value : [value];
    }
    const amount = Number(given[segment.count]);
    const rules = segment.ordinal ? counting.ordinals : counting.plurals;
    const form = segment.forms.get(rules.select(amount)) ?? segment.forms.get("other") ?? [];
    return fillTemplate(form, given, counting, counting.digits.format(amount));
  });
}

export type NameAsked = { readonly name: string; readonly forms?: readonly string[]; readonly ordinal?: boolean };

/** Every name in it, and of those the counted ones with the forms they have: what a translation must share. */
export function namesIn(message: Template): readonly NameAsked[] {
  return message.flatMap((segment) => {
    if (typeof segment === "string") return [];
    if ("name" in segment) return [segment];
    const { count, forms, ordinal } = segment;
    return [{ name: count, forms: [...forms.keys()], ordinal }, ...[...forms.values()].flatMap(namesIn)];
  });
}
