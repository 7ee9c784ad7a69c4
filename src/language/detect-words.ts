// Which little words and which letters give a language away, for the languages that news is written in.

/** Frequent words that say nothing but the language. Neighbours (Danish and Norwegian) differ in a few of them. */
const lists: Readonly<Record<string, string>> = {
  en: "the and of to in said that with was for from has were is on by at it as be are have not this an or its who which after before more than over late down up their his her they will would been new also says people monday tuesday wednesday thursday friday saturday sunday officials government reports police president",
  de: "der die das und ist nicht mit den von zu im auf für dem sich auch ein eine des am sagte wurde nach bei laut montag dienstag mittwoch donnerstag freitag samstag sonntag",
  nl: "de het een en van is niet met dat op voor zijn te aan er ook door bij naar maar werd heeft uit zei volgens maandag dinsdag woensdag donderdag vrijdag zaterdag zondag",
  af: "die van en nie het is 'n dat vir met sy op te aan ook deur by maar wat word was hulle sê",
  fr: "le la les et des de un une est dans que qui pour pas sur au avec par du en ce plus ont été aux selon lundi mardi mercredi jeudi vendredi samedi dimanche",
  es: "el la los las de que y en un una por con para del se no es su al como lo más ha fue según lunes martes miércoles jueves viernes sábado domingo",
  pt: "o a os as de que e em um uma por com para do da não é se no na ao foi mais dos são segundo segunda terça quarta quinta sexta feira sábado domingo",
  it: "il la di che e un una in per con non del della è si al dei le gli ha sono nel anche alla secondo lunedì martedì mercoledì giovedì venerdì sabato domenica",
  ca: "el la els les de que i en un una per amb no del és al ha va dels més són aquest també",
  ro: "și de în la a cu pe nu că un o care din pentru este au fost mai se sa ce prin după",
  sv: "och att det som en på är av för med den till inte om ett har de från också efter var sade enligt måndagen tisdagen onsdagen torsdagen fredagen lördagen söndagen",
  da: "og at det som en på er af for med den til ikke om et har de fra også efter var sagde blev ifølge mandag tirsdag onsdag torsdag fredag lørdag søndag politiet",
  no: "og å det som en på er av for med den til ikke om et har de fra også etter var sa ble ifølge mandag tirsdag onsdag torsdag fredag lørdag søndag politiet regjeringen",
  is: "og að í á er sem til um við ekki það var hann hún en með af fyrir frá hefur",
  fi: "ja on ei että se hän oli ovat mutta kun myös sen mukaan joka kuin tai vuonna jo ole maanantaina tiistaina keskiviikkona torstaina perjantaina lauantaina sunnuntaina",
  et: "ja on ei et see mis kui oli ta aga ka oma ning kes selle pärast mida olid esmaspäeval teisipäeval kolmapäeval neljapäeval reedel laupäeval pühapäeval",
  hu: "a az és hogy nem is egy van meg ez volt de csak már szerint azt mint ki el lesz",
  pl: "i w na z do się nie że to jest o jak za od po dla przez są był oraz który przy poniedziałek wtorek środę czwartek piątek sobotę niedzielę",
  cs: "a v se na je že s z do o to pro za by jako ale od po podle které který jsou byl také",
  sk: "a v sa na je že s z do o to pre za by ako ale od po podľa ktoré ktorý sú bol tiež",
  sl: "in je v na da se za so pa ki z s bi tudi po ne pri kot bo od ter iz",
  hr: "i je u na da se za su od koji nije s što kao će iz bi do o te nakon",
  lt: "ir kad yra į su iš ne buvo už nuo tai dėl bei kaip po apie jis šį savo pat pirmadienį antradienį trečiadienį ketvirtadienį penktadienį",
  lv: "un ir ka uz no par ar to lai tika kas gada pēc bija arī kā vai nav bet šo",
  tr: "ve bir bu da de için ile olarak çok olan daha gibi sonra ancak göre kadar oldu dedi pazartesi salı çarşamba perşembe cuma cumartesi pazar günü",
  id: "yang dan di untuk dengan ini itu dari pada tidak akan dalam telah oleh ke juga kata adalah senin selasa rabu kamis jumat sabtu minggu",
  tl: "ang ng sa mga na ay at ni para hindi ito si kung ng may nang",
  vi: "và của là có trong cho không được các một với người đã này những đến khi tại về",
  ga: "agus an na ar ag le go bhí sé is i do sin leis atá nach faoi",
  ru: "и в на не что с по за из от как это для к о его было также году понедельник вторник среду четверг пятницу субботу воскресенье",
  uk: "і в у на що не з до та за це як від про його для було також який понеділок вівторок середу четвер п'ятницю суботу неділю",
  be: "і ў на што не з да за як ад пра гэта для яго было таксама які",
  bg: "и на да в за се от не че са е с по като ще беше това към след",
  sr: "и је да се у на за су од који није што као ће из би до након",
  mk: "и на да во за се од не дека со е по како ќе беше ова кон што",
  kk: "және мен бұл үшін бір де деп болды бойынша бар емес оның кейін туралы",
  mn: "нь болон байна энэ нэг оны гэж ба юм тухай бол хүн",
  sq: "dhe të në e për me një nga është që i se u ka si më do kjo",
  az: "və bir bu üçün ilə də ki olan da edib bildirib isə sonra kimi",
  uz: "va bu uchun bilan bir ham esa deb edi keyin bo‘lgan haqida",
  eu: "eta da ez bat du dira dute ere zen izan baina egin",
  cy: "y yn a r i o mae ar wedi ei gan am fod bod yr ac oedd",
  sw: "na ya wa kwa katika ni za la kuwa hiyo huo alisema watu baada kama huu hii yake",
  so: "oo ku ka iyo waa in ay uu la ayaa inuu waxaa soo",
  ha: "da a na ya ta cikin ce ba wannan sun kuma yana",
  eo: "la de kaj en estas por al ne ke ĝi kun li sed",
  ar: "في من على أن إلى التي عن الذي مع هذا قال بعد كان هذه بين ما",
  fa: "در از به که این را است با برای آن شد یک می کرد های تا بر",
  ur: "کے میں کی ہے اور سے کا کو نے پر کہ اس یہ ہیں کہا گیا",
};

