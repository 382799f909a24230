// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "drafts/draft/Draft.h"
#include "drafts/draft/Edit.h"
#include "text/Result.h"

namespace morat {

// What was written is read again and compared with what was wanted: whatever a strange draft or a
// strange edit may do, what is written is what was decided, or nothing is written.

/// The bytes read as the draft was.
[[nodiscard]] Result<Draft> readAgain(const Draft &draft, const QByteArray &bytes);

/// Whether the written draft says what was wanted. Of markup, what shows of it: spaces collapse
/// and an empty paragraph is none.
[[nodiscard]] bool saysWhatWasWanted(const Draft &draft, const QList<Edit> &edits,
                                     const Draft &written);

} // namespace morat
