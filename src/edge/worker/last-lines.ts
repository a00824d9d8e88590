/** The last lines that a worker printed, for the report of its death. */
import { StringDecoder } from 'node:string_decoder';

const keptLines = 12;
const longestLine = 300;
/** What TensorFlow prints whenever it logs before its logging is set up: it says nothing about any death. */
const noise = /^WARNING: All log messages before absl::InitializeLog\(\)/;

export function lastLines() {
  const lines: string[] = [];
  const keep = (line: string): void => {
    if (line.trim() === '' || noise.test(line)) return;
    lines.push(line.length > longestLine ? `${line.slice(0, longestLine - 1)}…` : line);
    if (lines.length > keptLines) lines.shift();
  };
  /** One per stream: a line may arrive in pieces. */
  const collect = (stream: NodeJS.ReadableStream | null): void => {
    const decoder = new StringDecoder('utf8');
    let open = '';
    stream?.on('data', (chunk: Buffer) => {
      const parts = (open + decoder.write(chunk)).split(/\r?\n/);
      open = (parts.pop() ?? '').slice(0, longestLine + 1);
      for (const part of parts) keep(part);
    });
    stream?.on('end', () => keep(open));
    stream?.on('error', () => {});
  };
  return { lines, keep, collect };
}
