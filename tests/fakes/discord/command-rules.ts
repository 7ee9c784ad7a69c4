// What Discord refuses of commands' names, which its document does not state.
// https://docs.discord.com/developers/interactions/application-commands#application-command-object-application-command-naming

type Named = {
  readonly name: string;
  readonly type?: number;
  readonly description?: string;
  readonly name_localizations?: Readonly<Record<string, string>> | null;
  readonly description_localizations?: Readonly<Record<string, string>> | null;
  readonly options?: readonly Named[];
  readonly choices?: readonly Named[];
};

const pattern = /^[-_'\p{L}\p{N}\p{sc=Deva}\p{sc=Thai}]{1,32}$/u;

/** Of chat commands, their verbs and their fields; a message command may be called anything. */
export function commandObjections(commands: readonly Named[]): readonly string[] {
  const chat = commands.filter(({ type = 1 }) => type === 1);
  return [...siblings(chat), ...chat.filter((one) => lengthOf(one) > 8_000).map(({ name }) => `${name} is too long`)];
}

function siblings(all: readonly Named[]): readonly string[] {
  const locales = new Set(all.flatMap(({ name_localizations: said }) => Object.keys(said ?? {})));
  const twice = [...locales, "en"].flatMap((locale) => {
    const names = all.map(({ name, name_localizations: said }) => said?.[locale] ?? name);
    return names.filter((name, at) => names.indexOf(name) < at).map((name) => `${name} twice in ${locale}`);
  });
  const bad = all
    .flatMap(({ name, name_localizations: said }) => [name, ...Object.values(said ?? {})])
    .filter((name) => !pattern.test(name) || name !== name.toLowerCase())
    .map((name) => `the name ${name}`);
  return [...twice, ...bad, ...all.flatMap(({ options }) => siblings(options ?? []))];
}

/** The longest translation of each text counts. */
function lengthOf({ name, description = "", options = [], choices = [], ...said }: Named): number {
  const longest = (text: string, others: Readonly<Record<string, string>> | null | undefined) =>
    Math.max(text.length, ...Object.values(others ?? {}).map((one) => one.length));
  const own = longest(name, said.name_localizations) + longest(description, said.description_localizations);
  return own + [...options, ...choices].reduce((sum, one) => sum + lengthOf(one), 0);
}
