// The in-process queue keeps the jobs contract.
import { openMemoryJobs } from "../../../adapters/jobs/memory.ts";
import { jobsContract } from "../../contracts/jobs.contract.ts";
import { FixedClock, settle } from "../../fakes/clock.ts";
import { KeptLog } from "../../fakes/log.ts";

jobsContract("memory", async () => {
  const clock = new FixedClock();
  return {
    jobs: openMemoryJobs({ clock, log: new KeptLog() }),
    settle,
    pass: () => clock.advance(60_000),
    dispose: async () => {},
  };
});
