// Ways to leave words out of a sentence that cut into its meaning, found by word lists made by hand and by nothing else.

/** The span that is left out is what the pattern matches, or its first group where it has one. */
type Kind = { readonly kind: string; readonly out: RegExp; readonly put?: string };

const persons =
  "wife|husband|widow|son|daughter|father|mother|brother|sister|cousin|uncle|nephew|lawyer|attorney|spokesman|" +
  "spokeswoman|spokesperson|aide|adviser|bodyguard|driver|opponents?|critics?|supporters?|rivals?|killers?|" +
  "relatives?|friends?|family|ally|allies|parents|partner|colleague|office|deputy|victims?|leader|head|members?";
const statuses =
  "former|ex-|deputy|acting|interim|vice|assistant|shadow|retired|alleged|suspected|fake|proposed|planned|possible|" +
  "potential|failed|would-be|so-called|aspiring|outgoing|incoming|disgraced|late|junior|honorary|non-|anti-|un|semi-";
const controls =
  "plan(?:s|ned)? to|fail(?:s|ed)? to|tr(?:y|ies|ied) to|agreed? to|refuse[sd]? to|vow(?:s|ed)? to|hope[sd]? to|" +
  "want(?:s|ed)? to|attempt(?:s|ed)? to|decline[sd]? to|promise[sd]? to|threaten(?:s|ed)? to|intend(?:s|ed)? to|" +
  "need(?:s|ed)? to|claim(?:s|ed)? to|seek(?:s|ing)? to|likely to|expected to|allowed to|supposed to|about to|due to";
const beforeNumber =
  "about|around|some|nearly|almost|roughly|approximately|at least|at most|more than|less than|fewer than|up to|over|" +
  "under|as many as|as much as|upwards of|close to|an estimated|in excess of|north of|just shy of|just over|only|" +
  "a minimum of|a maximum of|between|as few as|well over|well under|not quite";
const conditions =
  "if|unless|until|provided|providing|pending|subject to|as long as|so long as|assuming|on condition|in case|" +
  "in the event|once|only when|depending on|except|without|barring|should|whether or not|even if";
const parts =
  "half|some|most|many|part|parts|one|two|three|several|a (?:third|quarter|fifth|few|number|majority|minority|fraction|" +
  "handful)|members|none|each|any|all but (?:one|two|three|a few)|two.thirds|the (?:rest|majority|bulk|majority)";
const numberAhead = "(?=[$£€]?\\d|(?:two|three|four|five|six|seven|eight|nine|ten|twenty|fifty|a hundred|half) )";

const all = (source: string): RegExp => new RegExp(source, "g");

