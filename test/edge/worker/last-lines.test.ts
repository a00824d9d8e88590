import { PassThrough } from 'node:stream';
import { finished } from 'node:stream/promises';
import { expect, test } from '@jest/globals';
import { lastLines } from '../../../src/edge/worker/last-lines.ts';

test('what TensorFlow prints before its logging is set up is no last word of a module', async () => {
  const { lines, collect } = lastLines();
  const stream = new PassThrough();
  collect(stream);
  stream.write('my module: leaving\nWARNING: All log messages before absl::Initialize');
  stream.write('Log() is called are written to STDERR\nWARNING: my own\n');
  stream.end('I0000 00:00:1 cpu_feature_guard.cc');
  await finished(stream);
  expect(lines).toEqual(['my module: leaving', 'WARNING: my own', 'I0000 00:00:1 cpu_feature_guard.cc']);
});
