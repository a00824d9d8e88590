/** Where an asset may be sent. The address comes from an answer, and the token goes with the upload. */
import { runFailure } from '../../failure.ts';

interface Place {
  readonly apiUrl: string;
  readonly owner: string;
  readonly repository: string;
  readonly release: number;
}

/**
 * Of the API itself (GitHub Enterprise Server: `https://HOST/api/uploads/…`), or `uploads.` beside `api.` of one domain
 * (`uploads.github.com`), in TLS. Throws a Failure for any other.
 */
export function uploadAddress(template: string, { apiUrl, owner, repository, release }: Place): string {
  const text = template.replace(/\{[^{}]*\}$/, '');
  const api = new URL(apiUrl);
  const address = URL.canParse(text) ? new URL(text) : undefined;
  const sibling = api.hostname.startsWith('api.') ? `uploads.${api.hostname.slice(4)}` : undefined;
  const known =
    address !== undefined &&
    (address.origin === api.origin || (address.protocol === 'https:' && address.host === sibling)) &&
    address.username === '' &&
    address.search === '' &&
    address.pathname.toLowerCase().endsWith(`/repos/${owner}/${repository}/releases/${release}/assets`.toLowerCase());
  if (known) return address.href;
  throw runFailure('upload-address', {
    where: `release ${release}`,
    what: `assets are to be sent to ${address?.origin ?? 'no address at all'}, which is not where ${api.origin} takes them: the token is not sent there`,
    fix: 'See whether GITHUB_API_URL names your server, and what stands between it and this runner',
  });
}
