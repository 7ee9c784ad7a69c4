// completion: what a shell needs to finish the words of lede, made from the same table as help.
import { everywhere } from "./everywhere.ts";
import { writeLine } from "./lines.ts";
import { type Flag, type Script, script } from "./script.ts";

const shells = ["bash", "zsh", "fish"] as const;

export default script({
  says: "Prints what your shell needs to complete lede's commands and flags.",
  usage: ["bash|zsh|fish"],
  examples: [
    'eval "$(lede completion bash)"                             # in ~/.bashrc',
    'eval "$(lede completion zsh)"                              # in ~/.zshrc, after compinit',
    "lede completion fish > ~/.config/fish/completions/lede.fish",
  ],
  operands: shells,
  flags: {},
  async act({ operands: [shell] }, { streams }, all) {
    const written = { bash, zsh, fish }[shell as (typeof shells)[number]](await all());
    for (const line of written) await writeLine(streams.output, line);
    return 0;
  },
});

type Table = ReadonlyMap<string, Script>;
const flagsOf = (one: Script): [string, Flag][] => Object.entries({ ...one.flags, ...everywhere });
const quoted = (words: string): string => `'${words.replaceAll("'", "'\\''")}'`;
const wordsOf = ({ operands }: Script): readonly string[] => (typeof operands === "string" ? [] : operands);

/** https://www.gnu.org/software/bash/manual/html_node/Programmable-Completion.html */
function bash(table: Table): string[] {
  const names = [...table.keys()];
  const values = [...table].flatMap(([name, one]) =>
    Object.entries(one.flags).flatMap(([flag, { of }]) =>
      of === undefined
        ? []
        : [`    ${name}:--${flag}) COMPREPLY=($(compgen -W ${quoted(of.join(" "))} -- "$word")); return ;;`],
    ),
  );
  const flags = [...table].map(([name, one]) => {
    const all = [...flagsOf(one).map(([flag]) => `--${flag}`), ...wordsOf(one)];
    return `      ${name}) words=${quoted(all.join(" "))} ;;`;
  });
  const files = [...table].filter(([, { operands }]) => operands === "files").map(([name]) => name);
  const everywhereWords = Object.keys(everywhere).map((flag) => `--${flag}`);
  return [
    "_lede() {",
    `  local word=\${COMP_WORDS[COMP_CWORD]} before=\${COMP_WORDS[COMP_CWORD-1]} command="" words="" one`,
    `  for one in "\${COMP_WORDS[@]:1:COMP_CWORD-1}"; do`,
    `    case " ${names.join(" ")} " in *" $one "*) command=$one; break ;; esac`,
    "  done",
    '  case "$command:$before" in',
    ...values,
    '    *) case "$command" in',
    ...flags,
    `      *) words=${quoted([...names, "help", ...everywhereWords].join(" "))} ;;`,
    "    esac ;;",
    "  esac",
    '  COMPREPLY=($(compgen -W "$words" -- "$word"))',
    `  case "$command:$word" in ${files.map((name) => `${name}:-*`).join("|")}) ;;`,
    `    ${files.map((name) => `${name}:*`).join("|")}) COMPREPLY+=($(compgen -f -- "$word")) ;;`,
    "  esac",
    "}",
    "complete -o filenames -F _lede lede",
  ];
}

/** https://zsh.sourceforge.io/Doc/Release/Completion-System.html */
function zsh(table: Table): string[] {
  const shown = (words: string) => words.replaceAll(/[[\]:\\]/g, "\\$&");
  const spec = (one: Script) => [
    ...flagsOf(one).map(([flag, { says, type, of, takes = "value" }]) => {
      const value = type === "boolean" ? "" : of === undefined ? `:${takes}:` : `:value:(${of.join(" ")})`;
      return quoted(`--${flag}[${shown(says)}]${value}`);
    }),
    one.operands === "files" ? quoted("*:file:_files") : quoted(`*:word:(${wordsOf(one).join(" ")})`),
  ];
  return [
    "#compdef lede",
    "_lede() {",
    "  local -a commands",
    "  commands=(",
    ...[...table].map(([name, { says }]) => `    ${quoted(`${name}:${shown(says)}`)}`),
    "  )",
    "  if (( CURRENT == 2 )); then _describe command commands; return; fi",
    "  local command=$words[2]",
    "  shift words; (( CURRENT-- ))",
    "  case $command in",
    ...[...table].map(([name, one]) => `    ${name}) _arguments ${spec(one).join(" ")} ;;`),
    "  esac",
    "}",
    "compdef _lede lede",
  ];
}

/** https://fishshell.com/docs/current/cmds/complete.html */
function fish(table: Table): string[] {
  const none = `not __fish_seen_subcommand_from ${[...table.keys()].join(" ")}`;
  const commands = [...table].map(
    ([name, { says }]) => `complete -c lede -f -n ${quoted(none)} -a ${name} -d ${quoted(says)}`,
  );
  const flags = [...table].flatMap(([name, one]) => {
    const seen = `-n ${quoted(`__fish_seen_subcommand_from ${name}`)}`;
    const own = Object.entries(one.flags).map(([flag, { says, type, of }]) => {
      const value = type === "boolean" ? "" : of === undefined ? " -x" : ` -x -a ${quoted(of.join(" "))}`;
      return `complete -c lede ${seen} -l ${flag}${value} -d ${quoted(says)}`;
    });
    const rest = one.operands === "files" ? `complete -c lede ${seen} -F` : undefined;
    const words =
      wordsOf(one).length === 0 ? undefined : `complete -c lede -f ${seen} -a ${quoted(wordsOf(one).join(" "))}`;
    return [...own, ...[rest, words].filter((line) => line !== undefined)];
  });
  const all = Object.entries(everywhere).map(([flag, { says }]) => `complete -c lede -l ${flag} -d ${quoted(says)}`);
  return [...commands, ...flags, ...all];
}
