/** What can go wrong between a green run and a complete release. */
import { expect, test } from '@jest/globals';
import { uploadAddress } from '../../../src/edge/github/upload-address.ts';
import { clientOf, requestLines, withApi, workflowToken } from '../../support/github-api/client-of.ts';
import { addAsset, addRelease, type StoredRelease } from '../../support/github-api/repository.ts';
import { sha } from './mode-act.ts';
import { commit, playRelease, releaseEvent, releaseToken, tag } from './release-project.ts';
import { attached, bytesOf, names, withRelease } from './with-release.ts';

const text = (content: string): Uint8Array => new TextEncoder().encode(content);

test('a draft is found by its tag; of several drafts none is guessed', async () => {
  await withRelease(
    async (api, release) => {
      const { end } = await playRelease({ client: clientOf(api) });
      expect(end).toEqual({ exitCode: 0 });
      expect(attached(release)).toEqual(names);
      expect(requestLines(api).slice(0, 2)).toEqual([
        `GET /repos/acme/app/releases/tags/${tag} → 404`,
        'GET /repos/acme/app/releases?per_page=100&page=1 → 200',
      ]);
      addRelease(api.state, tag, { draft: true });
      const two = await playRelease({ client: clientOf(api) });
      expect([two.end, two.ran]).toEqual([
        { exitCode: 2, message: expect.stringContaining('2 drafts of this tag') },
        0,
      ]);
    },
    { draft: true },
  );
});

test('without a tag yet, only a draft that would be made from this very commit counts', async () => {
  await withApi(
    async (api) => {
      const draft = addRelease(api.state, tag, { draft: true, target: 'main' });
      const moving = await playRelease({ client: clientOf(api) });
      expect(moving.end).toEqual({ exitCode: 2, message: expect.stringContaining('there is no such tag yet') });
      api.state.releases[0] = { ...draft, target: commit };
      expect((await playRelease({ client: clientOf(api) })).end).toEqual({ exitCode: 0 });
      expect(api.breaches).toEqual([]);
    },
    { rights: releaseToken },
  );
});

test('no release, a tag of another commit, a wrong tag or none: nothing is measured', async () => {
  await withRelease(async (api) => {
    const client = clientOf(api);
    const play = (scene: Partial<Parameters<typeof playRelease>[0]>) => playRelease({ client, ...scene });
    const ends = [
      await play({ event: { ...releaseEvent, tag: 'v9.9.9' } }),
      await play({ head: sha('b') }),
      await play({ inputs: { tag: 'v1.0.0' } }),
      await play({ event: { ...releaseEvent, name: 'workflow_dispatch', tag: undefined } }),
      await play({ inputs: { artifact: 'my models' } }),
      await play({ inputs: { token: undefined } }),
    ];
    expect(ends.map(({ ran, end }) => [ran, end.exitCode, end.message])).toEqual([
      [0, 2, expect.stringContaining('there is no release of this tag')],
      [
        0,
        2,
        expect.stringContaining(`the tag is commit \`aaaaaaaaaaaa\`, and what is checked out here is \`bbbbbbbbbbbb\``),
      ],
      [0, 2, expect.stringContaining('is another tag than that of the event')],
      [0, 2, expect.stringContaining('names no tag')],
      [0, 2, expect.stringContaining('cannot begin the names of assets')],
      [0, 2, expect.stringContaining('the model is attached with it')],
    ]);
  });
});

test('a token that may not write: the permission is named, the job fails, the verdict stays', async () => {
  await withRelease(
    async (api, release) => {
      const { end, outputs, recorded, summary } = await playRelease({ client: clientOf(api) });
      expect(end).toEqual({
        exitCode: 2,
        message: expect.stringMatching(/^The gates hold, and v1\.2\.0 is not complete: .*`contents: write`/),
      });
      expect(summary).toContain('**v1.2.0 is not complete.**');
      expect([outputs.verdict, outputs['release-folder'], recorded, attached(release)]).toEqual(['pass', '', 0, []]);
    },
    { rights: workflowToken },
  );
});

test('an immutable release that is published takes nothing any more', async () => {
  await withRelease(
    async (api) => {
      const { end } = await playRelease({ client: clientOf(api) });
      expect(end).toEqual({ exitCode: 2, message: expect.stringContaining('Create releases as drafts') });
      expect(requestLines(api).filter((line) => line.startsWith('POST'))).toEqual([]);
    },
    { immutable: true },
  );
});

