/** What workflows ask of `gh`, played over the fake API: runners have that program, this machine has not. */
import { chmodSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const script = `#!/bin/bash
set -e
repository="$GITHUB_API_URL/repos/$GITHUB_REPOSITORY"
send() { curl --silent --show-error --fail-with-body -H "Authorization: Bearer $GH_TOKEN" "$@"; }
unknown() { echo "gh $*: unknown" >&2; exit 64; }

release() {
  local verb="$1" tag="$2"
  shift 2
  id=$(send "$repository/releases?per_page=100" | jq --arg tag "$tag" 'map(select(.tag_name == $tag)) | first | .id // empty')
  case "$verb $*" in
    'view ') [ -n "$id" ];;
    'create --draft --verify-tag --generate-notes') send "$repository/releases" -d "{\\"tag_name\\": \\"$tag\\", \\"draft\\": true}" > /dev/null;;
    'edit --draft=false') send -X PATCH "$repository/releases/$id" -d '{"draft": false}' > /dev/null;;
    *) unknown release "$verb" "$@";;
  esac
}

# Each artifact into a folder of its name.
download() {
  [ "$2 $4" = '--pattern --dir' ] || unknown run download "$@"
  local found=0 id name
  while IFS=$'\\t' read -r id name; do
    [[ "$name" == $3 ]] || continue
    found=1
    mkdir -p "$5/$name"
    send --location "$repository/actions/artifacts/$id/zip" -o "$5/$name.zip"
    unzip -q -o "$5/$name.zip" -d "$5/$name"
    rm "$5/$name.zip"
  done < <(send "$repository/actions/runs/$1/artifacts?per_page=100" | jq -r '.artifacts[] | "\\(.id)\\t\\(.name)"')
  [ "$found" = 1 ] || { echo 'no artifact matches any of the names or patterns provided' >&2; exit 1; }
}

propose() {
  [ "$1 $3 $5 $7" = '--base --head --title --body-file' ] || unknown pr create "$@"
  jq -n --arg base "$2" --arg head "$4" --arg title "$6" --rawfile body "$8" '{$base, $head, $title, $body}' |
    send "$repository/pulls" -d @- | jq -r .html_url
}

case "$1 $2" in
  'release '*) shift; release "$@";;
  'run download') shift 2; download "$@";;
  'pr create') shift 2; propose "$@";;
  'api '*) [ "$3" = '--jq' ] || unknown "$@"; answer=$(send "$GITHUB_API_URL/$2"); jq -r "$4" <<< "$answer";;
  *) unknown "$@";;
esac
`;

/** Writes it into the folder whose programs the steps find first. */
export function githubCli(scratch: string): void {
  const folder = join(scratch, 'bin');
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'gh'), script);
  chmodSync(join(folder, 'gh'), 0o755);
}
