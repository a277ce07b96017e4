import { describe, expect, it } from 'vitest';
import type { Encoding } from '../../../src/data/table.ts';
import { latinEncoding } from '../../../src/data/text/latin-encodings.ts';
import { tableOf } from '../reading.ts';

/** Text in an encoding of one byte for each letter. */
function encoded(text: string, encoding: Encoding): Uint8Array {
  const bytes = Uint8Array.from({ length: 256 }, (_, byte) => byte);
  // With “stream”, Node’s own mistake with Windows-1252 does not occur.
  const letters = new TextDecoder(encoding).decode(bytes, { stream: true });
  return Uint8Array.from(text, (letter) => {
    const byte = letters.indexOf(letter);
    if (byte < 0) throw new Error(`no ${letter} in ${encoding}`);
    return byte;
  });
}

/** The first article of the Universal Declaration of Human Rights, as the United Nations publish it. */
const article: readonly (readonly [language: string, encoding: Encoding, text: string])[] = [
  [
    'German',
    'windows-1252',
    'Alle Menschen sind frei und gleich an Würde und Rechten geboren. Sie sind mit Vernunft und Gewissen begabt und sollen einander im Geist der Brüderlichkeit begegnen.',
  ],
  [
    'French',
    'windows-1252',
    'Tous les êtres humains naissent libres et égaux en dignité et en droits. Ils sont doués de raison et de conscience et doivent agir les uns envers les autres dans un esprit de fraternité.',
  ],
  [
    'Spanish',
    'windows-1252',
    'Todos los seres humanos nacen libres e iguales en dignidad y derechos y, dotados como están de razón y conciencia, deben comportarse fraternalmente los unos con los otros.',
  ],
  [
    'Portuguese',
    'windows-1252',
    'Todos os seres humanos nascem livres e iguais em dignidade e em direitos. Dotados de razão e de consciência, devem agir uns para com os outros em espírito de fraternidade.',
  ],
  [
    'Italian',
    'windows-1252',
    'Tutti gli esseri umani nascono liberi ed eguali in dignità e diritti. Essi sono dotati di ragione e di coscienza e devono agire gli uni verso gli altri in spirito di fratellanza.',
  ],
  [
    'Catalan',
    'windows-1252',
    'Tots els éssers humans neixen lliures i iguals en dignitat i en drets. Són dotats de raó i de consciència, i han de comportar-se fraternalment els uns amb els altres.',
  ],
  [
    'Danish',
    'windows-1252',
    'Alle mennesker er født frie og lige i værdighed og rettigheder. De er udstyret med fornuft og samvittighed, og de bør handle mod hverandre i en broderskabets ånd.',
  ],
  [
    'Swedish',
    'windows-1252',
    'Alla människor är födda fria och lika i värde och rättigheter. De har utrustats med förnuft och samvete och bör handla gentemot varandra i en anda av gemenskap.',
  ],
  [
    'Finnish',
    'windows-1252',
    'Kaikki ihmiset syntyvät vapaina ja tasavertaisina arvoltaan ja oikeuksiltaan. Heille on annettu järki ja omatunto, ja heidän on toimittava toisiaan kohtaan veljeyden hengessä.',
  ],
  [
    'Icelandic',
    'windows-1252',
    'Hver maður er borinn frjáls og jafn öðrum að virðingu og réttindum. Menn eru gæddir vitsmunum og samvizku, og ber þeim að breyta bróðurlega hverjum við annan.',
  ],
  [
    'Polish',
    'windows-1250',
    'Wszyscy ludzie rodzą się wolni i równi pod względem swej godności i swych praw. Są oni obdarzeni rozumem i sumieniem i powinni postępować wobec innych w duchu braterstwa.',
  ],
  [
    'Czech',
    'windows-1250',
    'Všichni lidé rodí se svobodní a sobě rovní co do důstojnosti a práv. Jsou nadáni rozumem a svědomím a mají spolu jednat v duchu bratrství.',
  ],
  [
    'Slovak',
    'windows-1250',
    'Všetci ľudia sa rodia slobodní a rovní v dôstojnosti i právach. Sú obdarení rozumom a svedomím a majú spolu nažívať v bratskom duchu.',
  ],
  [
    'Hungarian',
    'windows-1250',
    'Minden emberi lény szabadon születik és egyenlő méltósága és joga van. Az emberek, ésszel és lelkiismerettel bírván, egymással szemben testvéri szellemben kell hogy viseltessenek.',
  ],
  [
    'Croatian',
    'windows-1250',
    'Sva ljudska bića rađaju se slobodna i jednaka u dostojanstvu i pravima. Ona su obdarena razumom i sviješću i trebaju jedna prema drugima postupati u duhu bratstva.',
  ],
  [
    'Romanian',
    'windows-1250',
    'Toate fiinţele umane se nasc libere şi egale în demnitate şi în drepturi. Ele sunt înzestrate cu raţiune şi conştiinţă şi trebuie să se comporte unele faţă de altele în spiritul fraternităţii.',
  ],
  [
    'Turkish',
    'windows-1254',
    'Bütün insanlar hür, haysiyet ve haklar bakımından eşit doğarlar. Akıl ve vicdana sahiptirler ve birbirlerine karşı kardeşlik zihniyeti ile hareket etmelidirler.',
  ],
  [
    'Lithuanian',
    'windows-1257',
    'Visi žmonės gimsta laisvi ir lygūs savo orumu ir teisėmis. Jiems suteiktas protas ir sąžinė ir jie turi elgtis vienas kito atžvilgiu kaip broliai.',
  ],
  [
    'Latvian',
    'windows-1257',
    'Visi cilvēki piedzimst brīvi un vienlīdzīgi savā pašcieņā un tiesībās. Viņi ir apveltīti ar saprātu un sirdsapziņu, un viņiem jāizturas citam pret citu brālības garā.',
  ],
  [
    'Estonian',
    'windows-1257',
    'Kõik inimesed sünnivad vabadena ja võrdsetena oma väärikuselt ja õigustelt. Neile on antud mõistus ja südametunnistus ja nende suhtumist üksteisesse peab kandma vendluse vaim.',
  ],
];

