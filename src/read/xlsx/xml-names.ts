// The bytes of an element's name -> the name, kept once however often it comes.
import { plainText } from './xml-text.ts';

export interface XmlName {
  readonly bytes: Buffer;
  readonly prefix: string;
  readonly local: string;
  /** The namespace that was found for it, good as long as the bindings are of this version. */
  version: number;
  namespace: string;
}

const SLOTS = 256;

/** Gives the name between two places; the hash is any number that is the same for the same bytes. */
export function xmlNames(): (bytes: Buffer, from: number, to: number, hash: number) => XmlName {
  const slots: (XmlName | undefined)[] = new Array(SLOTS).fill(undefined);
  return (bytes, from, to, hash) => {
    const slot = hash & (SLOTS - 1);
    const known = slots[slot];
    if (known !== undefined && known.bytes.length === to - from && isAt(known.bytes, bytes, from)) return known;
    const name = newName(bytes, from, to);
    slots[slot] = name;
    return name;
  };
}

function newName(bytes: Buffer, from: number, to: number): XmlName {
  const written = plainText(bytes, from, to);
  const colon = written.indexOf(':');
  return {
    bytes: Buffer.from(bytes.subarray(from, to)),
    prefix: colon < 0 ? '' : written.slice(0, colon),
    local: written.slice(colon + 1),
    version: -1,
    namespace: '',
  };
}

/** True where the name stands at this place. */
export function isAt(name: Buffer, bytes: Buffer, from: number): boolean {
  for (let index = 0; index < name.length; index += 1) if (bytes[from + index] !== name[index]) return false;
  return true;
}
