#!/usr/bin/env bash
# Runs the batch engine with several jobs, and the library in several tasks, under the thread sanitizer.
# usage: Tests/Threads/threads.sh
# Status 1 on a race, or where several threads give other results than one. Says so and does nothing where the
# toolchain has no thread sanitizer.
set -uo pipefail
cd "$(dirname "$0")/../.."
if [ -z "$(find "$(dirname "$(dirname "$(realpath "$(command -v swift)")")")/lib" -name 'libclang_rt.tsan*' -print -quit)" ]
then
  echo 'skipped: this toolchain has no thread sanitizer'
  exit 0
fi
if ! log=$(WENDA_THREADS=1 swift build -c release --scratch-path .build/threads --product WendaThreads \
  --sanitize thread -Xswiftc -enable-testing 2>&1); then
  echo "$log"
  exit 2
fi
TSAN_OPTIONS="halt_on_error=1 exitcode=66" .build/threads/release/WendaThreads
