// Who may do what at the desk, what it costs and what comes first: the one table of commands, buttons and forms, kept.
import { describe, expect, test } from "vitest";
import { commands, ruleOfCommand } from "../../src/desk/commands.ts";
import { forms, presses } from "../../src/desk/rules.ts";
import { type ActName, decodeAction, encodeAction } from "../../src/news/action.ts";
import type { CommandName, FormName, Said } from "../../src/news/talk.ts";
import { aDesk, briefed, type Desk, words } from "./world.ts";

/** A command as typed ("schedule add"), a button ("press retract") or a submitted form ("submit ask"). */
type Asked = { readonly name: string; readonly ask: (desk: Desk, mayManage: boolean) => Promise<readonly Said[]> };

const typed = Object.keys(commands).flatMap((command): Asked[] => {
  const row = commands[command as CommandName];
  const verbs = "verbs" in row ? row.verbs.map(({ name }) => name) : [undefined];
  return verbs.map((verb) => ({
    name: verb === undefined ? command : `${command} ${verb}`,
    ask: (desk, mayManage) => desk.type(command as CommandName, verb === undefined ? {} : { verb }, { mayManage }),
  }));
});
const pressed = (Object.keys(presses) as ActName[]).map((act): Asked => {
  return { name: `press ${act}`, ask: (desk, mayManage) => desk.press({ act, on: "b00000000001" }, { mayManage }) };
});
const submitted = (Object.keys(forms) as FormName[]).map((form): Asked => {
  return { name: `submit ${form}`, ask: (desk, mayManage) => desk.submit(form, "", {}, { mayManage }) };
});
const everything = [...typed, ...pressed, ...submitted];

const namesOf = async (is: (asked: Asked) => Promise<boolean>) => {
  const names: string[] = [];
  for (const asked of everything) if (await is(asked)) names.push(asked.name);
  return names.toSorted();
};

describe("the desk's table", () => {
  test("what those who may not manage are refused", async () => {
    const refused = await namesOf(async ({ ask }) => {
      const desk = aDesk();
      await briefed(desk);
      const said = words(await ask(desk, false));
      return said.includes("Only those who manage this channel");
    });
    expect(refused).toEqual([
      "follow",
      "follow-story",
      "press add-source",
      "press again",
      "press ask-deletion",
      "press ask-removal",
      "press delete-all",
      "press edit",
      "press follow",
      "press follow-story",
      "press layout",
      "press less",
      "press pause",
      "press post-now",
      "press remove-schedule",
      "press resume",
      "press retract",
      "press setup",
      "press setup-done",
      "press setup-form",
      "press setup-preview",
      "press stop-story",
      "press take-along",
      "press undo",
      "press unfollow",
      "schedule add",
      "schedule edit",
      "schedule layout",
      "schedule pause",
      "schedule remove",
      "schedule resume",
      "settings",
      "setup",
      "sources import",
      "submit layout",
      "submit schedule",
      "submit settings",
      "submit setup",
      "submit source",
      "topics",
      "unfollow",
    ]);
  });

  test("a briefing is not taken away by those who may not manage", async () => {
    const desk = aDesk();
    const { id } = await briefed(desk);
    await desk.press({ act: "retract", on: id }, { mayManage: false });
    expect(await desk.store.of("acme").briefings.ofId(id)).toBeDefined();
    await desk.press({ act: "retract", on: id });
    expect(await desk.store.of("acme").briefings.ofId(id)).toBeUndefined();
  });

  test("what counts towards thirty an hour", async () => {
    const costly = await namesOf(async ({ ask }) => {
      const desk = aDesk();
      await briefed(desk);
      await ask(desk, true);
      return (await desk.store.of("acme").costs.spent("person:dear:u1", "2026-03-02T07")) > 0;
    });
    expect(costly).toEqual([
      "ask",
      "brief",
      "follow-story",
      "press brief",
      "press preview",
      "press setup-preview",
      "press widen",
      "schedule preview",
      "submit ask",
      "submit brief",
      "submit setup",
    ]);
  });

  test("what opens with a form, or is shown in a modal, is told before anything is asked", () => {
    const opening = [
      ...typed.filter(({ name }) => {
        const [command, verb] = name.split(" ");
        const { first, modal } = ruleOfCommand(command as CommandName, verb);
        return first === "form" || modal;
      }),
      ...pressed.filter(({ name }) => {
        const { first, modal } = presses[name.slice("press ".length) as ActName];
        return first === "form" || modal;
      }),
    ];
    expect(opening.map(({ name }) => name).toSorted()).toEqual([
      "press add-source",
      "press again",
      "press ask",
      "press brief-link",
      "press edit",
      "press evidence",
      "press layout",
      "press report",
      "press setup",
      "press setup-form",
      "schedule add",
      "schedule edit",
      "schedule layout",
      "schedule list",
      "schedule pause",
      "schedule preview",
      "schedule remove",
      "schedule resume",
      "settings",
      "setup",
      "sources export",
      "sources import",
      "sources list",
    ]);
  });

  test("every button's row is a button that can be pressed", () => {
    for (const act of Object.keys(presses) as ActName[])
      expect(decodeAction(encodeAction({ act, on: "x" }))).toEqual({ act, on: "x" });
  });
});
