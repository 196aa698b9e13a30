#ifndef PROCESS_ARGUMENTS_H
#define PROCESS_ARGUMENTS_H

/// The words of the call that started the process, as they came. Swift's `CommandLine` reads them from `/proc`,
/// which need not be there, and puts U+FFFD for what is not UTF-8. (glibc and macOS.)
int process_argument_count(void);

/// One of them, the name of the program being 0; null where there is none.
const char *process_argument(int index);

#endif
