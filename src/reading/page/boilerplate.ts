// Which lines of a page are furniture and not the story: one table of what they say, each with the reason given to people.

type Row = readonly [why: string, pattern: RegExp];

/** The whole line is one of these words. */
const buttons = new Set(
  `share|tweet|advertisement|advertisements|advert|ad|ads|sponsored|sponsored content|promoted|promoted content|comment|comments|print|email|e-mail|save|follow|follow us|subscribe|subscribe now|sign up|sign in|log in|login|register|menu|search|home|loading|close|next|previous|more|related|related articles|related stories|related topics|related content|topics|tags|most read|most popular|most viewed|trending|trending now|recommended|recommended for you|newsletter|newsletters|live|video|photos|gallery|skip to content|skip to main content|skip advertisement|back to top|copy link|copied|facebook|twitter|whatsapp|linkedin|pinterest|reddit|telegram|messenger|instagram|youtube|tiktok|play|watch|listen|view image|view comments|show more|show less|read more|read next|up next|editors' picks|editor's picks|you may also like|more from this section|continue reading|story continues below|article continues below|story continues below advertisement|article continues below advertisement|listen to this article|share this|share this article|share this story|share on facebook|share on twitter|send us a tip|contact us|about us|privacy|privacy policy|terms of use|terms of service|cookie policy|accept all|accept cookies|manage preferences|breaking news|top stories|latest news|sources|references|external links|sister links|have an opinion on this story? share it`.split(
    "|",
  ),
);

