#!/usr/bin/env bash
# Runs the fuzz targets: any bytes are given to a part of Wenda, which must keep what it promises.
# usage: Tests/Fuzz/fuzz.sh [--seconds N] [--corpus FOLDER] [TARGET…]
#   --seconds N       how long to run each target (default: 30)
#   --corpus FOLDER   keep what is found worth keeping there, a folder a target, and go on from it
# Prints the executions, coverage (edges and features) and findings of each target; status 1 on a finding. The
# input of a finding is left in .build/fuzz-findings. Says so and does nothing where the toolchain has no fuzzer.
set -uo pipefail
cd "$(dirname "$0")/../.."
seconds=30
corpus=
targets=()
while [ $# -gt 0 ]; do
  case "$1" in
    --seconds) seconds=$2; shift ;;
    --corpus) corpus=$2; shift ;;
    -*) echo "usage: Tests/Fuzz/fuzz.sh [--seconds N] [--corpus FOLDER] [TARGET…]" >&2; exit 2 ;;
    *) targets+=("$1") ;;
  esac
  shift
done

runtime=$(swift -print-target-info | sed -n 's/.*"runtimeResourcePath": "\(.*\)".*/\1/p')
if ! ls "$runtime"/clang/lib/*/libclang_rt.fuzzer* > /dev/null 2>&1; then
  echo 'skipped: this toolchain has no fuzzer'
  exit 0
fi

# Optimised, with the internals visible, in a folder of its own; the library is built once for both executables.
executables=(.build/fuzz/release/WendaFuzzCore .build/fuzz/release/WendaFuzz)
for executable in "${executables[@]}"; do
  if ! log=$(WENDA_FUZZ=1 swift build -c release --scratch-path .build/fuzz --product "${executable##*/}" \
    -Xswiftc -enable-testing -Xswiftc -sanitize=fuzzer,address 2>&1); then
    echo "$log"
    exit 2
  fi
done
findings=.build/fuzz-findings
mkdir -p "$findings"
declare -A longest executable_of
names=()
for executable in "${executables[@]}"; do
  while read -r name size; do
    names+=("$name")
    longest[$name]=$size
    executable_of[$name]=$executable
  done < <(env -u WENDA_FUZZ_TARGET "$executable")
done
[ ${#targets[@]} -gt 0 ] || targets=("${names[@]}")
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

# Leaks are those of the runtime. Where a block was allocated is asked for when a finding is run again.
sanitizer=detect_leaks=0:allocator_may_return_null=1:malloc_context_size=1:quarantine_size_mb=16

failures=0
printf '%-15s %12s %10s %8s %10s  %s\n' target executions 'a second' edges features findings
for target in "${targets[@]}"; do
  if [ -z "${longest[$target]:-}" ]; then
    echo "there is no target $target; there are: ${names[*]}" >&2
    exit 2
  fi
  kept="${corpus:-$work}/$target"
  mkdir -p "$kept"
  # What Swift writes when it stops is the fuzzer's to write.
  WENDA_FUZZ_TARGET=$target SWIFT_BACKTRACE=enable=no ASAN_OPTIONS=$sanitizer \
    "${executable_of[$target]}" -max_total_time="$seconds" -max_len="${longest[$target]}" -timeout=20 -rss_limit_mb=4096 \
    -print_final_stats=1 -artifact_prefix="$findings/$target-" "$kept" "Tests/Fuzz/Seeds/$target" \
    > "$work/log" 2>&1
  status=$?
  executions=$(sed -n 's/^stat::number_of_executed_units: *//p' "$work/log")
  rate=$(sed -n 's/^stat::average_exec_per_sec: *//p' "$work/log")
  edges=$(sed -n 's/.* cov: \([0-9]*\).*/\1/p' "$work/log" | tail -n 1)
  features=$(sed -n 's/.* ft: \([0-9]*\).*/\1/p' "$work/log" | tail -n 1)
  found=none
  if [ $status -ne 0 ]; then
    failures=$((failures + 1))
    found=$(sed -n 's/.*Test unit written to //p' "$work/log" | tail -n 1)
  fi
  printf '%-15s %12s %10s %8s %10s  %s\n' "$target" "${executions:-?}" "${rate:-?}" "${edges:-?}" \
    "${features:-?}" "${found:-status $status}"
  if [ $status -ne 0 ]; then grep -E 'Fatal error|ERROR: |SUMMARY' "$work/log" | cut -c 1-1000 | head -n 5; fi
done
[ $failures -eq 0 ]
