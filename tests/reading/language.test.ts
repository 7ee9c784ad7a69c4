// Facts about telling languages apart: from one or two sentences of news, without the page saying anything.
import { describe, expect, test } from "vitest";
import { languageOf } from "../../src/language/detect.ts";

describe("two sentences of news tell their language", () => {
  test.each([
    ["de", "Die Regierung gab am Montag 3,5 Millionen Euro frei. Die Opposition war damit nicht einverstanden."],
    [
      "nl",
      "De regering heeft maandag besloten om de belasting te verlagen. Volgens de minister is dat nodig voor de economie.",
    ],
    [
      "af",
      "Die regering het Maandag aangekondig dat die belasting verlaag sal word. Die minister sê dit is nodig vir die ekonomie.",
    ],
    [
      "fr",
      "Le gouvernement a annoncé lundi une baisse des impôts. Selon le ministre, cette mesure est nécessaire pour l'économie.",
    ],
    [
      "es",
      "El gobierno anunció el lunes una rebaja de impuestos. Según el ministro, la medida es necesaria para la economía.",
    ],
    [
      "pt",
      "O governo anunciou na segunda-feira uma redução de impostos. Segundo o ministro, a medida é necessária para a economia.",
    ],
    [
      "it",
      "Il governo ha annunciato lunedì un taglio delle tasse. Secondo il ministro, la misura è necessaria per l'economia.",
    ],
    [
      "ca",
      "El govern va anunciar dilluns una rebaixa d'impostos. Segons el ministre, la mesura és necessària per a l'economia del país.",
    ],
    [
      "ro",
      "Guvernul a anunțat luni o reducere a impozitelor. Potrivit ministrului, măsura este necesară pentru economie și pentru cetățeni.",
    ],
    [
      "sv",
      "Regeringen meddelade på måndagen att skatten ska sänkas. Enligt ministern är åtgärden nödvändig för ekonomin.",
    ],
    [
      "da",
      "Regeringen meddelte mandag, at skatten skal sænkes. Ifølge ministeren er det nødvendigt af hensyn til økonomien.",
    ],
    [
      "no",
      "Regjeringen kunngjorde mandag at skatten skal senkes. Ifølge statsråden er det nødvendig av hensyn til økonomien.",
    ],
    [
      "is",
      "Ríkisstjórnin tilkynnti á mánudag að skattar yrðu lækkaðir. Að sögn ráðherrans er það nauðsynlegt fyrir efnahaginn.",
    ],
    [
      "fi",
      "Hallitus ilmoitti maanantaina, että veroja lasketaan. Ministerin mukaan toimenpide on välttämätön talouden kannalta.",
    ],
    ["et", "Valitsus teatas esmaspäeval, et makse alandatakse. Ministri sõnul on see vajalik ning aitab majandust."],
    [
      "hu",
      "A kormány hétfőn bejelentette, hogy csökkenti az adókat. A miniszter szerint az intézkedés szükséges a gazdaság számára.",
    ],
    [
      "pl",
      "Rząd ogłosił w poniedziałek obniżkę podatków. Według ministra jest to konieczne dla gospodarki i dla obywateli.",
    ],
    ["cs", "Vláda v pondělí oznámila, že sníží daně. Podle ministra je to opatření nezbytné pro ekonomiku."],
    ["sk", "Vláda v pondelok oznámila, že zníži dane. Podľa ministra je to opatrenie nevyhnutné pre ekonomiku."],
    ["sl", "Vlada je v ponedeljek sporočila, da bo znižala davke. Po besedah ministra je ukrep nujen za gospodarstvo."],
    [
      "hr",
      "Vlada je u ponedjeljak objavila da će smanjiti poreze. Prema riječima ministra, mjera je nužna za gospodarstvo.",
    ],
    [
      "lt",
      "Vyriausybė pirmadienį pranešė, kad mokesčiai bus sumažinti. Pasak ministro, tai yra būtina dėl ekonomikos.",
    ],
    [
      "lv",
      "Valdība pirmdien paziņoja, ka nodokļi tiks samazināti. Pēc ministra teiktā, tas ir nepieciešams ekonomikai.",
    ],
    ["tr", "Hükümet pazartesi günü vergilerin düşürüleceğini açıkladı. Bakana göre bu önlem ekonomi için gerekli."],
    [
      "id",
      "Pemerintah pada Senin mengumumkan bahwa pajak akan diturunkan. Menurut menteri, langkah ini diperlukan untuk ekonomi.",
    ],
    [
      "tl",
      "Inihayag ng pamahalaan noong Lunes na ibababa ang mga buwis. Ayon sa ministro, kailangan ito para sa ekonomiya.",
    ],
    ["vi", "Chính phủ hôm thứ Hai thông báo sẽ giảm thuế. Theo bộ trưởng, biện pháp này là cần thiết cho nền kinh tế."],
    [
      "ga",
      "D'fhógair an rialtas Dé Luain go laghdófar na cánacha. Dúirt an tAire go bhfuil sé riachtanach don gheilleagar agus don phobal.",
    ],
    [
      "ru",
      "Правительство объявило в понедельник о снижении налогов. По словам министра, эта мера необходима для экономики.",
    ],
    ["uk", "Уряд оголосив у понеділок про зниження податків. За словами міністра, цей захід необхідний для економіки."],
    [
      "be",
      "Урад абвясціў у панядзелак пра зніжэнне падаткаў. Паводле слоў міністра, гэтая мера неабходная для эканомікі.",
    ],
    [
      "bg",
      "Правителството обяви в понеделник, че ще намали данъците. По думите на министъра мярката е необходима за икономиката.",
    ],
    ["sr", "Влада је у понедељак објавила да ће смањити порезе. Према речима министра, мера је неопходна за привреду."],
    [
      "mk",
      "Владата во понеделникот објави дека ќе ги намали даноците. Според министерот, мерката е неопходна за економијата.",
    ],
    ["ar", "أعلنت الحكومة يوم الاثنين خفض الضرائب. وقال الوزير إن هذا الإجراء ضروري من أجل الاقتصاد في البلاد."],
    ["fa", "دولت روز دوشنبه اعلام کرد که مالیات کاهش می یابد. به گفته وزیر این اقدام برای اقتصاد ضروری است."],
    ["ur", "حکومت نے پیر کو اعلان کیا کہ ٹیکس کم کیے جائیں گے۔ وزیر کے مطابق یہ اقدام معیشت کے لیے ضروری ہے۔"],
    ["he", "הממשלה הודיעה ביום שני על הפחתת מסים. לדברי השר, הצעד הכרחי לכלכלה."],
    [
      "el",
      "Η κυβέρνηση ανακοίνωσε τη Δευτέρα μείωση των φόρων. Σύμφωνα με τον υπουργό, το μέτρο είναι αναγκαίο για την οικονομία.",
    ],
    ["zh", "政府周一宣布将降低税收。部长表示,这一措施对经济是必要的。这是今年的第二次。"],
    ["ja", "政府は月曜日、減税を発表した。大臣によると、この措置は経済のために必要だという。"],
    ["ko", "정부는 월요일 세금을 인하한다고 발표했다. 장관에 따르면 이 조치는 경제를 위해 필요하다."],
    ["th", "รัฐบาลประกาศเมื่อวันจันทร์ว่าจะลดภาษี รัฐมนตรีกล่าวว่ามาตรการนี้จำเป็นต่อเศรษฐกิจ"],
    ["hi", "सरकार ने सोमवार को करों में कटौती की घोषणा की। मंत्री के अनुसार यह कदम अर्थव्यवस्था के लिए आवश्यक है।"],
    ["bn", "সরকার সোমবার কর কমানোর ঘোষণা দিয়েছে। মন্ত্রীর মতে এই পদক্ষেপ অর্থনীতির জন্য প্রয়োজনীয়।"],
    ["ta", "அரசு திங்களன்று வரியைக் குறைப்பதாக அறிவித்தது. அமைச்சர் கூறுகையில் இது பொருளாதாரத்திற்கு அவசியம்."],
    [
      "hy",
      "Կառավարությունը երկուշաբթի օրը հայտարարեց հարկերի նվազեցման մասին։ Նախարարի խոսքով՝ դա անհրաժեշտ է տնտեսությանը։",
    ],
    [
      "ka",
      "მთავრობამ ორშაბათს გადასახადების შემცირება გამოაცხადა. მინისტრის თქმით, ეს ზომა აუცილებელია ეკონომიკისთვის.",
    ],
    ["en", "Shares fell sharply on Monday. Oil prices rose five percent, dragging airlines down, analysts said."],
    [
      "en",
      "Rescuers searched collapsed buildings late Tuesday. Officials fear more deaths; hospitals report shortages.",
    ],
  ])("%s: %s", (language, text) => expect(languageOf("", text)).toBe(language));
});

test("what the page declares wins", () =>
  expect(languageOf("pt-BR", "The police said that it was theirs.")).toBe("pt"));

test("a headline of names alone is of no language, not of a wrong one", () => {
  expect(languageOf("", "Airbus parent EADS wins £13 billion UK RAF airtanker contract")).toBe("und");
  expect(languageOf("", "Moskva Praha 2014")).toBe("und");
});

test("a foreign name or a foreign word does not make a text foreign", () => {
  expect(
    languageOf("", "The mayor of São Paulo, José Müller, met Łukasz Đorđević in Ålesund, and they had køfte."),
  ).toBe("en");
  expect(languageOf("", "Shares of Hyundai (현대) fell in Seoul, dragging carmakers down before the weekend.")).toBe(
    "en",
  );
});
