// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace morat {

/// Asks for memory that is read a little later, so that several waits overlap. A hint: compilers
/// that can't pass it on leave it out.
inline void prefetch([[maybe_unused]] const void *address) {
#ifdef __GNUC__
    __builtin_prefetch(address);
#endif
}

} // namespace morat