/** The line opens like this and is short. Ordered: the commonest first. */
const openings: readonly Row[] = [
  [
    "a link to another story",
    /^(?:(?:read (?:more|also|next|the full|our full)|see also|also read)\b(?:\s*[:|»>]|[^.]*$)|related(?: (?:stories|articles|topics|content|coverage|news))?\s*:|more (?:on this|from (?:this|our|the)\b[^.]*$|stories)|recommended(?: for you)?:|don['’]t miss:|in pictures:|explainer:|analysis:)/i,
  ],
  [
    "a prompt to subscribe",
    /^(?:sign up (?:to|for|here|now)\b|subscribe (?:to|now|for|today)\b|get (?:the|our|all the) (?:latest|best|free|top|news|most)[^.]*(?:inbox|newsletter|app|email|alerts|delivered)|enter your e-?mail|by (?:signing up|entering your|clicking|submitting|subscribing|providing your)|join (?:us|our|the conversation|the discussion|thousands)\b|follow (?:us|\S+ on (?:twitter|facebook|instagram|x)\b|@)|like us on|download (?:our|the) \S*\s?app|become a (?:member|subscriber|supporter)|support (?:our|independent) journalism|already a (?:subscriber|member)|to (?:unsubscribe|subscribe|continue reading|read the full)|want (?:more|the latest)[^.]*\?|our (?:morning|daily|weekly|free) (?:newsletter|briefing|email))/i,
  ],
  [
    "a prompt to comment or share",
    /^(?:have your say|what do you think|leave a comment|comments (?:are|have)|view (?:all )?comments|add a comment|post a comment|\d+ (?:shares|comments)\b|share (?:this|on)\b|click (?:here|to)\b|tap here|scroll (?:down|to)|send (?:us )?(?:your|a)\b.{0,40}(?:tips?|stories|photos|letters)|report (?:a|an) (?:typo|error)|got a (?:tip|story)|do you (?:know|have) (?:a|any|more)\b.{0,40}(?:contact|email|tell us)|thank(?:s| you) for (?:reading|subscribing|signing|visiting))/i,
  ],
  [
    "an advertisement",
    /^(?:advertisement\s*[-–—:|]|story continues|article continues|continue reading|continued below|sponsored (?:by|content)|paid (?:content|post|for by)|promoted by|this (?:content|article|post) (?:is|was) (?:sponsored|paid))/i,
  ],
  [
    "a photo or video credit",
    /^(?:image(?: source| caption| copyright| credits?)?\s*[:,]|media caption|photo(?:s|graph)?(?: by| credit| courtesy)?\s*[:/]|photo(?:s|graph)? (?:by|credit|courtesy)\b|photographs?:|picture(?:s)?(?: by| credit)?:|credits?\s*:|getty(?: images)?\b[^.]{0,40}$|(?:reuters|ap|afp|epa|pa|getty|alamy|shutterstock|file) ?(?:photo|images?|\/)|\(?(?:ap|afp|reuters|getty|epa) photo|file(?: photo| image| pic(?:ture)?)?\s*:|image via|caption\s*:|watch\s*:|watch the\b[^.]*video|listen\s*:|video\s*:|gallery\s*:|video credit)/i,
  ],
  [
    "a copyright line",
    /^(?:copyright\b|©|\(c\) ?\d{4}|all rights reserved|this (?:article|story|post) (?:was|has been|is|originally|first) (?:originally |first |been )?(?:published|appeared|updated|republished|syndicated|corrected|amended|generated|adapted|translated)|© ?\d|the associated press contributed|republished (?:with|under))/i,
  ],
  [
    "an editor's line",
    /^(?:(?:editing|reporting|additional reporting|writing|compiled|translated|edited|reported|written) by\b|additional reporting\b|with (?:files|reporting|additional reporting|inputs?) from\b|(?:source|sources|via|text)\s*:|contact (?:the )?(?:reporter|author|editor|newsroom|us)\b|the (?:author|writer) (?:is|can be)\b.{0,80}(?:@|reached)|e-?mail\s*:|tel\s*:|\S+@\S+\.\S+$)/i,
  ],
  [
    "a date line",
    /^(?:(?:first )?(?:published|posted|updated|modified|created)(?: on| at)?\s*:?\s*(?:\d|jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec|mon|tue|wed|thu|fri|sat|sun|today|yesterday)|last (?:updated|modified)\b|date\s*:|\d+ (?:min(?:ute)?s?|hours?|days?) (?:ago|read)\b|(?:reading|read) time\b|est\. reading)/i,
  ],
  [
    "a notice about cookies or terms",
    /^(?:we use cookies|this (?:site|website) uses|we and our partners|by (?:using|continuing)|(?:please )?(?:enable|disable) (?:javascript|cookies|your ad)|your browser|terms (?:of|and)\b|privacy (?:policy|notice)|cookie (?:policy|settings)|javascript (?:is|must)|you (?:have|need)\b.{0,30}(?:javascript|free articles|to be logged)|if you (?:enjoyed this|have been affected by|liked this))/i,
  ],
  ["a bare address", /^(?:https?:\/\/|www\.)\S+$/i],
];

const someone = "[A-Z][\\p{L}.'’-]*(?: [A-Z][\\p{L}.'’-]*){0,4}";
const byline = new RegExp(
  `^[Bb]y:? ${someone}(?:(?:,? and |, | & | \\| )${someone}){0,3}(?:,? ?[|–—-].{0,60}|,? (?:in|at|for|on) .{0,40})?$`,
  "u",
);
const bylineShouted = /^BY:? [A-Z .,'&|-]{4,60}$/;
const person =
  /^(?:[A-Z][\p{L}'’-]+ ){1,2}[A-Z][\p{L}'’-]+, ?(?:[\p{L}' ]{0,30}\b(?:correspondent|reporter|editor|staff writer|staff|writer|contributor)s?)\b.{0,30}$/u;
const creditAtEnd = /\((?:photo|image|picture|credit|ap photo|getty|reuters|afp|epa|pa)\b[^()]{0,80}\)\.?$/i;
const month =
  "(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\\.?";
const weekday = "(?:(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?\\.?,? )?";
const clock = "(?:,? ?(?:at )?\\d{1,2}[:.]\\d{2}(?: ?[ap]\\.?m\\.?)?(?: ?[a-z]{2,4})?)?";
const dateLine = new RegExp(
  `^${weekday}(?:${month} \\d{1,2}(?:st|nd|rd|th)?,? \\d{4}|\\d{1,2}(?:st|nd|rd|th)? ${month},? \\d{4}|\\d{4}-\\d{2}-\\d{2}|\\d{1,2}[/.]\\d{1,2}[/.]\\d{2,4})${clock}$`,
  "i",
);
const plainLetter = /[a-z]/i;
const letter = /\p{L}/u;
// Asked before the long patterns, whose first use costs more than reading a whole article.
const opensByline = /^by/i;
const holdsOffice = /correspondent|reporter|editor|staff|writer|contributor/;

/** VisibleLines longer than this are prose whatever they open with; it also bounds the work for one line. */
const longest = 220;

/** Why a line is furniture, or undefined for a line that may be the story. */
export function furniture(line: string): string | undefined {
  if (line.length > longest) return undefined;
  if (!plainLetter.test(line) && !letter.test(line)) return "no words";
  if (line.length < 60 && buttons.has(line.toLowerCase().replace(/^[\W_]+|[\s.:!>|»…›→)]+$/g, "")))
    return "a button or label of the page";
  for (const [why, pattern] of openings) if (pattern.test(line)) return why;
  if (line.length < 120 && isByline(line)) return "a byline";
  if (line.length < 70 && dateLine.test(line)) return "a date line";
  if (line.length < 160 && creditAtEnd.test(line)) return "a photo or video credit";
  return undefined;
}

const isByline = (line: string): boolean =>
  (opensByline.test(line) && (byline.test(line) || bylineShouted.test(line))) ||
  (holdsOffice.test(line) && person.test(line));
