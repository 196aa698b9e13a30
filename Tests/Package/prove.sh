#!/usr/bin/env bash
# Proves that another package can use this one by version: clones what is committed, tags the clone with the version
# that the tool prints, and builds and runs the package in `Example` against it.
#
# usage: prove.sh [WENDA]   the built tool, which tells the version; else its source does
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd)
repository=$(git -C "$here" rev-parse --show-toplevel)
example=https://example.org/wenda.git

if [[ $# -gt 0 ]]; then
  version=$("$1" --version)
  version=${version#wenda }
else
  version=$(sed -n 's/.*static let version = "\(.*\)".*/\1/p' "$repository/Sources/WendaCommands/Tool/WendaTool.swift")
fi
if ! grep -qF "from: \"$version\"" "$here/Example/Package.swift"; then
  echo "$here/Example/Package.swift:1:1: error: it does not depend on $version; write from: \"$version\"" >&2
  exit 1
fi

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
git clone --quiet --bare "$repository" "$work/wenda.git"
git -C "$work/wenda.git" tag --force "$version" HEAD >/dev/null
cp -R "$here/Example" "$work/Example"
cd "$work/Example"
swift package config set-mirror --original "$example" --mirror "file://$work/wenda.git"
# Not the shared cache, in which another clone may have had the same version.
swift build --quiet --disable-dependency-cache
"$(swift build --show-bin-path)/Example" >"$work/output.txt"
diff -u "$here/Example/expected.txt" "$work/output.txt"
echo "another package builds and runs with wenda $version"