test('half an upload is waited for, then removed and sent again', async () => {
  await withRelease(async (api, release) => {
    addAsset(api.state, release, { name: names[0], bytes: text('half'), state: 'open' });
    const { end } = await playRelease({ client: clientOf(api) });
    expect(end).toEqual({ exitCode: 0 });
    expect(attached(release)).toEqual(names);
    const lines = requestLines(api);
    expect(lines.filter((line) => line.startsWith('DELETE'))).toHaveLength(1);
    expect(lines.filter((line) => line.includes(`/releases/${release.id}/assets?per_page`))).toHaveLength(3);
  });
});

test('two runs at once: who comes second to a file takes it as it is', async () => {
  const other: StoredRelease['assets'] = [];
  await withRelease(async (api, release) => {
    await playRelease({ client: clientOf(api) });
    other.push(...release.assets);
  });
  for (const meanwhile of [1, 2, 3, 4]) {
    await withRelease(async (api, release) => {
      const client = clientOf(api);
      const later = (report: object) => ({ ...report, createdAt: '2027-01-01T00:00:00.000Z' }) as never;
      // The other run is as far as that before this one sends its first file, and unseen until then.
      const end = await playRelease({
        client,
        report: later,
        meddle: async () => void release.assets.push(...other.slice(0, meanwhile)),
      });
      expect(end.end).toEqual({ exitCode: 0 });
      expect(attached(release)).toEqual(names);
      // Its result counts as soon as it is there; all else follows from that.
      const same = meanwhile === 1 ? other.slice(0, 1) : other;
      for (const { name, bytes } of same) expect(Buffer.compare(bytesOf(release, name), bytes)).toBe(0);
    });
  }
});

test('an upload that came to its end unheard is found, not sent twice', async () => {
  await withRelease(async (api, release) => {
    const path = new RegExp(`assets\\?name=${names[0]}`);
    api.faults.push({ method: 'POST', path, times: 1, fault: { kind: 'drop', after: true } });
    const { end } = await playRelease({ client: clientOf(api) });
    expect(end).toEqual({ exitCode: 0 });
    expect(attached(release)).toEqual(names);
  });
});

test('an upload that broke off halfway and is refused as being there is sent again', async () => {
  await withRelease(async (api, release) => {
    const client = clientOf(api);
    let broken = 0;
    const uploadAsset: typeof client.uploadAsset = async (to, name, bytes, type) => {
      if (name === names[0] && broken === 0) {
        broken += 1;
        addAsset(api.state, release, { name, bytes: bytes.slice(0, 9), state: 'open' });
      }
      return client.uploadAsset(to, name, bytes, type);
    };
    const { end } = await playRelease({ client: { ...client, uploadAsset } });
    expect(end).toEqual({ exitCode: 0 });
    expect(attached(release)).toEqual(names);
    expect(bytesOf(release, names[0]).length).toBeGreaterThan(9);
    expect(requestLines(api).filter((line) => line.endsWith('422'))).toHaveLength(1);
  });
});

test('what arrived is held against what was sent', async () => {
  await withRelease(async (api, release) => {
    const client = clientOf(api);
    const uploadAsset: typeof client.uploadAsset = async (...sent) => ({
      ...(await client.uploadAsset(...sent)),
      sha256: 'f'.repeat(64),
    });
    const { end, recorded } = await playRelease({ client: { ...client, uploadAsset } });
    expect(end).toEqual({ exitCode: 3, message: expect.stringContaining('what arrived has SHA-256 ffffffffffffffff') });
    expect([recorded, attached(release)]).toEqual([0, []]);
  });
});

test('a server that goes on failing: the release is not complete, and a later run completes it', async () => {
  await withRelease(async (api, release) => {
    api.faults.push({ method: 'POST', path: /report\.md/, times: 9, fault: { kind: 'status', status: 502 } });
    const { end, recorded } = await playRelease({ client: clientOf(api) });
    expect(end).toEqual({ exitCode: 3, message: expect.stringContaining('compression-gate-report.md') });
    expect([recorded, attached(release)]).toEqual([0, names.slice(0, 2)]);
    api.faults.length = 0;
    expect((await playRelease({ client: clientOf(api) })).end).toEqual({ exitCode: 0 });
    expect(attached(release)).toEqual(names);
  });
});