export const wordKinds: readonly Kind[] = [
  {
    kind: "whose: X of Y",
    out: all(`\\b[Tt]he (?:${persons}) (?:of|for|to) (?=\\w)|\\b[Aa]n? (?:${persons}) (?:of|for) `),
  },
  { kind: "whose: Y's X", out: all(`(?<=[a-z])['’]s? (?:[a-z]+ )?(?:${persons})(?= [a-z])`) },
  { kind: "whose: his X", out: all(`(?<=, )(?:his|her|their) (?:${persons})(?: |,)`) },
  { kind: "status of a person or thing", out: all(`\\b(?:${statuses})[ -](?=\\w)`) },
  {
    kind: "prefix that turns a word",
    out: all(
      "\\b(?:non|anti|pro|pre|un|mis|ex)-?(?=(?:binding|vital|fatal|violent|existent|profit|war|government|guilty|authorised|authorized|likely|able|happy|known|named|identified|armed|confirmed|licensed|successful|fair|usual|wife|president|husband|minister)\\b)",
    ),
  },
  { kind: "control verb", out: all(`\\b(?:${controls}) (?=[a-z])`) },
  {
    kind: "accused of doing",
    out: all(
      "(?<=(?:charged with|accused of|guilty of|suspected of|convicted of|cleared of|denied|admitted) )[a-z]+ing ",
    ),
  },
  {
    kind: "attempt at",
    out: all("\\b(?:attempts?|plans?|bids?|efforts?|threats?|calls?|moves?|proposals?|hopes?) to [a-z]+ "),
  },
  {
    kind: "those who",
    out: all(
      "\\b(?:those|people|anyone|men|women|residents) who (?:[a-z]+ ){1,2}(?=(?:the|a|an|in|for|his|her|their) )",
    ),
  },
  { kind: "hedge before a number", out: all(`\\b(?:${beforeNumber}) ${numberAhead}`) },
  {
    kind: "hedge",
    out: all(
      "\\b(?:reportedly|allegedly|apparently|possibly|perhaps|probably|likely|rarely|seldom|hardly|barely|only|formerly|initially|temporarily|partly|largely|mostly|supposedly|arguably|nearly|almost|sometimes|often|usually|potentially|in part|in theory|in principle|at best|in the worst case,?) ",
    ),
  },
  {
    kind: "scale word",
    out: all(
      "(?<=\\d) (?:hundred|thousand|million|billion|trillion|lakh|crore|dozen)(?: crore)?\\b|(?<=\\d)(?:m|bn|tn|k)\\b",
    ),
  },
  { kind: "part of a whole", out: all(`\\b(?:${parts}) of (?=the|its|their|his|her|all|those|these)`) },
  {
    kind: "measure after a number",
    out: all(
      "(?<=\\d)(?: percent| per cent|%| years?| months?| weeks?| days?| hours?| minutes?| miles?| kilomet(?:re|er)s?| met(?:re|er)s?| feet| tons?| tonnes?| points?)\\b",
    ),
  },
  { kind: "half of a measure", out: all(" and a half\\b| and three quarters\\b| and a quarter\\b") },
  {
    kind: "limit of a figure",
    out: all(
      '(?<=\\d ?(?:%|percent|per cent|people|men|women|jobs|million|billion|cases|deaths|points|years)) (?:of|in|among|for|since|from|between|to|per|during|over) [^,.;:"”]{4,60}(?=[.,])',
    ),
  },
  {
    kind: "per what",
    out: all(
      " (?:a|an|per|each|every) (?:day|week|month|year|hour|head|person|capita|share|barrel|tonne|ton|litre|gallon)\\b",
    ),
  },
  { kind: "condition after", out: all(`,? (?:${conditions}) [^,.;"“”]{4,80}(?=[.,])`) },
  {
    kind: "condition before",
    out: all(
      `^(?:${conditions.replaceAll(/(?:^|(?<=\|))[a-z]/g, (letter) => letter.toUpperCase())}) [^,.;"“”]{4,80}, `,
    ),
  },
  {
    kind: "attribution before",
    out: all(
      '^[A-Z][^,."“”]{2,50} (?:said|says|told [a-z]+|claimed|warned|believes?|alleged|announced|argued|suggested|reported) (?:that )?(?=[a-z])',
    ),
  },
  {
    kind: "attribution after",
    out: all(
      ',["”]? (?:according to [^,.]+|[A-Z]?[^,."“”]{2,40} (?:said|says|claimed|warned|alleged|reported|added)(?: [^,.]{0,30})?)(?=[.]$)',
    ),
  },
  {
    kind: "attribution inside",
    out: all(', (?:according to [^,.]+|[^,."“”]{2,40} (?:said|says|claimed|alleged))(?=,)'),
  },
  {
    kind: "belief before",
    out: all(
      '^[A-Z][^,."“”]{2,50} (?:thought|fear(?:s|ed)?|doubt(?:s|ed)?|suspect(?:s|ed)?|denie[sd]|den(?:y|ied)|hope[sd]?) (?:that )?(?=(?:the|he|she|it|they) )',
    ),
  },
  {
    kind: "negation",
    out: all(
      "\\b(?:not|never|no longer|no|neither|without) |(?<=(?:is|was|are|were|did|does|has|have|had|would|could|should))n['’]t\\b",
    ),
  },
  {
    kind: "opposite of",
    out: all(
      "\\b(?:lack of|failure of|absence of|end of|end to|refusal of|threat of|risk of|fear of|fears of|ban on|opposition to|denial of) ",
    ),
  },
  { kind: "modal verb", out: all("\\b(?:may|might|could|should|would|must|can) (?=[a-z])") },
  {
    kind: "rather than",
    out: all(
      '(?:,)? (?:rather than|instead of|as opposed to|other than|apart from|except for|but not|and not) [^,.;"”]{3,60}(?=[.,])',
    ),
  },
  {
    kind: "contrast after",
    out: all(', (?:but|although|though|while|whereas|yet|despite|even though) [^.;"“”]{8,120}(?=\\.$)'),
  },
  { kind: "age of another", out: all("(?<=[A-Z][a-z]+), \\d\\d, (?:and|who|whose) [^.]{4,60}?(?=, \\d\\d, )") },
  {
    kind: "second name of a pair",
    out: all("(?<=[A-Z][a-z]+) (?:and|or|against|with|versus) (?:[A-Z][a-z]+ ){1,3}(?=[a-z]+ed\\b)"),
  },
  {
    kind: "subject of the clause",
    out: all(
      "(?<=(?:said|says|claimed|believes|that) )(?:the|a|his|her|their) [a-z]+ (?=(?:was|were|is|are|had|has|would|will) )",
    ),
  },
  { kind: "question to statement", out: /\?(?=["”']?$)/g, put: "." },
  {
    kind: "marks of a doubted word",
    out: /(?<=[a-z] )["“‘'](?=[a-z][a-z -]{2,24}["”’'] [a-z])|(?<=[a-z] )["“‘'][a-z][a-z -]{2,24}["”’'] (?=[a-z])/g,
  },
  { kind: "sign before a number", out: /(?<=\s)[-−+~<>](?=\d)|(?<=[\s])\.(?=\d)/g },
  { kind: "two words of the middle", out: /(?<=[a-z]+ [a-z]+ )[a-z]+ [a-z]+ (?=[a-z]+ [a-z]+)/g },
  {
    kind: "last noun of a compound",
    out: /(?<=\b(?:the|a|an|his|her|its|their|new|local) [a-z]{4,} )[a-z]{3,}s? (?=(?:of|in|on|for|was|were|is|are|has|had|have|will|would|said) )/g,
  },
];
