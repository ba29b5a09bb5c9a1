// Texts of cells enter, their numbers in the workbook's one list of texts leave, and the list with them at its end.
import { textNumbers } from '../../model/text-numbers.ts';
import { escapedXml } from './escaped-xml.ts';

export interface SharedTexts {
  /** The number by which a cell names the text. */
  readonly numberOf: (text: string) => number;
  /** The XML of the list, once every text has been asked for. */
  readonly xml: () => Iterable<string>;
}

/** `list` is the XML that the library has written for the texts of its own cells. */
export function sharedTexts(list: string): SharedTexts {
  const first = countIn(list, 'uniqueCount');
  const numbers = textNumbers();
  let uses = countIn(list, 'count');
  return {
    numberOf: (text) => {
      uses += 1;
      return first + numbers.add(text);
    },
    *xml() {
      const counted = list.replace(/<sst\b[^>]*>/, (sst) =>
        sst
          .replace(/ count="\d+"/, ` count="${uses}"`)
          .replace(/uniqueCount="\d+"/, `uniqueCount="${first + numbers.texts.length}"`),
      );
      yield counted.slice(0, counted.lastIndexOf('</sst>'));
      for (const text of numbers.texts) yield `<si><t${SPACED.test(text) ? KEPT : ''}>${escapedXml(text)}</t></si>`;
      yield '</sst>';
    },
  };
}

const SPACED = /^\s|\s$|\n|\t| {2}/;

const KEPT = ' xml:space="preserve"';

const countIn = (list: string, name: string): number =>
  Number.parseInt(new RegExp(`<sst\\b[^>]* ${name}="(\\d+)"`).exec(list)![1]!, 10);
