#ifndef MEMORY_HINTS_H
#define MEMORY_HINTS_H

/// Asks for the cache line at an address, which Swift has no way to say. The address is not read, so it need
/// not be valid.
static inline void wenda_prefetch(const void *address) { __builtin_prefetch(address); }

#endif
