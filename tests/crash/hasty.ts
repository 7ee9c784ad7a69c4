// Loaded before Lede: every clock of the process runs so many times as fast, so that an outage of minutes takes seconds;
// and the one on the wall is set by what a file says, whenever it is told to.
import { readFileSync } from "node:fs";

const [base, times] = [Number(process.env.HASTE_BASE), Number(process.env.HASTE_TIMES)];
const [now, counted] = [Date.now, performance.now.bind(performance)];
let set = 0;
Date.now = () => Math.round(base + (now() - base) * times) + set;
process.on("SIGUSR2", () => {
  set = Number(readFileSync(process.env.HASTE_SET ?? "", "utf8"));
});
performance.now = () => counted() * times;

const { setTimeout: wait, setInterval: repeat } = globalThis;
const sooner = <T extends typeof wait | typeof repeat>(timer: T): T =>
  Object.assign((act: () => void, ms = 0, ...given: []) => timer(act, ms / times, ...given), timer);
globalThis.setTimeout = sooner(wait);
globalThis.setInterval = sooner(repeat);
