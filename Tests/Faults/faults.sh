#!/usr/bin/env bash
# Faults that a test within the process cannot make: the old files must stay, and nothing else be left behind.
# usage: Tests/Faults/faults.sh [WENDA]      (default: .build/release/wenda; a few seconds)
set -uo pipefail
cd "$(dirname "$0")/../.."
wenda=$(realpath "${1:-.build/release/wenda}")
work=$(mktemp -d)
trap 'chmod -R u+w "$work"; rm -rf "$work"' EXIT
cd "$work" || exit 2
failures=0

fail() { echo "FAILED: $1"; failures=$((failures + 1)); }
# The files must be the old ones, and no others there.
unharmed() {
  for file in old.jsonl old.html old.xml old.wenda t.txt; do
    cmp -s "$file" "../$(basename "$work").kept/$file" || fail "$1: $file has changed"
  done
  [ -z "$(find . -name '*.partial')" ] || { fail "$1: a partial file is left"; rm -f .*.partial; }
}

for number in $(seq 20000); do echo "what is kyc $number"; done > q.txt
sed 's/^/kyc\t/' q.txt | head -n 3000 > labelled.tsv
{ for number in $(seq 200); do printf '> what is kyc %s\n' "$number"; done; } > t.txt
for file in old.jsonl old.html old.xml old.wenda; do echo old > "$file"; done
kept="$work.kept"
mkdir "$kept" && cp old.* t.txt "$kept"
trap 'chmod -R u+w "$work"; rm -rf "$work" "$kept"' EXIT

declare -A commands=(
  [batch]="batch --quiet --output old.jsonl q.txt"
  [compile]="compile --output old.wenda"
  [report]="evaluate --report old.html labelled.tsv"
  [junit]="test --junit old.xml t.txt"
  [update]="test --update t.txt"
)
unset CI

for name in batch compile report junit update; do
  read -ra words <<< "${commands[$name]}"
  # A limit on the size of files: 4 blocks.
  (ulimit -f 4; "$wenda" "${words[@]}" > /dev/null 2>&1)
  status=$?
  # The short report of the tests may fit.
  if [ "$name" != junit ]; then
    [ "$status" = 2 ] || fail "$name under ulimit -f: status $status"
    unharmed "$name under ulimit -f"
  fi
  cp "$kept"/* .
  # A folder that takes no new files. (Root may write everywhere.)
  if [ "$(id -u)" != 0 ]; then
    chmod a-w .
    "$wenda" "${words[@]}" > /dev/null 2>&1
    chmod u+w .
    unharmed "$name in a read-only folder"
  fi
done

# Signals: the old file stays; only kill -9 may leave the partial file.
for signal in INT TERM HUP QUIT USR1 USR2 ALRM XCPU KILL; do
  mkfifo feed
  # Whoever runs this script, or the shell itself for what runs in the background, may ignore some.
  env --default-signal=HUP,INT,QUIT \
    "$wenda" batch --quiet --output old.jsonl --input-format text feed > /dev/null 2>&1 &
  process=$!
  exec 7> feed
  head -n 100 q.txt >&7
  sleep 0.2
  kill -s "$signal" "$process"
  # The input stays open until the process has ended.
  for _ in $(seq 100); do kill -0 "$process" 2> /dev/null || break; sleep 0.1; done
  exec 7>&-
  wait "$process" 2> /dev/null
  rm -f feed
  [ "$signal" = KILL ] && rm -f .*.partial
  unharmed "batch after SIG$signal"
done

# A closed pipe is no failure, a full device is one.
"$wenda" batch --quiet q.txt | head -n 1 > /dev/null
[ "${PIPESTATUS[0]}" = 0 ] || fail "batch into a closed pipe"
for call in "batch --quiet --output /dev/full q.txt" "compile --output /dev/full"; do
  read -ra words <<< "$call"
  "$wenda" "${words[@]}" > /dev/null 2>&1
  [ $? = 2 ] || fail "$call"
done

# Few descriptors.
(ulimit -n 3; exec "$wenda" ask 'what is kyc') > /dev/null || fail "ask with three descriptors"

# A disk of 64 KiB, where one may be mounted.
if mkdir disk && mount -t tmpfs -o size=64k tmpfs disk 2> /dev/null; then
  echo old > disk/o.jsonl
  "$wenda" batch --quiet --output disk/o.jsonl q.txt > /dev/null 2>&1
  [ $? = 2 ] && [ "$(cat disk/o.jsonl)" = old ] && [ "$(ls -A disk)" = o.jsonl ] || fail "batch on a full disk"
  umount disk
else
  echo 'skipped: no small disk can be mounted'
fi

[ "$failures" = 0 ] && echo 'all faults are borne'
exit $((failures > 0))
