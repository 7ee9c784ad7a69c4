// What doctor says of the readers' pages: where links lead, and why they might lead nowhere.
import { expect, test } from "vitest";
import { checkPages } from "../../../adapters/page/doctor.ts";

const told = (WEB_URL: string | undefined, WEB_PORT?: number) =>
  checkPages({ WEB_URL, WEB_PORT, WEB_HOST: "127.0.0.1" });

test("nothing where there are none", () => expect(told(undefined)).toBeUndefined());

test("where they are and where they are served", () =>
  expect(told("https://news.example.org", 8081)).toEqual({
    what: "Readers' pages",
    ok: true,
    words: "links lead to https://news.example.org, served on 127.0.0.1:8081.",
  }));

test("that nobody serves them", () =>
  expect(told("https://news.example.org")).toMatchObject({ ok: false, words: expect.stringContaining("WEB_PORT") }));

test("that others read along, or that nobody else reaches them", () => {
  expect(told("http://news.example.org", 8081)?.words).toContain("use https");
  expect(told("http://localhost:8081", 8081)?.words).toContain("Only this machine");
  expect(told("http://localhost:8081", 8081)?.words).not.toContain("https");
});
