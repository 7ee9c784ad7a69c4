// The real adapter before a fake server of its own, and both closed again.
import { type OpenAIConfig, type OpenedModel, openModel } from "../../adapters/openai/index.ts";
import { FixedClock } from "./clock.ts";
import { KeptLog } from "./log.ts";
import { type Answer, type Asked, type OpenAIServer, openAIServer } from "./openai.ts";

const opened: OpenAIServer[] = [];

export async function closeServers(): Promise<void> {
  for (const server of opened.splice(0)) await server.close();
}

export type Opened = {
  readonly model: OpenedModel;
  readonly server: OpenAIServer;
  readonly clock: FixedClock;
  readonly log: KeptLog;
};

export async function modelOn(
  answer: (asked: Asked, number: number) => Answer,
  config: Partial<OpenAIConfig> = {},
): Promise<Opened> {
  const server = await openAIServer(answer);
  opened.push(server);
  const [clock, log] = [new FixedClock(), new KeptLog()];
  const whole = { OPENAI_API_KEY: "sk-test", OPENAI_BASE_URL: server.url, OPENAI_MODEL: "fake", ...config };
  return { server, clock, log, model: openModel(whole, { clock, log }) };
}
