// Lines of an English page that say who made it, when, and by which rights: rows, each with the reason given to people.
import { type BoilerplateRule, because, unlessSentence } from "./boilerplate-reasons.ts";

const credit = "a photo or video credit";
const copyright = "a copyright line";
const desk = "an editor's line";
const date = "a date line";
const notice = "a notice about cookies or terms";

export const creditRows: readonly BoilerplateRule[] = [
  {
    name: "credit of a picture",
    pattern: [
      "> image source|caption|copyright|credit|credits? :|,",
      "> image via",
      "> media caption",
      "> photo|photos|photograph by|credit|courtesy? :|/",
      "> photo|photos|photograph by|credit|courtesy",
      "> photographs|credit|credits|caption :",
      "> picture|pictures by|credit? :",
      "> reuters|ap|afp|epa|pa|alamy|shutterstock|file photo|image|images|/",
      "> getty photo|/",
      "> ( ap|afp|reuters|getty|epa photo",
      "> file photo|image|pic|picture? :",
    ],
    make: because(credit),
    yes: ["{Photo:} Jane Smith / Example Pictures", "{Image source,} Norbank", "{Reuters/}Jane Smith"],
    no: ["Photographs of the ship were published on Friday.", "Reuters said so."],
  },
  {
    name: "player",
    pattern: ["> watch|listen|video|gallery :", "> video credit", "> watch the {notStop}* video"],
    make: because(credit),
    yes: ["{Watch:} the storm", "{Watch the full video} here"],
    no: ["Watch the sea. A video helps."],
  },
  {
    name: "agency of a picture",
    pattern: ["> getty images?"],
    make: unlessSentence(credit),
    yes: ["{Getty Images}"],
    no: ["Getty Images was sold."],
  },
  {
    name: "copyright",
    pattern: [
      "> copyright|©",
      "> ( c ) #1900-2100",
      "> all rights reserved",
      "> the associated press contributed",
      "> republished with|under",
      "> this article|story|post was|has|is|originally|first been? originally|first|been? {published}",
    ],
    make: because(copyright),
    yes: ["{©} 2024 The Example. All rights reserved.", "{This article was originally published} in May."],
    no: ["This article was long.", "All rights were sold."],
  },
  {
    name: "editing and reporting",
    pattern: [
      "> editing|reporting|writing|compiled|translated|edited|reported|written by",
      "> additional reporting",
      "> with files|reporting|input|inputs from",
      "> with additional reporting from",
      "> source|sources|via|text|tel|email :",
      "> e - mail :",
      "> contact the? {office}",
      "> the author|writer is|can {notStop}* reached|@",
    ],
    make: because(desk),
    yes: ["{Additional reporting} by Tom Brown.", "{Contact the newsroom}"],
    no: ["Sources close to the talks said a deal was near.", "Contact was lost."],
  },
  {
    name: "address and nothing else",
    pattern: "> {address}",
    make: ({ tokens, to }) =>
      to < tokens.length ? undefined : { why: tokens[0]?.text.includes("@") ? desk : "a bare address" },
    yes: ["{https://example.org/story}", "{desk@example.org}"],
    no: ["Visit https://example.org/story today.", "https://example.org is down"],
  },
  {
    name: "day of publication",
    pattern: [
      "> first? published|posted|updated|modified|created on|at? :? {day}",
      "> last updated|modified",
      "> date :",
      "> # min|mins|minute|minutes|hour|hours|day|days ago|read",
      "> reading|read time",
      "> est reading",
    ],
    make: because(date),
    yes: ["{Published: 14}:11 EST, 25 October 2013", "{5 min read}"],
    no: ["Published by Norbank, it sold well.", "5 minutes later it rained."],
  },
  {
    name: "cookies and terms",
    pattern: [
      "> we use cookies",
      "> we and our partners",
      "> this site|website uses",
      "> by using|continuing",
      "> please? enable|disable javascript|cookies",
      "> please? enable|disable your ad",
      "> your browser",
      "> terms of|and",
      "> privacy policy|notice",
      "> cookie policy|settings",
      "> javascript is|must",
      "> you have|need {notStop}* javascript",
      "> you have|need {notStop}* free articles",
      "> you have|need {notStop}* to be logged",
      "> if you enjoyed|liked this",
      "> if you have been affected by",
    ],
    make: because(notice),
    yes: ["{We use cookies} to improve your experience.", "{You have two free articles} left"],
    no: ["You have to see it.", "This site is old."],
  },
];
