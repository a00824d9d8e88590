/**
 * 32 bits over words, against damage: one change in 4 billion goes unseen, as with gzip, PNG and Zstandard. Who must trust
 * where a file comes from needs a signed digest of the file and finds none here. The mixing of a word is that of MurmurHash3
 * (Appleby, public domain).
 */
export class Checksum {
  private hash = 0;

  words(words: Int32Array): void {
    let hash = this.hash;
    for (let i = 0; i < words.length; i++) hash = mixed(hash, words[i]);
    this.hash = hash;
  }

  bytes(bytes: Uint8Array): void {
    this.hash = mixed(this.hash, bytes.length);
    for (let i = 0; i < bytes.length; i++) this.hash = mixed(this.hash, bytes[i]);
  }

  get value(): number {
    let hash = Math.imul(this.hash ^ (this.hash >>> 16), 0x85ebca6b);
    hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
    return hash ^ (hash >>> 16);
  }
}

function mixed(hash: number, word: number): number {
  const scrambled = Math.imul(word, 0xcc9e2d51);
  const next = hash ^ Math.imul((scrambled << 15) | (scrambled >>> 17), 0x1b873593);
  return (Math.imul((next << 13) | (next >>> 19), 5) + 0xe6546b64) | 0;
}