describe('the encoding of a language in Latin letters', () => {
  it.each(article)('of %s on Windows', (_, encoding, text) => {
    expect(latinEncoding(encoded(text, encoding))).toBe(encoding);
  });

  // Hungarian and Romanian have the same bytes in both.
  it.each(article.filter(([language]) => /^(?:Polish|Czech|Slovak|Croatian)$/.test(language)))(
    'of %s in ISO 8859-2',
    (_, __, text) => {
      expect(latinEncoding(encoded(text, 'iso-8859-2'))).toBe('iso-8859-2');
    },
  );

  it.each(
    article.filter(
      ([language, encoding]) => encoding === 'windows-1252' && !/^(?:Italian|Icelandic)$/.test(language),
    ),
  )('of %s on a Macintosh', (_, __, text) => {
    expect(latinEncoding(encoded(text, 'macintosh'))).toBe('macintosh');
  });

  it.each<[string, Encoding, string]>([
    ['signs alone', 'windows-1252', 'T (°C),q (m³/s),±1.5,µg,§ 3,50 %,€,“a” – ‘b’…\n'],
    ['an apostrophe and one dash', 'windows-1252', 'don’t,observed—predicted\n'],
    ['a few names of other languages', 'windows-1250', 'wartość,różnica,średnia,prognozę,błąd,Müller\n'],
    [
      'a single letter at the end of each name, in Romanian',
      'windows-1250',
      'lună,valoare reală,valoare prezisă\n',
    ],
    ['Portuguese words', 'windows-1252', 'estação,precipitação observada,manhã,previsão\n'],
    ['a letter at the end of each name', 'windows-1250', 'sprzedaż,wartość\n'],
    ['a single Latvian word', 'windows-1257', 'datums;faktiskais;prognozētais\n'],
    ['two Lithuanian words with one letter', 'windows-1257', 'Data;Faktinė vertė;Prognozė\n'],
    ['a French name', 'windows-1252', 'Noël,Citroën,prévu\n'],
    ['a single Turkish word', 'windows-1254', 'tarih;gerçek;tahmin\n'],
  ])('of %s', (_, encoding, text) => {
    expect(latinEncoding(encoded(text, encoding))).toBe(encoding);
  });

  it('gives the names of a file', async () => {
    const text = 'wartość rzeczywista;wartość przewidywana\n1,5;2,25\n';
    const { reading } = await tableOf(encoded(text, 'windows-1250'), { name: 'a.csv' });
    expect(reading).toMatchObject({
      encoding: 'windows-1250',
      columns: [{ name: 'wartość rzeczywista' }, { name: 'wartość przewidywana' }],
    });
  });
});