/** Letters that, among neighbours in the same script, one language or a few have: each is worth a little word. */
const letters: Readonly<Record<string, string>> = {
  de: "ßäöü",
  es: "ñ¿¡",
  pt: "ãõç",
  ro: "șțăţ",
  sv: "åäö",
  da: "æøå",
  no: "æøå",
  is: "ðþæýö",
  fi: "äö",
  et: "õäöü",
  fr: "çèêœ",
  hu: "őű",
  pl: "łąęśźżć",
  cs: "řůěť",
  sk: "ľĺŕôť",
  sl: "čšž",
  hr: "đćčšž",
  lt: "ėųįąęū",
  lv: "āēģīķļņū",
  tr: "ğış",
  vi: "ơưđăạảấầẩẫậắằẳẵặẹẻẽếềểễệỉịọỏốồổỗộớờởỡợụủứừửữựỳỵỷỹ",
  uk: "їєґі",
  be: "ўіыэё",
  bg: "ъщ",
  sr: "јћђљњ",
  mk: "јѓќљњ",
  ru: "ыэё",
  kk: "әғқңөұүһі",
  mn: "өү",
  az: "əğış",
  sq: "ë",
  eo: "ĉĝĥĵŝŭ",
  fa: "پچژگ",
  ur: "ٹڈڑےہں",
};

const byWord = languagesBy((language) => (lists[language] ?? "").split(" "));
const byLetter = languagesBy((language) => [...(letters[language] ?? "")]);

function languagesBy(marksOf: (language: string) => readonly string[]): ReadonlyMap<string, readonly string[]> {
  const by = new Map<string, string[]>();
  for (const language of Object.keys(lists))
    for (const mark of new Set(marksOf(language))) by.set(mark, [...(by.get(mark) ?? []), language]);
  return by;
}

/** Scripts of one language, or of one that most texts are in; Japanese is told from Chinese by its own letters. */
const scripts: readonly (readonly [RegExp, string])[] = [
  [/\p{Script=Hangul}/u, "ko"],
  [/[\p{Script=Hiragana}\p{Script=Katakana}]/u, "ja"],
  [/\p{Script=Thai}/u, "th"],
  [/\p{Script=Greek}/u, "el"],
  [/\p{Script=Hebrew}/u, "he"],
  [/\p{Script=Armenian}/u, "hy"],
  [/\p{Script=Georgian}/u, "ka"],
  [/\p{Script=Bengali}/u, "bn"],
  [/\p{Script=Tamil}/u, "ta"],
  [/\p{Script=Telugu}/u, "te"],
  [/\p{Script=Kannada}/u, "kn"],
  [/\p{Script=Malayalam}/u, "ml"],
  [/\p{Script=Gujarati}/u, "gu"],
  [/\p{Script=Gurmukhi}/u, "pa"],
  [/\p{Script=Khmer}/u, "km"],
  [/\p{Script=Myanmar}/u, "my"],
  [/\p{Script=Lao}/u, "lo"],
  [/\p{Script=Ethiopic}/u, "am"],
  [/\p{Script=Han}/u, "zh"],
  [/\p{Script=Devanagari}/u, "hi"],
  [/\p{Script=Arabic}/u, "ar"],
  [/\p{Script=Cyrillic}/u, "ru"],
];

/** Latin letters stand in texts of every script: a script must hold a good part of the sample. */
export function byScript(sample: string): string | undefined {
  for (const [letters, language] of scripts) {
    if (!letters.test(sample)) continue;
    const count = sample.match(new RegExp(letters, "gu"))?.length ?? 0;
    if (count > sample.length / 5) return language;
  }
  return undefined;
}

/** The language that most of the sample's little words and letters speak for; a mark that several languages share speaks for each of them less. */
export function byLittleWords(sample: string): string | undefined {
  const words = sample.toLowerCase().match(/'n|[\p{L}\p{M}]+/gu) ?? [];
  const votes = new Map<string, number>();
  let marks = 0;
  const count = (languages: readonly string[] = []): void => {
    if (languages.length > 0) marks++;
    for (const language of languages) votes.set(language, (votes.get(language) ?? 0) + 1 + 1 / languages.length);
  };
  for (const word of words) {
    count(byWord.get(word));
    for (const letter of word.match(beyondAscii) ?? []) count(byLetter.get(letter));
  }
  const [best, second] = [...votes].sort(([, one], [, other]) => other - one);
  if (best === undefined || marks < 2 || best[1] < words.length / 8) return undefined;
  return best[1] > (second?.[1] ?? 0) ? best[0] : undefined;
}

const beyondAscii = /[\u0080-\uffff]/g;
