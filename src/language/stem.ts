// Which forms of a word are one word: plural and singular, the tenses of a verb, a country and its people.

const irregular: Readonly<Record<string, string>> = Object.fromEntries(
  `be:am,is,are,was,were,been,being have:has,had,having do:does,did,done,doing go:goes,went,gone,going say:says,said,saying get:gets,got,gotten,getting
  make:makes,made,making take:takes,took,taken,taking give:gives,gave,given,giving come:comes,came,coming see:sees,saw,seen find:finds,found
  know:knows,knew,known think:thinks,thought tell:tells,told become:becomes,became leave:leaves,left,leaving put:puts,putting bring:brings,brought
  begin:begins,began,begun keep:keeps,kept hold:holds,held write:writes,wrote,written,writing stand:stands,stood hear:hears,heard let:lets,letting
  mean:means,meant meet:meets,met,meeting run:runs,ran,running pay:pays,paid sit:sits,sat,sitting speak:speaks,spoke,spoken lead:leads,led
  grow:grows,grew,grown lose:loses,lost,losing fall:falls,fell,fallen send:sends,sent build:builds,built understand:understands,understood
  draw:draws,drew,drawn break:breaks,broke,broken spend:spends,spent cut:cuts,cutting rise:rises,rose,risen,rising drive:drives,drove,driven,driving
  buy:buys,bought wear:wears,wore,worn choose:chooses,chose,chosen,choosing seek:seeks,sought throw:throws,threw,thrown catch:catches,caught
  deal:deals,dealt win:wins,won,winning teach:teaches,taught eat:eats,ate,eaten shoot:shoots,shot fly:flies,flew,flown steal:steals,stole,stolen
  beat:beats,beaten hit:hits,hitting sell:sells,sold fight:fights,fought kill:kills,killed,killing die:dies,died,dying strike:strikes,struck,striking
  feel:feels,felt shake:shakes,shook,shaken sing:sings,sang,sung swim:swims,swam,swum blow:blows,blew,blown hide:hides,hid,hidden drink:drinks,drank,drunk
  child:children man:men woman:women person:people foot:feet tooth:teeth mouse:mice life:lives wife:wives half:halves`
    .split(/\s+/)
    .flatMap((row) => {
      const [word = "", forms = ""] = row.split(":");
      return forms.split(",").map((form) => [form, word]);
    }),
);

const kept = new Map<string, string>();

/** Bounded memory: a word list of a few thousand words is what articles use. */
export function stem(norm: string): string {
  const known = kept.get(norm);
  if (known !== undefined) return known;
  const found = Object.hasOwn(irregular, norm) ? (irregular[norm] as string) : cut(norm);
  if (kept.size > 20_000) kept.clear();
  kept.set(norm, found);
  return found;
}

function cut(word: string): string {
  if (word.length < 4 || !/^[a-z]+$/.test(word)) return word;
  let root = word;
  if (root.endsWith("ies")) root = `${root.slice(0, -3)}y`;
  else if (/(?:ss|sh|ch|x|z)es$/.test(root)) root = root.slice(0, -2);
  else if (root.endsWith("s") && !/(?:ss|us|is)$/.test(root)) root = root.slice(0, -1);
  if (root.length > 5 && root.endsWith("ing")) root = undouble(root.slice(0, -3));
  else if (root.length > 4 && root.endsWith("ied")) root = `${root.slice(0, -3)}y`;
  else if (root.length > 4 && root.endsWith("ed")) root = undouble(root.slice(0, -2));
  if (root.length > 5 && root.endsWith("ly")) root = root.slice(0, -2);
  for (const tail of ["ation", "ition", "ment", "ness", "ion", "er", "or", "al"])
    if (root.length > tail.length + 4 && root.endsWith(tail)) {
      root = root.slice(0, -tail.length);
      break;
    }
  return root.length > 3 && root.endsWith("e") ? root.slice(0, -1) : root;
}

const undouble = (root: string): string => (/([bdfgmnprt])\1$/.test(root) ? root.slice(0, -1) : root);

const peoples: Readonly<Record<string, string>> = Object.fromEntries(
  `america:american,americans,us,usa russia:russian,russians china:chinese britain:british,uk,briton,britons england:english france:french germany:german,germans
  italy:italian,italians spain:spanish syria:syrian,syrians iraq:iraqi,iraqis iran:iranian,iranians israel:israeli,israelis turkey:turkish,turks
  japan:japanese india:indian,indians pakistan:pakistani,pakistanis ukraine:ukrainian,ukrainians poland:polish,poles australia:australian,australians
  canada:canadian,canadians mexico:mexican,mexicans egypt:egyptian,egyptians afghanistan:afghan,afghans kenya:kenyan,kenyans nigeria:nigerian,nigerians
  libya:libyan,libyans yemen:yemeni,yemenis greece:greek,greeks scotland:scottish,scots wales:welsh ireland:irish europe:european,europeans,eu
  palestine:palestinian,palestinians saudi:saudis korea:korean,koreans vietnam:vietnamese brazil:brazilian,brazilians sweden:swedish norway:norwegian
  denmark:danish netherlands:dutch belgium:belgian switzerland:swiss austria:austrian hungary:hungarian cuba:cuban africa:african,africans asia:asian`
    .split(/\s+/)
    .flatMap((row) => {
      const [place = "", forms = ""] = row.split(":");
      return forms.split(",").map((form) => [form, place]);
    }),
);

/** The stem, with a people under its country: what two texts share when they mean the same. */
export const meaning = (norm: string): string =>
  Object.hasOwn(peoples, norm) ? (peoples[norm] as string) : stem(norm);
