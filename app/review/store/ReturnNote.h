// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "review/store/Store.h"

namespace morat {

/// The return to its author, with what that is to answer or mend, which a draft's moves (oldest
/// first) leave standing: the last one, until the draft is signed, exported or archived after it.
[[nodiscard]] std::optional<Store::Transition>
standingReturn(const QList<Store::Transition> &moves);

} // namespace morat