test('an older server tells no digests: what is there is downloaded and compared, without the token', async () => {
  await withRelease(
    async (api, release) => {
      await playRelease({ client: clientOf(api) });
      const again = await playRelease({ client: clientOf(api) });
      expect(again.end).toEqual({ exitCode: 0 });
      expect(again.summary.match(/already attached/g)).toHaveLength(4);
      release.assets[0] = { ...release.assets[0], bytes: text('other') };
      const { end } = await playRelease({ client: clientOf(api) });
      expect(end).toEqual({ exitCode: 2, message: expect.stringContaining('which is another file by now') });
    },
    { tellsDigests: false },
  );
});

test.each([
  ['the manifest of another tag', { tag: 'v1.1.0' }, 'it is attached already, for v1.1.0'],
  ['the manifest of another commit', { commit: sha('b') }, 'it is attached already, for v1.2.0'],
])('%s is refused', async (_, change, why) => {
  await withRelease(async (api, release) => {
    await playRelease({ client: clientOf(api) });
    const at = release.assets.findIndex(({ name }) => name === names[3]);
    const manifest = JSON.parse(new TextDecoder().decode(release.assets[at].bytes));
    release.assets[at] = { ...release.assets[at], bytes: text(JSON.stringify({ ...manifest, ...change })) };
    const { end } = await playRelease({ client: clientOf(api) });
    expect(end).toEqual({ exitCode: 2, message: expect.stringContaining(why) });
  });
});

test('a new model under an old tag is refused, and the old one stays', async () => {
  await withRelease(async (api, release) => {
    await playRelease({ client: clientOf(api) });
    const before = release.assets.map(({ id }) => id);
    const { end } = await playRelease({ client: clientOf(api), model: new Map([['model.json', text('{}')]]) });
    expect(end).toEqual({ exitCode: 2, message: expect.stringContaining(`names another ${names[0]}`) });
    expect(release.assets.map(({ id }) => id)).toEqual(before);
  });
});

test('an upload address elsewhere gets no token', async () => {
  await withRelease(
    async (api, release) => {
      const { end } = await playRelease({ client: clientOf(api) });
      expect(end).toEqual({ exitCode: 3, message: expect.stringContaining('the token is not sent there') });
      expect(attached(release)).toEqual([]);
    },
    { uploadUrl: 'https://uploads.example.com/repos/acme/app/releases/5001/assets' },
  );
});

const place = { owner: 'acme', repository: 'app', release: 7 };
const path = '/repos/acme/app/releases/7/assets';

test.each([
  ['https://api.github.com', `https://uploads.github.com${path}{?name,label}`],
  ['https://api.tenant.ghe.com', `https://uploads.tenant.ghe.com${path}{?name,label}`],
  ['https://ghes.acme.example/api/v3', `https://ghes.acme.example/api/uploads${path}{?name,label}`],
  ['http://127.0.0.1:4000', `http://127.0.0.1:4000/api/uploads${path}`],
])('%s takes uploads at %s', (apiUrl, template) => {
  expect(uploadAddress(template, { apiUrl, ...place })).toBe(template.replace('{?name,label}', ''));
});

test.each([
  ['https://api.github.com', `http://uploads.github.com${path}`],
  ['https://api.github.com', `https://uploads.github.com.evil.example${path}`],
  ['https://api.github.com', `https://uploads.tenant.ghe.com${path}`],
  ['https://api.github.com', `https://uploads.github.com:8443${path}`],
  ['https://api.github.com', `https://evil@uploads.github.com${path}`],
  ['https://api.github.com', 'https://uploads.github.com/repos/evil/app/releases/7/assets'],
  ['https://api.github.com', `https://uploads.github.com${path}?to=evil`],
  ['https://ghes.acme.example/api/v3', `https://uploads.github.com${path}`],
  ['https://api.github.com', 'nothing'],
])('%s does not take uploads at %s', (apiUrl, template) => {
  expect(() => uploadAddress(template, { apiUrl, ...place })).toThrow('the token is not sent there');
});
