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
# The files must be the old ones, and no others there, not even a part of one.
unharmed() {
  for file in old.jsonl old.html old.xml old.wenda old.csv old.txt t.txt; do
    cmp -s "$file" "$kept/$file" || fail "$1: $file has changed"
  done
  for folder in new-faq new-import new-corpus; do
    [ ! -e "$folder" ] || { fail "$1: $folder is there"; rm -rf "$folder"; }
  done
  [ -z "$(find . -name '*.partial')" ] || { fail "$1: a partial file is left"; rm -rf .*.partial; }
}

for number in $(seq 20000); do echo "what is kyc $number"; done > q.txt
sed 's/^/kyc\t/' q.txt | head -n 3000 > labelled.tsv
sed 's/^/kyc\t/' q.txt | head -n 1000 > faq.tsv
{ echo 'question,answer'; sed 's/$/,it is this/' q.txt | head -n 1000; } > faq.csv
{ for number in $(seq 200); do printf '> what is kyc %s\n' "$number"; done; } > t.txt
# To write over what is there, one has to say so twice.
{ head -n 500 q.txt; echo ':save old.txt'; echo ':save old.txt'; } > said.txt
kept="$work.kept"
for file in old.jsonl old.html old.xml old.wenda old.csv old.txt; do echo old > "$file"; done
mkdir "$kept" && cp old.* t.txt "$kept"
trap 'chmod -R u+w "$work"; rm -rf "$work" "$kept"' EXIT

# Every command that writes a file or a folder.
declare -A commands=(
  [batch]="batch --quiet --output old.jsonl q.txt"
  [compile]="compile --output old.wenda"
  [report]="evaluate --report old.html labelled.tsv"
  [junit]="test --junit old.xml t.txt"
  [update]="test --update t.txt"
  [export]="export csv --intents faq.tsv --output old.csv"
  [corpus]="export nlpjs --intents faq.tsv --output new-corpus"
  [import]="import faq.csv --output new-import"
  [new]="new new-faq"
  [save]="chat"
)
names="batch compile report junit update export corpus import new save"
unset CI

# Runs a command of the table in the folder that it is in; the conversation tells its errors and goes on.
run() {
  local words
  read -ra words <<< "${commands[$1]}"
  "$wenda" "${words[@]}" < said.txt > "$work.out" 2>&1
}
trap 'chmod -R u+w "$work"; rm -rf "$work" "$kept" "$work.out"' EXIT

