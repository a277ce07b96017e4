/** Encodings of one script other than Latin, in which spreadsheets and older systems save text on computers set to it. */
const nationalEncodings = [
  'gb18030',
  'shift_jis',
  'euc-jp',
  'euc-kr',
  'big5',
  'windows-1251',
  'koi8-r',
  'windows-1253',
  'windows-1255',
  'windows-1256',
  'windows-874',
] as const;
type NationalEncoding = (typeof nationalEncodings)[number];

const kana = '\\u3040-\\u30ff';
/** Halfwidth kana are the bytes of common Western European characters, so they prove nothing. */
const halfKana = '\\uff61-\\uff9f';
const han = '\\u3400-\\u9fff';
const marks = '\\u3000-\\u303f\\uff01-\\uff5e';

const usualInJapanese = new RegExp(
  `[${kana}日付時刻予測実値観正解誤差番号名前年月目標売上価格温度確率結果績備考店舗商品数量顧客地域]`,
  'g',
);
/** No word is written in capitals but for its first letter. */
const russian = {
  letters: /^(?!\p{Ll}\p{Lu}+$)[\u0400-\u045f№«»]+$/u,
  usual: /[оеаинтсрвлкмпу]/gi,
  isAlphabet: true,
} as const;

/** For each encoding, the letters it may contain, and letters that are frequent in column names and tables. */
const languages: Record<NationalEncoding, { letters: RegExp; usual: RegExp; isAlphabet?: true }> = {
  gb18030: {
    letters: new RegExp(`^[${han}${marks}]+$`),
    usual:
      /[的一日期时间预测真实值观目标数量编号类别年月名称标签误差残模型结果销售价格温度客户产品城市训练试际概率样本序均姓性地区金额订单]/g,
  },
  shift_jis: {
    letters: new RegExp(`^[${han}${kana}${halfKana}${marks}]+$`),
    usual: usualInJapanese,
  },
  'euc-jp': { letters: new RegExp(`^[${han}${kana}${marks}]+$`), usual: usualInJapanese },
  'euc-kr': {
    letters: new RegExp(`^[\\uac00-\\ud7a3${han}${marks}]+$`),
    usual: /[날짜시간예측실제값관오차잔번호이름년월일목표매출가격온도확률결과고객상품지역모델수량정답비]/g,
  },
  big5: {
    letters: new RegExp(`^[${han}${marks}]+$`),
    usual:
      /[的一日期時間預測真實值觀目標數量編號類別年月名稱標籤誤差殘模型結果銷售價格溫度客戶產品際機率樣本]/g,
  },
  'windows-1253': {
    // One letter has a form that stands at the end of a word only; a diaeresis follows another vowel.
    letters: /^«?(?![ΐΰϊϋ])[\u0370-\u03c1\u03c3-\u03ff]*ς?»?$/,
    usual: /[αειοτνσηρκπμςάέήίό]/g,
    isAlphabet: true,
  },
  'windows-1256': { letters: /^[\u060c-\u06d2\u200c]+$/, usual: /[اليمنوتربةد]/g, isAlphabet: true },
  // Five letters have a form that stands at the end of a word only.
  'windows-1255': {
    letters: /^[אבגדהוזחטיכלמנסעפצקרשת\u05b0-\u05c2]+[ךםןףץ]?$/,
    usual: /[יוהלאתרשנמב]/g,
    isAlphabet: true,
  },
  'windows-874': {
    letters: /^[\u0e01-\u0e5b]+$/,
    usual: /[านรอกเงมยลวดทสค\u0e31\u0e34\u0e35\u0e48\u0e49\u0e4c]/g,
    isAlphabet: true,
  },
  'windows-1251': russian,
  'koi8-r': russian,
};

/** Fewer letters prove nothing. */
const fewestLetters = 3;
/** The shortest average word: Western European text has single accented letters between plain ones. */
const shortestWords = 1.8;
/** The least share of frequent letters; text read in a wrong encoding has fewer. */
const leastUsual = 0.25;
/** A symbol or a unit may stand before a word of another alphabet: `Qфакт`. */
const mostMixed = 0.5;

/**
 * The encoding in which bytes that are not UTF-8 read as words of a language; undefined if there is none, as for
 * Western European languages.
 */
export function nationalEncoding(bytes: Uint8Array): NationalEncoding | undefined {
  const scored = nationalEncodings.map((encoding) => ({ encoding, share: shareOfUsual(bytes, encoding) }));
  const best = scored.reduce((a, b) => (b.share > a.share ? b : a));
  return best.share >= leastUsual ? best.encoding : undefined;
}

function shareOfUsual(bytes: Uint8Array, encoding: NationalEncoding): number {
  let text: string;
  try {
    // The last character may be cut.
    text = new TextDecoder(encoding, { fatal: true }).decode(bytes, { stream: true });
  } catch {
    return 0;
  }
  const { letters, usual, isAlphabet } = languages[encoding];
  // The name of a town in each row says no more than once.
  const words = [...new Set(text.match(/[^\0-\x7f]+/g))];
  const length = words.reduce((sum, word) => sum + word.length, 0);
  // No word is half in Latin letters and half in another alphabet: those are accented letters, as in `precipitação`.
  const mixed = text.match(/(?<=[a-z])[^\0-\x7f]+|[^\0-\x7f]+(?=[a-z])/gi) ?? [];
  if (isAlphabet && mixed.length > mostMixed * words.length) return 0;
  if (length < fewestLetters || length < shortestWords * words.length) return 0;
  if (words.some((word) => !letters.test(word))) return 0;
  return words.reduce((sum, word) => sum + (word.match(usual)?.length ?? 0), 0) / length;
}
