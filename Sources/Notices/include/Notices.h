#ifndef WENDA_NOTICES_H
#define WENDA_NOTICES_H

/// The notices of all that is in the program, in UTF-8: NOTICE, and that of the table of word meanings.
const char *_Nonnull wenda_notices(void);

#endif