for name in $names; do
  # A limit on the size of files: 4 blocks, of which the first for the files of a new folder is one too many.
  blocks=4
  [ "$name" != new ] && [ "$name" != import ] || blocks=0
  (ulimit -f "$blocks"; run "$name")
  status=$?
  # The short report of the tests may fit, and a conversation ends well whatever becomes of its file.
  if [ "$name" != junit ]; then
    [ "$status" = 2 ] || [ "$name" = save ] || fail "$name under ulimit -f: status $status"
    unharmed "$name under ulimit -f"
  fi
  cp "$kept"/*.* .
  # A folder that takes no new files. (Root may write everywhere.)
  if [ "$(id -u)" != 0 ]; then
    chmod a-w .
    run "$name"
    chmod u+w .
    unharmed "$name in a read-only folder"
  fi
done

# A disk that is read-only, and one that is full, where one may be mounted.
if mkdir disk && mount -t tmpfs -o size=4m tmpfs disk 2> /dev/null; then
  cp q.txt labelled.tsv faq.tsv faq.csv said.txt t.txt old.* disk/
  cd disk || exit 2
  head -c 8000000 /dev/zero > filling 2> /dev/null
  for name in $names; do
    run "$name"
    status=$?
    [ "$status" = 2 ] || [ "$name" = save ] || fail "$name on a full disk: status $status"
    unharmed "$name on a full disk"
  done
  rm filling
  mount -o remount,ro tmpfs . 2> /dev/null && for name in $names; do
    run "$name"
    status=$?
    [ "$status" = 2 ] || [ "$name" = save ] || fail "$name on a read-only disk: status $status"
    unharmed "$name on a read-only disk"
  done
  cd .. && umount disk
else
  echo 'skipped: no small disk can be mounted'
fi

# What is whole.
mkdir "$kept/whole"
for name in new import corpus; do run "$name"; done
mv new-faq new-import new-corpus "$kept/whole/"

# Killed at any moment: the old file or the whole new one, and nothing that is cut off.
for name in $names; do
  for milliseconds in 1 5 20 80; do
    (run "$name") &
    process=$!
    sleep "0.0$(printf '%02d' "$milliseconds")"
    kill -KILL -- $(pgrep -P "$process") "$process" 2> /dev/null
    wait "$process" 2> /dev/null
    rm -rf .*.partial
    case $name in
      batch) tail -c 1 old.jsonl | od -An -c | grep -q '\\n' || fail "$name killed: cut off" ;;
      compile) cmp -s old.wenda "$kept/old.wenda" || "$wenda" ask --intents old.wenda 'what is kyc' > /dev/null || fail "$name killed: cut off" ;;
      report) cmp -s old.html "$kept/old.html" || tail -n 1 old.html | grep -q '</html>' || fail "$name killed: cut off" ;;
      junit) cmp -s old.xml "$kept/old.xml" || tail -n 1 old.xml | grep -q '</testsuites>' || fail "$name killed: cut off" ;;
      new) [ ! -e new-faq ] || diff -r new-faq "$kept/whole/new-faq" || fail "$name killed: cut off" ;;
      import) [ ! -e new-import ] || diff -r new-import "$kept/whole/new-import" || fail "$name killed: cut off" ;;
      corpus) [ ! -e new-corpus ] || diff -r new-corpus "$kept/whole/new-corpus" || fail "$name killed: cut off" ;;
    esac
    rm -rf new-faq new-import new-corpus
    cp "$kept"/*.* .
  done
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

# A reader who has seen enough is no failure; the status is that of the work.
for call in "batch --quiet q.txt" "ask what is kyc" "explain what is kyc" "evaluate labelled.tsv" \
  "evaluate --json labelled.tsv" "export csv --intents faq.tsv" "compile --output - --intents faq.tsv" "--help"; do
  read -ra words <<< "$call"
  # The pipe has no reader any more when the first byte is written.
  { sleep 0.1; "$wenda" "${words[@]}" 2> /dev/null; echo $? > status; } | true
  [ "$(cat status)" = 0 ] || fail "$call into a closed pipe: status $(cat status)"
done

# A full device is one.
for call in "batch --quiet --output /dev/full q.txt" "compile --output /dev/full" "ask what is kyc" \
  "evaluate --report /dev/full labelled.tsv" "evaluate --json labelled.tsv" "test --junit /dev/full t.txt" \
  "export csv --intents faq.tsv --output /dev/full" "export csv --intents faq.tsv"; do
  read -ra words <<< "$call"
  "$wenda" "${words[@]}" > /dev/full 2> /dev/null
  status=$?
  [ "$status" = 2 ] || fail "$call onto a full device: status $status"
done

# Few descriptors: an answer, or an error.
for count in 3 4 5; do
  (ulimit -n "$count"; exec "$wenda" ask 'what is kyc') > "$work.out" 2>&1 || fail "ask with $count descriptors"
  for name in $names; do
    # The shell itself could not redirect any more.
    read -ra words <<< "${commands[$name]}"
    (ulimit -n "$count"; exec "$wenda" "${words[@]}") < said.txt > "$work.out" 2>&1
    status=$?
    [ "$status" -le 2 ] || fail "$name with $count descriptors: status $status"
    rm -rf new-faq new-import new-corpus
    cp "$kept"/*.* .
  done
done

# Without /proc, and with names that are not UTF-8.
if unshare -m true 2> /dev/null; then
  unshare -m sh -c 'mount -t tmpfs none /proc && exec "$0" ask "what is kyc"' "$wenda" 2> /dev/null |
    grep -q KYC || fail "ask without /proc"
  unshare -m sh -c 'mount -t tmpfs none /proc && exec "$0" evaluate -' "$wenda" < labelled.tsv > "$work.out" 2>&1 ||
    fail "evaluate - without /proc"
else
  echo 'skipped: /proc cannot be hidden'
fi
mkdir odd && cp t.txt odd/ && cp t.txt "$(printf 'odd/\xff.txt')" && mkfifo odd/pipe.txt && ln -s . odd/loop
timeout 60 "$wenda" test odd > out 2> errors
[ $? = 1 ] && [ "$(grep -c skipped errors)" = 2 ] || fail "test of a folder with odd names"

[ "$failures" = 0 ] && echo 'all faults are borne'
exit $((failures > 0))
