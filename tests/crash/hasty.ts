// Loaded before Lede: every clock of the process runs so many times as fast, so that an outage of minutes takes seconds.
const [base, times] = [Number(process.env.HASTE_BASE), Number(process.env.HASTE_TIMES)];
const [now, counted] = [Date.now, performance.now.bind(performance)];
Date.now = () => Math.round(base + (now() - base) * times);
performance.now = () => counted() * times;

const { setTimeout: wait, setInterval: repeat } = globalThis;
const sooner = <T extends typeof wait | typeof repeat>(timer: T): T =>
  Object.assign((act: () => void, ms = 0, ...given: []) => timer(act, ms / times, ...given), timer);
globalThis.setTimeout = sooner(wait);
globalThis.setInterval = sooner(repeat);
