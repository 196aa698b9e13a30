#!/usr/bin/env bash
# Builds the documentation of the modules of the library with the toolchain's docc, and fails for a warning, such as a link that
# leads nowhere, and for a public symbol without a word.
#
# usage: documentation.sh [FOLDER]   keeps the archives there, for `docc preview` or a web server
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd)
cd "$here/../.."
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
output=${1:-$work/archives}
mkdir -p "$output"

# The modules of the executable are all that is needed: nothing is compiled where the gate has built it.
swift build --quiet -c release --product wenda
products=$(swift build -c release --show-bin-path)
target=$(swiftc -print-target-info | python3 -c 'import json, sys; print(json.load(sys.stdin)["target"]["triple"])')

maps=()
for map in "$products"/*.build/module.modulemap; do maps+=(-Xcc "-fmodule-map-file=$map"); done

document() {
  local module=$1
  shift
  mkdir -p "$work/$module"
  swift symbolgraph-extract -module-name "$module" -target "$target" -I "$products/Modules" \
    "${maps[@]}" \
    -minimum-access-level public -emit-extension-block-symbols -output-dir "$work/$module"
  python3 "$here/undocumented.py" "$work/$module"/*.json
  docc convert "$@" --additional-symbol-graph-dir "$work/$module" --warnings-as-errors \
    --fallback-display-name "$module" --fallback-bundle-identifier "wenda.$module" \
    --output-dir "$output/$module.doccarchive"
}

document Wenda Sources/Wenda/Wenda.docc
document WendaFormats Sources/WendaFormats/WendaFormats.docc
document WendaAuthoring Sources/WendaAuthoring/WendaAuthoring.docc
