// The terminal keeps the contract of every chat platform, as far as a terminal can.
import { PassThrough, Writable } from "node:stream";
import { here, openTerminal } from "../../../adapters/terminal/index.ts";
import { commands } from "../../../src/desk/commands.ts";
import { platformContract } from "../../contracts/platform.contract.ts";
import { aBriefing, anEdition } from "../../contracts/store/samples.ts";
import { CountingIds } from "../../fakes/ids.ts";

platformContract("the terminal", async () => {
  let written = 0;
  let lost = false;
  const output = new Writable({
    write(_chunk, _encoding, done) {
      written += 1;
      done(lost ? new Error("EPIPE") : null);
    },
  });
  output.on("error", () => {});
  const platform = openTerminal(
    { input: new PassThrough(), output, colour: false, zone: "UTC", locale: "en", commands },
    { ids: new CountingIds() },
  );
  return {
    platform,
    place: here,
    requests: () => written,
    messages: () => written,
    loseAnswer: () => {
      lost = true;
    },
    indelible: true,
    without: "a terminal is one open place",
    said: [
      { said: { kind: "briefing", audience: "everyone", briefing: aBriefing() }, words: ["Title of 1", "Zero. [1]"] },
      { said: { kind: "edition", audience: "everyone", edition: anEdition() }, words: ["Morning edition", "climate"] },
    ],
    dispose: async () => {},
  };
});
