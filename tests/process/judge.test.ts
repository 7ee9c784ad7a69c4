// A judge measured by the real commands: doctor puts the quiz to it, and what it found is kept for whoever runs next.
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, afterEach, expect, test } from "vitest";
import type { ModelRequest } from "../../src/ports/model.ts";
import { type Asked, completion, type OpenAIServer, openAIServer } from "../fakes/openai.ts";
import { pairsIn, reading } from "../judging/changes-judges.ts";
import { isDoubts, type Judging } from "../judging/judges.ts";
import { knowing, stamping } from "../judging/quiz-judges.ts";
import { runLede, startLede } from "./lede.ts";

const opened: OpenAIServer[] = [];
const folder = mkdtempSync(join(tmpdir(), "lede-judge-"));
afterEach(async () => {
  for (const server of opened.splice(0)) await server.close();
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Keeps to doctor's form, judges as told, and drafts nothing that could be used. */
async function serverOf(judging: Judging, changes = reading()): Promise<OpenAIServer> {
  const server = await openAIServer(({ body }: Asked) => {
    const [, user] = body.messages as readonly { readonly content: string }[];
    const request = { system: "", prompt: user?.content ?? "", schema: { name: "", json: {} }, maxOutputTokens: 1 };
    // A server that counts few tokens of a long prompt would be one that cut it.
    const usage = { input: Math.ceil(request.prompt.length / 4), output: 900 };
    if (pairsIn(request).length > 0) return completion(changes(request), { usage });
    if (!isSheet(request)) return completion('{"ready":"yes","first":"harbour","last":"meadow"}');
    return completion(judging(request) as string, { usage });
  });
  opened.push(server);
  return server;
}

const isSheet = (request: ModelRequest): boolean => request.prompt.includes("Statements:") && !isDoubts(request);

const sheetsOf = ({ asked }: OpenAIServer): number =>
  asked.filter(({ body }) => JSON.stringify(body).includes("Statements:")).length;

const envOf = ({ url }: OpenAIServer, database: string) => ({
  OPENAI_BASE_URL: url,
  OPENAI_MODEL: "a-model",
  DATABASE_URL: join(folder, database),
});

/** Several processes, and a quiz: longer than the usual limit on a busy machine. */
const slow = 90_000;

const article = join(folder, "article.txt");
writeFileSync(
  article,
  "The ferry Aurora sank off Lerwick on Monday. All 40 people aboard were rescued by two trawlers.",
);

test("a command that writes by a judge without a mark says so, and what to do", { timeout: slow }, async () => {
  const env = envOf(await serverOf(knowing), "unmeasured.db");
  const { stderr } = await runLede(["brief", "--writer", "model", article], "", env);
  expect(stderr).toContain("a-model is not measured yet as a judge");
  expect(stderr).toContain("npm start -- doctor");
});

test("doctor measures a judge once, and the command that writes by it then says nothing", {
  timeout: slow,
}, async () => {
  const server = await serverOf(knowing);
  const env = envOf(server, "measured.db");
  // A mark is kept where a start, or any command that writes by a judge, has made a database.
  await runLede(["publish"], "", env);
  const { code, stdout } = await runLede(["doctor"], "", env);
  expect(stdout.replace(/\s+/g, " ")).toContain("a-model accepts 40 of 40 true lines and 0 of 100 false ones");
  expect(stdout.replace(/\s+/g, " ")).toContain("a-model accepts 40 of 40 changes and 0 of 100 notes that are none");
  expect([code, sheetsOf(server)]).toEqual([0, 22]);
  const after = await runLede(["brief", "--writer", "model", article], "", env);
  expect(after.stderr).not.toContain("judge");
});

test("doctor ends badly for a judge that says yes to everything", { timeout: slow }, async () => {
  const env = envOf(await serverOf(stamping), "stamped.db");
  await runLede(["publish"], "", env);
  const { code, stdout } = await runLede(["doctor", "--json"], "", env);
  expect(code).toBe(1);
  expect(stdout).toMatch(/"what":"Judge's mark","ok":false,.*accepts 40 of 40 .*100 of 100 .*Set another/);
});

test("doctor ends badly for a judge that reads lines and calls everything a change", { timeout: slow }, async () => {
  const env = envOf(await serverOf(knowing, reading(undefined, { isStamping: true })), "changing.db");
  await runLede(["publish"], "", env);
  const { code, stdout } = await runLede(["doctor", "--json"], "", env);
  expect(code).toBe(1);
  expect(stdout).toMatch(/"what":"Judge's mark","ok":true/);
  expect(stdout).toMatch(/"what":"Judge's mark for changes","ok":false,.*100 of 100 notes that are none/);
});

test("a process that starts measures in the background, and stops at once in the middle of it", async () => {
  const server = await openAIServer(() => ({ hang: "headers" }));
  opened.push(server);
  const lede = startLede([], envOf(server, "started.db"));
  await server.arrived(1);
  lede.child.kill("SIGTERM");
  const { code, signal } = await lede.ended;
  expect({ code, signal }).toEqual({ code: 0, signal: null });
});
