#include "ProcessArguments.h"

#include <stdlib.h>
#include <unistd.h>

static int count = 0;
static char **values = 0;

// The C library hands these to constructors, before anything else runs.
__attribute__((constructor)) static void keep(int argc, char **argv) {
  count = argc;
  values = argv;
}

#ifdef __linux__
// Before any constructor of the Swift runtime: that looks for the folder it lies in by way of /proc, and ends the
// process where there is none. It needs the folder only to tell of crashes, and takes this one instead.
__attribute__((constructor(101))) static void replace_proc(void) {
  char path;
  if (readlink("/proc/self/exe", &path, 1) < 0) setenv("SWIFT_ROOT", "/", 0);
}
#endif

int process_argument_count(void) { return count; }

const char *process_argument(int index) { return index < count ? values[index] : 0; }
