#!/usr/bin/env bash
# Proves that GNU parallel over `wenda batch --lines` gives byte for byte what one process gives: blocks of
# standard input (--pipe), and parts of a file (--pipepart), of which one wenda process is killed.
#
# usage: parallel.sh [--wenda PATH] [--questions N] [--seed N]
#
# Exit status: 0 proven, or skipped, which it says; 1 not proven; 2 wrong usage.

set -euo pipefail

here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
wenda=$here/../../.build/release/wenda
questions=1000000
seed=1

usage() {
  echo "usage: parallel.sh [--wenda PATH] [--questions N] [--seed N]" >&2
  exit 2
}

while [[ $# -gt 0 ]]; do
  [[ $# -gt 1 ]] || usage
  case $1 in
    --wenda) wenda=$2 ;;
    --questions) questions=$2 ;;
    --seed) seed=$2 ;;
    *) usage ;;
  esac
  shift 2
done

if ! parallel --version 2>/dev/null | grep -q '^GNU parallel'; then
  echo "skipped: GNU parallel is not installed"
  exit 0
fi
[[ -x $wenda ]] || { echo "no executable: $wenda (swift build -c release)" >&2; exit 2; }

folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
WENDA=$(realpath "$wenda")
export WENDA
# One process a core: each of them answers on one thread.
filter='"$WENDA" batch --format jsonl --lines --jobs 1'

# The wenda processes that the process $1 has started, itself or through others.
filters_of() {
  local child
  for child in $(ps -o pid= --ppid "$1"); do
    [[ $(readlink "/proc/$child/exe" || true) != "$WENDA" ]] || echo "$child"
    filters_of "$child"
  done
}

# Whether the wenda process $1 has begun to write its records.
is_at_work() {
  local written
  written=$(sed -n 's/^wchar: //p' "/proc/$1/io" 2>/dev/null || true)
  [[ ${written:-0} -gt 0 ]]
}

# Kills one wenda process of the process $1 while it is at work; prints its id.
kill_one() {
  local victim
  while kill -0 "$1" 2>/dev/null; do
    for victim in $(filters_of "$1"); do
      if is_at_work "$victim" && kill -9 "$victim" 2>/dev/null; then
        echo "$victim"
        return
      fi
    done
  done
  return 1
}

# Says how long it took since $2, after comparing the file $1 with what one process gives.
compare() {
  local seconds=$((SECONDS - $2))
  cmp "$folder/alone" "$folder/$1" || { echo "FAILED: $3: the output differs"; exit 1; }
  echo "$3: $seconds s, the same by cmp"
}

python3 "$here/questions.py" --questions "$questions" --seed "$seed" "$folder/questions"
size=$(stat -c %s "$folder/questions")
block=$((size / 8 + 1))
echo "questions: $questions lines, $size bytes"

start=$SECONDS
"$WENDA" batch --format jsonl --lines < "$folder/questions" > "$folder/alone"
echo "one process: $((SECONDS - start)) s"

start=$SECONDS
parallel --will-cite --pipe --keep-order --block "$block" --halt now,fail=1 "$filter" \
  < "$folder/questions" > "$folder/pipe"
compare pipe "$start" "parallel --pipe"

start=$SECONDS
parallel --will-cite --pipepart -a "$folder/questions" --keep-order --block "$block" --retries 4 \
  --joblog "$folder/log" "$filter" > "$folder/pipepart" &
job=$!
victim=$(kill_one "$job") || { echo "FAILED: no wenda process was seen at work"; exit 1; }
wait "$job" || { echo "FAILED: parallel --pipepart: status $?"; exit 1; }
compare pipepart "$start" "parallel --pipepart, wenda process $victim killed"
