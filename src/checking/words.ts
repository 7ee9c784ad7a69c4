// Which small words carry truth: negations, conditions, hedges, modals, comparatives, and the verbs by which somebody says or thinks something.

const set = (words: string): ReadonlySet<string> => new Set(words.split(/\s+/).filter((word) => word !== ""));

/** Turn a statement into its opposite, or take something away from it. */
export const negations = set(
  "not no never none nobody nothing neither nor without hardly barely scarcely nowhere unlikely far few little except excluding minus instead rather un",
);

/** Verbs that negate what follows them. */
export const negatingVerbs = set(
  `fail fails failed failing failure refuse refuses refused refusing refusal deny denies denied denying denial decline declines declined declining
  reject rejects rejected rejecting lack lacks lacked lacking avoid avoids avoided avoiding stop stops stopped stopping prevent prevents prevented
  preventing dismiss dismisses dismissed dismissing rule ruled cease ceased abandon abandoned cancel cancels cancelled canceled miss missed drop
  dropped halt halted block blocked ban banned doubt doubts doubted dispute disputes disputed oppose opposes opposed unable impossible false untrue
  wrong unfounded baseless`,
);

/** Make a statement less than certain or a number less than exact. */
export const hedges = set(
  `about around almost nearly roughly approximately approx some over under more less fewer least most up almost possibly perhaps probably maybe likely
  reportedly allegedly apparently alleged suspected supposed supposedly purported purportedly rumoured rumored potential potentially expected estimated
  estimate estimates seemingly seems seem appeared appears appear believed thought feared presumed assumed projected forecast provisional preliminary
  tentative unconfirmed unverified initial so-called partly partially largely mostly mainly generally usually often sometimes occasionally virtually
  practically essentially arguably theoretically hypothetically below above between circa`,
);

/** Say what may, must or will be. */
export const modals = set("may might could would should can must will shall ought need going 'd");

/** Compare. */
export const comparatives = set(
  `more less fewer most least higher lower highest lowest bigger smaller larger biggest smallest largest better worse best worst earlier later faster
  slower older younger oldest youngest longer shorter than only first last every all both each any half double twice up down before after above below
  exactly always just even alone solely`,
);

/**
 * Reporting verbs, by class. Within a class a writer may swap one for another, since the speaker vouches for the same thing
 * in the same way; across classes never ("said" claims nothing about truth, "admitted" and "confirmed" do).
 */
export const reportingClasses: Readonly<Record<string, ReadonlySet<string>>> = {
  say: set(
    "say says said saying state states stated stating tell tells told telling remark remarks remarked comment comments commented add adds added adding",
  ),
  explain: set("explain explains explained explaining"),
  note: set("note notes noted noting observe observes observed"),
  announce: set("announce announces announced announcing declare declares declared declaring"),
  claim: set("claim claims claimed claiming allege alleges alleged alleging assert asserts asserted asserting"),
  insist: set("insist insists insisted insisting maintain maintains maintained maintaining"),
  argue: set("argue argues argued arguing contend contends contended contending"),
  admit: set(
    "admit admits admitted admitting concede concedes conceded conceding acknowledge acknowledges acknowledged",
  ),
  confirm: set("confirm confirms confirmed confirming"),
  deny: set("deny denies denied denying"),
  warn: set("warn warns warned warning caution cautions cautioned"),
  reveal: set("reveal reveals revealed revealing disclose discloses disclosed disclosing"),
  stress: set(
    "stress stresses stressed stressing emphasise emphasises emphasised emphasize emphasizes emphasized underline underlined",
  ),
  suggest: set("suggest suggests suggested suggesting indicate indicates indicated indicating"),
  predict: set("predict predicts predicted predicting forecast forecasts"),
  write: set("write writes wrote writing tweet tweets tweeted post posts posted"),
  report: set("report reports reported reporting"),
};

const classOf = new Map<string, string>();
for (const [name, verbs] of Object.entries(reportingClasses))
  for (const verb of verbs) if (!classOf.has(verb)) classOf.set(verb, name);

/** The class of a reporting verb, or undefined. */
export const reportingClass = (norm: string): string | undefined => classOf.get(norm);

export const pronouns = set(
  "he him his himself she her hers herself they them their theirs themselves it its itself i me my mine myself we us our ours ourselves you your yours this that these those",
);

/** Words of the language rather than of the story: they say nothing alone. */
export const functionWords = set(
  `a an the of in on at to for from by with and or but as is are was were be been being am do does did has have had having it its this that these
  those there here he she his her him hers they them their theirs we us our you your i me my mine who whom whose which what when where how why if then
  than so such into onto upon about over under after before during between among through against while until since because though although also just
  very too own same 's 'd would will can could may might must shall should not no nor up down out off again both each more most other some any all
  only one mr mrs ms`,
);
