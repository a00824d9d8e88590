/** What workflows ask of `gh release`, played over the fake API: runners have that program, this machine has not. */
import { chmodSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const script = `#!/bin/bash
set -e
api="$GITHUB_API_URL/repos/$GITHUB_REPOSITORY/releases"
send() { curl --silent --show-error --fail-with-body -H "Authorization: Bearer $GH_TOKEN" "$@"; }
verb="$2" tag="$3"
shift 3
id=$(send "$api?per_page=100" | jq --arg tag "$tag" 'map(select(.tag_name == $tag)) | first | .id // empty')
case "$verb $*" in
  'view ') [ -n "$id" ];;
  'create --draft --verify-tag --generate-notes') send "$api" -d "{\\"tag_name\\": \\"$tag\\", \\"draft\\": true}" > /dev/null;;
  'edit --draft=false') send -X PATCH "$api/$id" -d '{"draft": false}' > /dev/null;;
  *) echo "gh release $verb $*: unknown" >&2; exit 64;;
esac
`;

/** Writes it into the folder whose programs the steps find first. */
export function githubCli(scratch: string): void {
  const folder = join(scratch, 'bin');
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'gh'), script);
  chmodSync(join(folder, 'gh'), 0o755);
}
