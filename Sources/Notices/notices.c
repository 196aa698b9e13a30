// Compiles the licence notices into the program, so that whoever has nothing but the executable can read them.
#include "Notices.h"

#pragma clang diagnostic ignored "-Wc23-extensions"

static const char text[] = {
#embed "../../NOTICE"
    , '\n',
#embed "../MeaningTable/NOTICE.md"
    , 0};

const char *wenda_notices(void) { return text; }
