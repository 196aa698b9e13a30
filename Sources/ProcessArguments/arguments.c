#include "ProcessArguments.h"

static int count = 0;
static char **values = 0;

// The C library hands these to constructors, before anything else runs.
__attribute__((constructor)) static void keep(int argc, char **argv) {
  count = argc;
  values = argv;
}

int process_argument_count(void) { return count; }

const char *process_argument(int index) { return index < count ? values[index] : 0; }
