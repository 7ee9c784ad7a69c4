// What packages bring and Lede never runs: left out of a build, each with the reason why nobody will miss it.

/** A file of a package, by the end of its path, and why it is never reached. What is reached all the same throws. */
type LeftOut = { readonly file: RegExp; readonly why: string };

export const leftOut: readonly LeftOut[] = [
  { file: /\/express\/index\.js$/, why: "Bolt's ExpressReceiver; Lede has its HTTPReceiver or a socket." },
  {
    file: /\/node_modules\/iconv-lite\/lib\/index\.js$/,
    why: "raw-body asks for it where it is given an encoding; Bolt gives none.",
  },
  { file: /\/cssomnom\/dist\/parse\.js$/, why: "linkedom's `sheet` of a style element, which nobody reads." },
  { file: /\/cron-parser\/dist\/index\.js$/, why: "pg-boss's own schedules, which are off: `schedule: false`." },
  { file: /\/rrule-temporal\/dist\/index\.js$/, why: "The same." },
  { file: /\/undici\/lib\/milo\/(?:no-)?simd\.js$/, why: "undici's second parser, an experiment that is off." },
  {
    file: /\/undici\/lib\/llhttp\/llhttp-wasm\.js$/,
    why: "For processors without SIMD, which Node 22 has no builds for.",
  },
  { file: /\/undici\/lib\/mock\/[a-z-]+\.js$/, why: "For the tests of whoever uses undici." },
];

/** What is taken instead of what is asked for, by its path from the project's root. */
export const instead: readonly { readonly asked: RegExp; readonly taken: string; readonly why: string }[] = [
  {
    asked: /^discord\.js$/,
    taken: "build/discord-parts.ts",
    why: "Its main file loads the classes of all it can do: 1.4 MB and 18 MB of memory for names its parts have.",
  },
  {
    asked: /^@discordjs\/rest$/,
    taken: "node_modules/@discordjs/rest/dist/web.mjs",
    why: "The same without an undici of its own: every request of Lede's is made by the undici it has.",
  },
];
