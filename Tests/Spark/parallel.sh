#!/usr/bin/env bash
# Proves that GNU parallel over `wenda batch --lines` gives byte for byte what one process gives: over blocks
# of standard input (--pipe), where a wenda process is killed and its block retried, and over parts of a file
# (--pipepart), where a killed process must fail the run.
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

folder=$(mktemp -d "${TMPDIR:-/tmp}/wenda-parallel-XXXXXX")
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

fail() {
  echo "FAILED: $1"
  exit 1
}

# Milliseconds of the clock.
now() {
  echo $((${EPOCHREALTIME/[.,]/} / 1000))
}

# Compares the output of the run $1, begun at $2, with what one process gives.
compare() {
  local milliseconds=$(($(now) - $2))
  cmp "$folder/alone" "$folder/output" || fail "$1: the output differs"
  echo "$1: $milliseconds ms, the same by cmp"
}

# GNU parallel in the order of the input, the blocks of a size that gives each run eight.
in_order() {
  parallel --will-cite --keep-order --block "$block" "$@" "$filter" > "$folder/output"
}

python3 "$here/questions.py" --questions "$questions" --seed "$seed" "$folder/questions"
size=$(stat -c %s "$folder/questions")
block=$((size / 8 + 1))
echo "questions: $questions lines, $size bytes"

begun=$(now)
"$WENDA" batch --format jsonl --lines < "$folder/questions" > "$folder/alone"
echo "one process: $(($(now) - begun)) ms"

begun=$(now)
in_order --pipe < "$folder/questions"
compare "--pipe" "$begun"

begun=$(now)
in_order --pipepart -a "$folder/questions"
compare "--pipepart" "$begun"

# Runs the command $2… until a wenda process of it could be killed at work, which a run on a fast machine may
# be over too soon for; leaves `job`, `victim` and `begun`.
run_and_kill() {
  local name=$1
  shift
  for _ in {1..20}; do
    begun=$(now)
    "$@" &
    job=$!
    if victim=$(kill_one "$job"); then return; fi
    wait "$job" || fail "$name: status $? though nothing was killed"
  done
  fail "$name: no wenda process was seen at work"
}

retried() {
  in_order --pipe --retries 4 < "$folder/questions"
}

halted() {
  in_order --pipepart -a "$folder/questions" --halt now,fail=1 2> /dev/null
}

run_and_kill "--pipe --retries" retried
wait "$job" || fail "--pipe --retries: status $?"
compare "--pipe --retries, wenda process $victim killed" "$begun"

run_and_kill "--pipepart --halt" halted
! wait "$job" || fail "--pipepart --halt: wenda process $victim was killed, and nobody noticed"
echo "--pipepart --halt, wenda process $victim killed: noticed, the run failed"
